import type { Metadata } from 'next'
import { Submit } from '@/components/form/submit'
import { valueWords } from '@/components/project/readings'
import { countOf } from '@/components/ui/words'
import { takesReadings } from '@/lib/drafts/added'
import { readingsFrom } from '@/lib/drafts/entries'
import { FIGURE_KINDS, figureValues } from '@/lib/drafts/figures'
import { withAddress } from '@/lib/drafts/repeats'
import type { Figure, ReadingEntry, SourceEntry } from '@/lib/drafts/schema'
import { seenOf } from '@/lib/drafts/seen'
import { sourceValues } from '@/lib/drafts/sources'
import { draftPath, SECTIONS } from '@/lib/drafts/words'
import { planPath } from '@/lib/plans/words'
import { EditorFrame } from '../frame'
import { loadDraft } from '../load'
import { SectionNotes } from '../section-notes'
import { removeEntryAction } from './actions'

type Props = PageProps<'/account/projects/[id]/impact'>

export const metadata: Metadata = { title: SECTIONS.impact.title, robots: { index: false } }

export default async function ImpactPage({ params, searchParams }: Props) {
  const { draft } = await loadDraft((await params).id, 'impact')
  const { figures, sources, whatChanged, repeatsId } = draft.content.impact
  const repeats = (await withAddress({ repeatsId: repeatsId ? [repeatsId] : [] })).repeatsId?.[0]
  const numbers = new Map(sources.map(({ id }, i) => [id, i + 1]))
  return (
    <EditorFrame draft={draft} title={SECTIONS.impact.title} done={(await searchParams).done}>
      <SectionNotes draft={draft} section="impact" kept={null} />
      <section aria-labelledby="words" className="grid gap-3 justify-items-start">
        <h2 id="words">In words</h2>
        {whatChanged ? (
          <p>
            {whatChanged.slice(0, 200)}
            {whatChanged.length > 200 && '…'}
          </p>
        ) : (
          <p>Nothing written yet.</p>
        )}
        {repeats && (
          <p>
            Repeats <a href={repeats}>a project from elsewhere</a>.
          </p>
        )}
        <a className="button quiet" href={draftPath(draft.id, 'impact/words')}>
          {whatChanged ? 'Change the words' : 'Say what changed'}
        </a>
      </section>
      <section aria-labelledby="figures" className="grid gap-3 justify-items-start">
        <h2 id="figures">{figures.length > 0 ? countOf(figures.length, 'figure') : 'No figures yet'}</h2>
        <p>Each with its date and where it comes from. Your own registers and records are a source.</p>
        <p>
          What to measure, and when? The <a href={planPath(draft.id)}>evaluation plan</a> suggests it and
          reminds you.
        </p>
        <ul className="people w-full">
          {figures.map((figure) => (
            <Entry
              key={figure.id}
              draftId={draft.id}
              href={draftPath(draft.id, `impact/figures/${figure.id}`)}
              id={figure.id}
              name={figure.name}
              about={figureWords(figure, numbers)}
              seen={seenOf(figureValues(figure))}
            />
          ))}
        </ul>
        <ul className="buttons">
          <li>
            <a className="button quiet" href={draftPath(draft.id, 'impact/figures/new')}>
              Add a figure
            </a>
          </li>
          {figures.some(takesReadings) && (
            <li>
              <a className="button quiet" href={draftPath(draft.id, 'figures')}>
                Add this term’s figures
              </a>
            </li>
          )}
          <li>
            <a className="button quiet" href={draftPath(draft.id, 'figures/paste')}>
              Paste a table
            </a>
          </li>
        </ul>
      </section>
      <section aria-labelledby="sources" className="grid gap-3 justify-items-start">
        <h2 id="sources">{sources.length > 0 ? countOf(sources.length, 'source') : 'No sources yet'}</h2>
        <ul className="people w-full">
          {sources.map((source, i) => (
            <Entry
              key={source.id}
              draftId={draft.id}
              href={draftPath(draft.id, `impact/sources/${source.id}`)}
              id={source.id}
              name={`${i + 1}. ${source.title}`}
              about={sourceWords(source, readingsFrom(draft.content.impact, source.id))}
              seen={readingsFrom(draft.content.impact, source.id) > 0 ? null : seenOf(sourceValues(source))}
            />
          ))}
        </ul>
        <a className="button quiet" href={draftPath(draft.id, 'impact/sources/new')}>
          Add a source
        </a>
      </section>
      <p>
        <a className="button" href={draftPath(draft.id, 'pictures')}>
          Continue to pictures
        </a>
      </p>
    </EditorFrame>
  )
}

const SHOWN = 6 // readings of one figure

function figureWords({ kind, unit, catalogue, readings }: Figure, numbers: Map<string, number>) {
  const label = catalogue ? 'Of the catalogue' : FIGURE_KINDS[kind].label
  const more = readings.length > SHOWN ? `${readings.length - SHOWN} earlier; ` : ''
  const shown = readings.slice(-SHOWN).map((one) => readingWords(one, unit, numbers))
  return `${label}: ${more}${shown.join('; ')}`
}

function readingWords(reading: ReadingEntry, unit: Figure['unit'], numbers: Map<string, number>) {
  const source = reading.sourceId ? numbers.get(reading.sourceId) : undefined
  return [
    reading.moment === 'before' && 'before',
    valueWords(reading, unit),
    reading.note,
    reading.date,
    reading.dateNote,
    source ? `source ${source}` : 'no source yet',
  ]
    .filter(Boolean)
    .join(', ')
}

const sourceWords = ({ publisher, year }: SourceEntry, readings: number) =>
  [publisher, year, readings > 0 && `${countOf(readings, 'reading')} from it`].filter(Boolean).join(', ')

type EntryProps = {
  draftId: string
  href: string
  id: string
  name: string
  about: string
  /** The mark of it as it is shown; null: it is in use and cannot be removed. */
  seen: string | null
}

function Entry({ draftId, href, id, name, about, seen }: EntryProps) {
  return (
    <li>
      <div className="min-w-0">
        <a href={href}>{name}</a>
        <p className="small soft">{about}</p>
      </div>
      {seen !== null && (
        <form action={removeEntryAction}>
          <input type="hidden" name="draftId" value={draftId} />
          <input type="hidden" name="entryId" value={id} />
          <input type="hidden" name="seen" value={seen} />
          <Submit kind="quiet" label={`Remove ${name}`}>
            Remove
          </Submit>
        </form>
      )}
    </li>
  )
}
