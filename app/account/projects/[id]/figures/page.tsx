import type { Metadata } from 'next'
import { valueWords } from '@/components/project/readings'
import { takesReadings } from '@/lib/drafts/added'
import { dateOffered } from '@/lib/drafts/quick'
import type { Figure } from '@/lib/drafts/schema'
import { isOwnRecords, OWN_RECORDS } from '@/lib/drafts/sources'
import { draftPath } from '@/lib/drafts/words'
import { isInWords } from '@/lib/drafts/values'
import { db } from '@/lib/db/client'
import { indicatorPath, isIndicatorKey } from '@/lib/impact/catalogue'
import { projectPath } from '@/lib/projects/schema'
import { standingOf } from '@/lib/revisions/standing'
import { isBlind } from '../blind'
import { EditorFrame } from '../frame'
import { loadDraft } from '../load'
import { QuickForm } from './quick-form'

type Props = PageProps<'/account/projects/[id]/figures'>

const TITLE = 'Add this term’s figures'
export const metadata: Metadata = { title: TITLE, robots: { index: false } }

const STANDING = {
  new: 'The project is not public yet. What you add here waits with the rest until you publish it.',
  waits: 'A moderator looks at this project first. What you add here waits in the editor until you send it.',
  changes:
    'You or a colleague have changed other things that are not public yet. What you add here waits with them until you publish the project.',
}

export default async function FiguresPage({ params, searchParams }: Props) {
  const { id } = await params
  if (await isBlind())
    return (
      <EditorFrame draft={{ id, title: 'Your project' }} title={TITLE}>
        <QuickForm draftId={id} figures={null} sources={[]} values={{}} />
      </EditorFrame>
    )
  const { draft } = await loadDraft(id, 'figures')
  const { figures, sources } = draft.content.impact
  const open = figures.filter(takesReadings)
  const { project, organisation, unpublishedAt, content } = draft
  const of = { projectId: project?.id ?? null, organisationId: organisation?.id ?? null }
  const standing = await standingOf(db, { id: draft.id, ...of, unpublishedAt, content })
  const own = sources.find(isOwnRecords)
  return (
    <EditorFrame draft={draft} title={TITLE} done={(await searchParams).done}>
      {project?.publishedAt && (
        <p>
          <a href={projectPath(project.slug)}>The public page</a>
        </p>
      )}
      {open.length === 0 ? (
        <p className="empty">Nothing is counted or measured in this project yet. Begin with one figure.</p>
      ) : (
        <>
          <p>
            Fill in what you know and leave the rest empty.{' '}
            {standing ? STANDING[standing] : 'What you add is public at once.'}
          </p>
          <QuickForm
            draftId={draft.id}
            figures={open.map(shown)}
            sources={[
              ...(own ? [] : [{ value: OWN_RECORDS, label: 'Our own records' }]),
              ...sources.map(({ id: value, title }) => ({ value, label: title })),
            ]}
            values={{ date: [dateOffered(new Date())], source: [own?.id ?? OWN_RECORDS] }}
          />
        </>
      )}
      <ul className="buttons">
        <li>
          <a className="button quiet" href={draftPath(draft.id, 'impact/figures/new')}>
            Count something new
          </a>
        </li>
        <li>
          <a className="button quiet" href={draftPath(draft.id, 'figures/paste')}>
            Paste a table instead
          </a>
        </li>
      </ul>
    </EditorFrame>
  )
}

const shown = ({ id, name, unit, catalogue, readings }: Figure) => {
  const last = readings.at(-1)
  const date = last?.date ?? last?.dateNote
  return {
    id,
    name,
    unit,
    isInWords: isInWords(catalogue),
    last: last ? `Last: ${valueWords(last, unit)}${date ? `, ${date}` : ''}` : null,
    about: isIndicatorKey(catalogue) ? indicatorPath(catalogue) : null,
  }
}
