// The pictures of the types, in one file that every page shares: drawn into each card they would be a fifth of a list.
import { BookOpen, Compass, HandHeart, type IconNode, Presentation, School, TrendingUp } from 'lucide'
import type { ProjectType } from '@/lib/projects/schema'
import { optionOf } from '@/lib/search/schema'

const ICONS: Record<ProjectType, IconNode> = {
  leadership: Compass,
  teaching: Presentation,
  curriculum: BookOpen,
  school_improvement: TrendingUp,
  sponsorship: School,
  wider_opportunities: HandHeart,
}

const STROKE =
  'fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"'

/** All pictures as one SVG; each is used by the name of its type. */
export function drawTypeIcons(): string {
  const symbols = Object.entries(ICONS).map(([type, nodes]) => {
    const shapes = nodes.map(([tag, attributes]) => {
      const said = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`)
      return `<${tag} ${said.join(' ')}/>`
    })
    return `<symbol id="${optionOf(type)}" viewBox="0 0 24 24"><g ${STROKE}>${shapes.join('')}</g></symbol>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`
}

/** The picture of a type; its name always stands beside it. */
export function TypeIcon({ type }: { type: ProjectType }) {
  return (
    <svg aria-hidden="true">
      <use href={`/type-icons.svg#${optionOf(type)}`} />
    </svg>
  )
}
