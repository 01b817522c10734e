// Projects in short, on the page of a school or partnership.
import { formatPartialDate, type PartialDate } from '@/lib/dates/schema'
import { LED_BY, projectPath, ROLES, type ProjectType } from '@/lib/projects/schema'
import type { Confirmed } from '@/lib/freshness/schema'
import { LastConfirmed } from './card'
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
  card: Confirmed | null
}

/** Those that lists show, and those that they no longer do. */
export const byArchive = <P extends Pick<Item, 'card'>>(projects: P[]) => {
  const isArchived = ({ card }: P) => card?.freshness === 'archived'
  return { listed: projects.filter((one) => !isArchived(one)), archived: projects.filter(isArchived) }
}

/** The projects of a school or partnership that their schools have long not confirmed, apart from the others. */
export function ArchivedProjects({ projects }: { projects: Item[] }) {
  if (projects.length === 0) return null
  return (
    <section aria-labelledby="archived">
      <h2 id="archived">Archived</h2>
      <p className="small soft">Not confirmed for 18 months or more; they may no longer be true.</p>
      <ProjectList projects={projects} />
    </section>
  )
}

export function ProjectList({ projects }: { projects: Item[] }) {
  return (
    <ul>
      {projects.map(({ slug, title, summary, type, ledBy, startedOn, startedPrecision, role, card }) => {
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
                {card && <LastConfirmed of={card} />}
              </p>
            </div>
          </li>
        )
      })}
    </ul>
  )
}
