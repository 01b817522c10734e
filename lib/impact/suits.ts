// Which indicators of the catalogue suit a project.
import type { ProjectType } from '@/lib/projects/schema'
import type { Indicator } from './catalogue'

type Project = { type: ProjectType | null; themes: readonly string[] }

/** Whether an indicator is suggested for a project: by its type, and by its themes where the indicator names some. */
export function suits({ types, themes }: Indicator, project: Project): boolean {
  const isOfType = types === 'all' || (project.type !== null && types.includes(project.type))
  return isOfType && (!themes || themes.some((theme) => project.themes.includes(theme)))
}
