import { BookOpen, Compass, HandHeart, type IconNode, Presentation, School, TrendingUp } from 'lucide'
import { createElement } from 'react'
import type { ProjectType } from '@/lib/projects/schema'

const ICONS: Record<ProjectType, IconNode> = {
  leadership: Compass,
  teaching: Presentation,
  curriculum: BookOpen,
  school_improvement: TrendingUp,
  sponsorship: School,
  wider_opportunities: HandHeart,
}

/** The picture of a type; its name always stands beside it. lucide-react's own parts would be client components. */
export function TypeIcon({ type }: { type: ProjectType }) {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {ICONS[type].map(([tag, attributes], i) => createElement(tag, { key: i, ...attributes }))}
    </svg>
  )
}
