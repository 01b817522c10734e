// What moderators see of concerns.
import 'server-only'
import type { Actor } from '@/lib/auth/schema'
import { db } from '@/lib/db/client'
import { ageWords, MOST_SHOWN } from '@/lib/moderation/schema'
import { answerableBy } from './policy'

const PROJECT = { id: true, slug: true, title: true, publishedAt: true } as const

/** The concerns that are open: those about a child first, then the oldest; at most a hundred. */
export async function listConcerns(actor: Actor) {
  const rows = await db.concern.findMany({
    where: { AND: [{ state: 'open' }, answerableBy(actor)] },
    orderBy: [{ kind: 'asc' }, { madeAt: 'asc' }], // the kinds stand in the order of the queue
    take: MOST_SHOWN,
    select: { id: true, kind: true, page: true, madeAt: true, project: { select: PROJECT } },
  })
  return rows.map(withAge)
}

const withAge = <Row extends { madeAt: Date }>(row: Row) => ({
  ...row,
  age: ageWords(row.madeAt, new Date()),
})

/** One concern, open or closed, with its project as it stands now; or null. */
export async function getConcern(actor: Actor, id: string) {
  const row = await db.concern.findFirst({
    where: { AND: [{ id }, answerableBy(actor)] },
    select: {
      id: true,
      kind: true,
      page: true,
      words: true,
      reporterEmail: true,
      state: true,
      madeAt: true,
      decidedAt: true,
      answer: true,
      decidedBy: { select: { name: true, email: true } },
      project: {
        select: { ...PROJECT, draft: { select: { id: true, unpublishedAt: true, deletedAt: true } } },
      },
    },
  })
  return row && withAge(row)
}
export type ConcernPage = NonNullable<Awaited<ReturnType<typeof getConcern>>>
