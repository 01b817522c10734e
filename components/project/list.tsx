// Projects in short, on the page of a school or partnership.
import { formatPartialDate, type PartialDate } from '@/lib/dates/schema'
import { LED_BY, projectPath, ROLES, type ProjectType } from '@/lib/projects/schema'
import { TypeTag } from './type-tag'

type Item = {
  slug: string
  title: string
  summary: string
  type: ProjectType
  ledBy: keyof typeof LED_BY
  startedOn: Date | null
  startedPrecision: PartialDate['precision']
  role?: keyof typeof ROLES
}

export function ProjectList({ projects }: { projects: Item[] }) {
  return (
    <ul>
      {projects.map(({ slug, title, summary, type, ledBy, startedOn, startedPrecision, role }) => {
        const since = formatPartialDate({ on: startedOn, precision: startedPrecision })
        return (
          <li className="row" key={slug}>
            <div className="row-body">
              <TypeTag type={type} />
              <h3>
                <a href={projectPath(slug)}>{title}</a>
              </h3>
              <p>{summary}</p>
              <p className="facts">
                {role && <span>{ledBy === 'joint' && role === 'partner' ? 'Jointly led' : ROLES[role]}</span>}
                {since && <span>from {since}</span>}
              </p>
            </div>
          </li>
        )
      })}
    </ul>
  )
}
