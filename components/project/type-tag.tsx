import { PROJECT_TYPES, type ProjectType } from '@/lib/projects/schema'
import { optionOf } from '@/lib/search/schema'
import { TypeIcon } from './type-icon'

export function TypeTag({ type }: { type: ProjectType }) {
  return (
    <span className={`tag ${optionOf(type)}`}>
      <TypeIcon type={type} />
      {PROJECT_TYPES[type].label}
    </span>
  )
}
