import type { Metadata } from 'next'
import { Choice } from '@/components/form/fields'
import { Submit } from '@/components/form/submit'
import { countOf } from '@/components/ui/words'
import { draftPath, SECTIONS } from '@/lib/drafts/words'
import { ROLES } from '@/lib/projects/schema'
import { findSchools } from '@/lib/schools/find'
import { phaseWords, SECTORS } from '@/lib/schools/schema'
import { readText } from '@/lib/search/schema'
import { EditorFrame } from '../../frame'
import { loadDraft } from '../../load'
import { addSchoolAction } from '../actions'
import { milesWords } from '@/lib/places/schema'

type Props = PageProps<'/account/projects/[id]/schools/add'>

export const metadata: Metadata = { title: 'Add a school', robots: { index: false } }

const PARTS = Object.entries(ROLES).map(([value, label]) => ({ value, label }))

export default async function AddSchoolPage({ params, searchParams }: Props) {
  const { draft } = await loadDraft((await params).id, 'schools/add')
  const { q: asked, done } = await searchParams
  const q = readText(asked)
  const result = q ? await findSchools(q) : null
  const back = { href: draftPath(draft.id, 'schools'), name: SECTIONS.schools.title }
  return (
    <EditorFrame draft={draft} title="Add a school" trail={[back]} done={done}>
      <form method="get" className="form" role="search" aria-label="Schools">
        <div className="field">
          <label htmlFor="q">Name, URN or postcode</label>
          <p className="hint" id="q-hint">
            Such as “Abingdon School”, 123312 or OX14 1DE
          </p>
          <input id="q" name="q" type="search" defaultValue={q} aria-describedby="q-hint" />
        </div>
        <button type="submit" className="button">
          Search
        </button>
      </form>
      {result && result.schools.length === 0 && (
        <div className="empty">
          <h2>No open school is called “{q}”</h2>
          <p>
            Try fewer words of its name, its URN or its whole postcode. A school that is on no register here
            can be counted without its name.
          </p>
        </div>
      )}
      {result && result.schools.length > 0 && (
        <form action={addSchoolAction} className="form">
          <input type="hidden" name="draftId" value={draft.id} />
          <input type="hidden" name="q" value={q} />
          <Choice
            state={{ values: { role: ['partner'] }, errors: {} }}
            name="role"
            label="Its part"
            options={PARTS}
          />
          <h2>{countOf(result.total, 'school')}</h2>
          {result.total > result.schools.length && (
            <p className="small soft">
              These are the first {result.schools.length}; a longer name finds fewer.
            </p>
          )}
          <ul className="people w-full">
            {result.schools.map((school) => (
              <li key={school.slug}>
                <div className="min-w-0">
                  <b>{school.name}</b>
                  <p className="small soft">
                    {[
                      school.sector && SECTORS[school.sector],
                      phaseWords(school),
                      school.town,
                      school.urn && `URN ${school.urn}`,
                      school.miles !== null && milesWords(school.miles),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </p>
                </div>
                <Submit kind="quiet" name="school" value={school.slug} label={`Add ${school.name}`}>
                  Add
                </Submit>
              </li>
            ))}
          </ul>
        </form>
      )}
    </EditorFrame>
  )
}
