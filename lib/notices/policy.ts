// Who may see and change offers and needs, as query filters.
import { memberOf } from '@/lib/accounts/policy'
import type { Actor } from '@/lib/auth/schema'
import type { Prisma } from '@/lib/db/generated/client'
import { dayOf } from '@/lib/freshness/calendar'
import { readableSince } from './dates'

/** What stands on the board. */
export const openNotices = {
  takenOffAt: null,
  closedAt: null,
  expiredAt: null,
} satisfies Prisma.NoticeWhereInput

/** What can be had today: between midnight and the job that clears the board, one whose day has passed still stands there. */
export const openOn = (now: Date) =>
  ({ ...openNotices, expiresOn: { gte: dayOf(now) } }) satisfies Prisma.NoticeWhereInput

/** What everybody can read: what stands on the board, and for a while what has ended. */
export const readableNotices = (now: Date) => {
  const since = readableSince(now)
  return {
    takenOffAt: null,
    expiresOn: { gte: since },
    OR: [{ closedAt: null }, { closedAt: { gte: since } }],
  } satisfies Prisma.NoticeWhereInput
}

/** Those of the teams that a person is in. */
export const changedBy = (actor: Actor) =>
  ({ organisation: memberOf(actor) }) satisfies Prisma.NoticeWhereInput

const nothing = { id: { in: [] as string[] } }

/** Those that a moderator looks at: anybody's but their own teams'; for others none. */
export const moderatedBy = (actor: Actor): Prisma.NoticeWhereInput =>
  actor.siteRole ? { NOT: { organisation: memberOf(actor) } } : nothing

type Team = { schoolId: string | null; trust: string | null; partnershipId: string | null }

/** The schools for which a team can say something: its own, the open ones of its trust, its partnership's members. */
export function schoolsOf({ schoolId, trust, partnershipId }: Team): Prisma.SchoolWhereInput {
  if (schoolId) return { id: schoolId }
  const isOpen = { OR: [{ status: null }, { status: { not: 'closed' as const } }] }
  if (trust) return { AND: [{ trust }, isOpen] }
  const isMember = {
    partnershipId: partnershipId ?? '',
    OR: [{ leftOn: null }, { leftOn: { gt: new Date() } }],
  }
  return partnershipId ? { AND: [{ memberships: { some: isMember } }, isOpen] } : nothing
}
