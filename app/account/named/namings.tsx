// Projects that name a school one acts for, each with the answers that are left to give.
import { Submit } from '@/components/form/submit'
import { dayWords } from '@/lib/dates/schema'
import type { Naming } from '@/lib/participations/queries'
import { namingPath } from '@/lib/participations/schema'
import { projectPath, ROLES } from '@/lib/projects/schema'
import { takePartAction } from '../answers'

export function Namings({ namings }: { namings: Naming[] }) {
  return (
    <ul className="people">
      {namings.map((naming) => (
        <li key={`${naming.project.id} ${naming.school.id}`}>
          <div>
            {naming.said === 'declined' ? (
              naming.project.title
            ) : (
              <a href={projectPath(naming.project.slug)}>{naming.project.title}</a>
            )}
            <p className="small soft">
              {naming.school.name} · {ROLES[naming.role]}
              {naming.answeredAt && ` · answered on ${dayWords(naming.answeredAt)}`}
            </p>
          </div>
          <Answers naming={naming} />
        </li>
      ))}
    </ul>
  )
}

function Answers({ naming: { project, school, said } }: { naming: Naming }) {
  const about = `${school.name}, ${project.title}`
  const [words, label] =
    said === 'declined'
      ? ['We take part after all', `We take part after all: ${about}`]
      : ['Yes, we take part', `Yes, we take part: ${about}`]
  return (
    <div className="actions">
      {said !== 'confirmed' && (
        <form action={takePartAction}>
          <input type="hidden" name="projectId" value={project.id} />
          <input type="hidden" name="schoolId" value={school.id} />
          <Submit kind="quiet" label={label}>
            {words}
          </Submit>
        </form>
      )}
      {said !== 'declined' && (
        <a className="button quiet" href={namingPath(project.slug, school.slug)}>
          Take us off<span className="hidden-text"> {about}</span>
        </a>
      )}
    </div>
  )
}
