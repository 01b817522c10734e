import type { Metadata } from 'next'
import { Submit } from '@/components/form/submit'
import { countOf } from '@/components/ui/words'
import { draftPath, SECTIONS } from '@/lib/drafts/words'
import { listParticipants } from '@/lib/drafts/participants'
import { ROLES } from '@/lib/projects/schema'
import { phaseWords, SECTORS } from '@/lib/schools/schema'
import { EditorFrame } from '../frame'
import { loadDraft } from '../load'
import { SectionNotes } from '../section-notes'
import { changeRoleAction, removeSchoolAction } from './actions'

type Props = PageProps<'/account/projects/[id]/schools'>

export const metadata: Metadata = { title: SECTIONS.schools.title, robots: { index: false } }

export default async function SchoolsPage({ params, searchParams }: Props) {
  const { id } = await params
  const { draft } = await loadDraft(id, 'schools')
  const schools = await listParticipants(draft.content.schools)
  return (
    <EditorFrame draft={draft} title={SECTIONS.schools.title} done={(await searchParams).done}>
      <SectionNotes draft={draft} section="schools" kept={null} />
      <section aria-labelledby="named" className="grid gap-3 justify-items-start">
        <h2 id="named">
          {schools.length > 0 ? `${countOf(schools.length, 'school')} named` : 'No school named yet'}
        </h2>
        <p>
          Schools that act for themselves here are told when the project is published, and can confirm their
          part or take themselves off.
        </p>
        <ul className="people w-full">
          {schools.map(({ school, role }) => (
            <li key={school.id}>
              <div className="min-w-0">
                <b>{school.name}</b>
                <p className="small soft">
                  {[school.sector && SECTORS[school.sector], phaseWords(school), school.town]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </div>
              <div className="buttons">
                <form action={changeRoleAction} className="part">
                  <input type="hidden" name="draftId" value={draft.id} />
                  <input type="hidden" name="schoolId" value={school.id} />
                  <label className="hidden-text" htmlFor={`role-${school.id}`}>
                    Part of {school.name}
                  </label>
                  <select
                    id={`role-${school.id}`}
                    name="role"
                    defaultValue={role}
                    key={role}
                    className="small-select"
                  >
                    {Object.entries(ROLES).map(([value, label]) => (
                      <option key={value} value={value}>
                        {label}
                      </option>
                    ))}
                  </select>{' '}
                  <Submit kind="quiet" label={`Change the part of ${school.name}`}>
                    Change
                  </Submit>
                </form>
                <form action={removeSchoolAction}>
                  <input type="hidden" name="draftId" value={draft.id} />
                  <input type="hidden" name="schoolId" value={school.id} />
                  <Submit kind="quiet" label={`Remove ${school.name}`}>
                    Remove
                  </Submit>
                </form>
              </div>
            </li>
          ))}
        </ul>
        <a
          className={schools.length > 1 ? 'button quiet' : 'button'}
          href={draftPath(draft.id, 'schools/add')}
        >
          Add a school
        </a>
      </section>
      <p>
        <a className="button" href={draftPath(draft.id, 'schools/details')}>
          Continue to who leads it
        </a>
      </p>
    </EditorFrame>
  )
}
