// The picture of a project or partnership, drawn from its schools. Decoration: the text beside it says the same.
import { optionOf } from '@/lib/search/schema'
import type { ProjectCard } from '@/lib/search/schema'
import { type Shape, weaveAddress } from './picture'

type Subject = Pick<
  ProjectCard,
  'slug' | 'stateSchools' | 'independentSchools' | 'unknownSchools' | 'leadSector'
> & { type: ProjectCard['type'] | null }

export function Cover({ project, shape, isFirst }: { project: Subject; shape: Shape; isFirst?: boolean }) {
  const counts = {
    state: project.stateSchools,
    independent: project.independentSchools,
    // A partnership has two sides, also where the sources name only one.
    unknown: Math.max(project.unknownSchools, 2 - project.stateSchools - project.independentSchools),
    lead: project.leadSector,
  }
  const src = weaveAddress(shape, project.type ? optionOf(project.type) : 'plain', counts, project.slug)
  return (
    <img className="cover" src={src} alt="" width={380} height={160} loading={isFirst ? 'eager' : 'lazy'} />
  )
}
