import { BookOpen, Compass, HandHeart, Presentation, School, TrendingUp } from 'lucide-react'
import type { ProjectType } from '@/lib/projects/schema'

const ICONS = {
  leadership: Compass,
  teaching: Presentation,
  curriculum: BookOpen,
  school_improvement: TrendingUp,
  sponsorship: School,
  wider_opportunities: HandHeart,
} as const satisfies Record<ProjectType, unknown>

/** The picture of a type; its name always stands beside it. */
export function TypeIcon({ type }: { type: ProjectType }) {
  const Icon = ICONS[type]
  return <Icon aria-hidden="true" focusable="false" />
}
