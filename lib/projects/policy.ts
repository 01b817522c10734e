// Who may see a project, as query filters.
import type { Prisma } from '@/lib/db/generated/client'

/** The projects that everybody may see. */
export const publicProjects = { publishedAt: { not: null } } satisfies Prisma.ProjectWhereInput
