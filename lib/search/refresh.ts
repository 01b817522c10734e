// Moves the cards whose time has come: a day passes, and what was fresh is stale or archived.
import 'server-only'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { limitsAt } from '@/lib/freshness/schema'
import { markTakingPart, unmarkOthers } from './taking-part'

/**
 * Brings every card up to date with the day; the same rule as `freshnessOf`, over all cards at once. Four statements at
 * most; where nothing has changed it is one, so that servers do not read their lists again for nothing.
 * @returns how many cards changed
 */
export async function refreshCards(now = new Date()): Promise<number> {
  const { stale, archived } = limitsAt(now)
  const due = Prisma.sql`(CASE WHEN status = 'finished' THEN 'fresh' WHEN as_of <= ${archived} THEN 'archived'
    WHEN as_of <= ${stale} THEN 'stale' ELSE 'fresh' END)::freshness`
  const [{ isDue }] = await db.$queryRaw<[{ isDue: boolean }]>`
    SELECT EXISTS (SELECT FROM project_card WHERE freshness <> ${due}) AS "isDue"`
  if (!isDue) return 0
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SET LOCAL statement_timeout = '60s'`
      const changed = await tx.$queryRaw<{ id: string }[]>`
        UPDATE project_card SET freshness = ${due} WHERE freshness <> ${due} RETURNING project_id AS id`
      await markTakingPart(
        tx,
        changed.map(({ id }) => id),
      )
      await unmarkOthers(tx)
      return changed.length
    },
    { timeout: 120_000, maxWait: 10_000 },
  )
}
