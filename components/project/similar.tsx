// Projects like the one on the page, and why they are here.
import { projectPath } from '@/lib/projects/schema'
import type { ProjectCard } from '@/lib/search/schema'
import { TypeTag } from './type-tag'
import { milesWords } from '@/lib/places/schema'

export type SimilarProject = ProjectCard & { why: string[] }
type Props = { projects: SimilarProject[] }

export function SimilarProjects({ projects }: Props) {
  return (
    <section aria-labelledby="similar" className="no-print">
      <h2 id="similar">Projects like this</h2>
      <ul>
        {projects.map(({ slug, title, type, why, miles }) => (
          <li className="row" key={slug}>
            <div className="row-body">
              <TypeTag type={type} />
              <h3>
                <a href={projectPath(slug)}>{title}</a>
              </h3>
              <p className="small soft">
                {why.length > 0 ? `In common: ${why.join(', ')}` : 'Of the same type'}
                {miles !== null && `; ${milesWords(miles)} away`}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
