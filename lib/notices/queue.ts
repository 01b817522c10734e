// What moderators see of offers and needs.
import 'server-only'
import { organisationName } from '@/lib/accounts/words'
import type { Actor } from '@/lib/auth/schema'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { ageWords, MOST_SHOWN } from '@/lib/moderation/schema'
import { standingOf } from './dates'
import { moderatedBy } from './policy'

const ROW = {
  id: true,
  slug: true,
  kind: true,
  title: true,
  words: true,
  times: true,
  costWords: true,
  isExample: true,
  publishedAt: true,
  changedAt: true,
  expiresOn: true,
  expiredAt: true,
  closedAt: true,
  takenOffAt: true,
  takenOffBecause: true,
  lookedAt: true,
  version: true,
  school: { select: { name: true, slug: true } },
  organisation: {
    select: {
      trust: true,
      school: { select: { name: true, slug: true } },
      partnership: { select: { name: true, slug: true } },
    },
  },
} satisfies Prisma.NoticeSelect

const present = (row: Prisma.NoticeGetPayload<{ select: typeof ROW }>) => ({
  ...row,
  team: organisationName(row.organisation),
  standing: standingOf(row),
  age: ageWords(row.changedAt, new Date()),
})

const toLookAt = (actor: Actor) =>
  ({
    AND: [
      { lookedAt: null, takenOffAt: null, closedAt: null, expiredAt: null, isExample: false },
      moderatedBy(actor),
    ],
  }) satisfies Prisma.NoticeWhereInput

/** What nobody has looked at since it was published or changed, the newest first; at most a hundred. */
export async function listNoticesToLookAt(actor: Actor) {
  const rows = await db.notice.findMany({
    where: toLookAt(actor),
    orderBy: [{ changedAt: 'desc' }, { id: 'asc' }],
    take: MOST_SHOWN,
    select: ROW,
  })
  return rows.map(present)
}

/** How many these are. */
export const countNoticesToLookAt = (actor: Actor) => db.notice.count({ where: toLookAt(actor) })

/** What moderators have taken off, what was changed since first; at most a hundred. */
export async function listNoticesOff(actor: Actor) {
  const rows = await db.notice.findMany({
    where: { AND: [{ takenOffAt: { not: null } }, moderatedBy(actor)] },
    orderBy: [{ lookedAt: { sort: 'asc', nulls: 'first' } }, { takenOffAt: 'desc' }],
    take: MOST_SHOWN,
    select: ROW,
  })
  return rows.map(present)
}

/** One of any standing, by its slug; or null. */
export async function getNoticeToModerate(actor: Actor, slug: string) {
  const row = await db.notice.findFirst({ where: { AND: [{ slug }, moderatedBy(actor)] }, select: ROW })
  return row && present(row)
}
