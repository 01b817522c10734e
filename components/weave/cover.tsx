// A project's picture, drawn from its schools. Decoration: the text beside it says the same.
import { optionOf } from '@/lib/search/schema'
import type { ProjectCard } from '@/lib/search/schema'
import { type Shape, weaveAddress } from './picture'

type Subject = Pick<
  ProjectCard,
  'slug' | 'type' | 'stateSchools' | 'independentSchools' | 'unknownSchools' | 'leadSector'
>

export function Cover({ project, shape, isFirst }: { project: Subject; shape: Shape; isFirst?: boolean }) {
  const counts = {
    state: project.stateSchools,
    independent: project.independentSchools,
    unknown: project.unknownSchools,
    lead: project.leadSector,
  }
  const src = weaveAddress(shape, optionOf(project.type), counts, project.slug)
  return (
    <img className="cover" src={src} alt="" width={380} height={160} loading={isFirst ? 'eager' : 'lazy'} />
  )
}
