// Who may read and answer concerns, as a query filter.
import type { Actor } from '@/lib/auth/schema'
import type { Prisma } from '@/lib/db/generated/client'

/** The concerns a moderator may answer: anybody's but their own; for others none. */
export const answerableBy = ({ id, siteRole }: Actor): Prisma.ConcernWhereInput =>
  siteRole ? { OR: [{ reporterId: null }, { reporterId: { not: id } }] } : { id: { in: [] } }
