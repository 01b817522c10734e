// A project in a few lines, for paper.
import { projectPath } from '@/lib/projects/schema'
import type { ProjectCard } from '@/lib/search/schema'
import { Facts, who } from './card'

export function ProjectBrief({ project }: { project: ProjectCard }) {
  return (
    <li>
      <a href={projectPath(project.slug)}>
        <b>{project.title}</b>
      </a>
      <p>{project.summary}</p>
      <p className="small soft">{who(project)}</p>
      <Facts project={project} />
    </li>
  )
}
