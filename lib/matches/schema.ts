// Addresses of the pages of matches.
import { projectPath } from '@/lib/projects/schema'
import { schoolPath } from '@/lib/schools/schema'

/** The offers, needs and schools that fit a school. */
export const schoolMatchesPath = (slug: string) => `${schoolPath(slug)}/matches`

/** The schools that may want to join a project. */
export const projectMatchesPath = (slug: string) => `${projectPath(slug)}/matches`

/** The page that explains the rules. */
export const RULES_PATH = '/how-matches-work'
