// A project in a few lines, for paper.
import { projectPath } from '@/lib/projects/schema'
import type { ProjectCard } from '@/lib/search/schema'
import { Facts, who } from './card'

/** `address` is the whole address of its page, for those who read it on paper. */
export function ProjectBrief({ project, address }: { project: ProjectCard; address?: string }) {
  return (
    <li>
      <a href={projectPath(project.slug)}>
        <b>{project.title}</b>
      </a>
      <p>{project.summary}</p>
      <p className="small soft">{who(project)}</p>
      <Facts project={project} />
      {address && <p className="small soft break-all">{address}</p>}
    </li>
  )
}
