// A project as its page shows it: cover, facts and story. The public page, the preview and the moderators’ page share it.
import type { ReactNode } from 'react'
import { Cover } from '@/components/weave/cover'
import { WeaveKey } from '@/components/weave/key'
import { type ProjectType, typesOf } from '@/lib/projects/schema'
import { optionOf } from '@/lib/search/schema'
import { type FactsProject, FactsBox } from './facts-box'
import type { SimilarProject } from './similar'
import { Story, type StoryProject } from './story'
import { TypeTag } from './type-tag'

type Card = NonNullable<FactsProject['card']> & { leadSector: 'state' | 'independent' | null }
type Props = {
  project: StoryProject & {
    slug: string
    title: string
    summary: string
    type: ProjectType
    card: Card | null
  }
  similar?: SimilarProject[]
  /** Where the page is another's, its title is not the first heading. */
  heading?: 'h1' | 'h2'
  /** What stands below the title on the public page only. */
  children?: ReactNode
}

export function ProjectView({ project, similar = [], heading: Heading = 'h1', children }: Props) {
  return (
    <>
      <div className={`big-cover mt-2 ${optionOf(project.type)}`}>
        <Cover project={{ ...project, ...project.card! }} shape="wide" isFirst />
      </div>
      <div className="wrap page">
        <div className="top">
          <div>
            <p className="tags">
              <TypeTag type={project.type} />
              {typesOf(project.activities)
                .filter((other) => other !== project.type)
                .map((other) => (
                  <TypeTag key={other} type={other} />
                ))}
            </p>
            <Heading>{project.title}</Heading>
            <p className="lede">{project.summary}</p>
            <WeaveKey drawn={project.card!} />
            {children}
          </div>
          <FactsBox project={project} />
          <Story project={project} similar={similar} />
        </div>
      </div>
    </>
  )
}
