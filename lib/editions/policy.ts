// Who may see and change editions, as query filters.
import type { Actor } from '@/lib/auth/schema'
import type { Prisma } from '@/lib/db/generated/client'

/** The editions that everybody can read. */
export const publicEditions = { publishedAt: { not: null } } satisfies Prisma.EditionWhereInput

/** The editions that somebody makes: moderators and administrators all, others none. */
export const madeBy = ({ siteRole }: Actor): Prisma.EditionWhereInput =>
  siteRole ? {} : { year: { in: [] } }
