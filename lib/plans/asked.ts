// Whether planned readings still wait to be recorded.
import 'server-only'
import type { Tx } from '@/lib/db/client'
import { db } from '@/lib/db/client'
import { contentOf } from '@/lib/drafts/sections'
import { dayOf } from '@/lib/freshness/calendar'
import { PLAN, planOf } from './rows'
import { type Standing, standingsOf } from './standing'

/** A reading that waits, with the project it belongs to. */
export type Waiting = Standing & { draftId: string; title: string }

/** The readings of some plans that are not done by a day, whatever their own days. */
export async function waitingIn(tx: Tx, draftIds: string[], today: Date): Promise<Waiting[]> {
  const rows = await tx.evaluationPlan.findMany({
    where: { draftId: { in: draftIds }, draft: { deletedAt: null } },
    select: {
      ...PLAN,
      draft: {
        select: {
          sections: {
            where: { section: { in: ['about', 'impact'] } },
            select: { section: true, content: true, version: true },
          },
        },
      },
    },
  })
  return rows.flatMap(({ draft, ...row }) => {
    const { about, impact } = contentOf(draft.sections)
    return standingsOf(planOf(row).indicators, impact.figures, today)
      .filter(({ state }) => state !== 'done')
      .map((one) => ({ ...one, draftId: row.draftId, title: about.title ?? 'Untitled project' }))
  })
}

/** Whether any of the readings that a mail is about still waits: planned for the same day, and not recorded. */
export async function isStillPlanned(reminderIds: string[], now = new Date()): Promise<boolean> {
  const rows = await db.planReminder.findMany({
    where: { id: { in: reminderIds }, readingId: { not: null } },
    select: {
      readingId: true,
      personId: true,
      dueOn: true,
      reading: { select: { indicator: { select: { draftId: true } } } },
    },
  })
  const planned = [...new Set(rows.flatMap(({ reading }) => reading?.indicator.draftId ?? []))]
  // Whoever has been removed meanwhile is told nothing any more.
  const writes = await db.$queryRaw<{ id: string }[]>`
    SELECT draft_id AS id FROM writes_draft
    WHERE person_id = ANY(${rows.map(({ personId }) => personId)}::uuid[]) AND draft_id = ANY(${planned}::uuid[])`
  const drafts = writes.map(({ id }) => id)
  const waiting = await waitingIn(db, drafts, dayOf(now))
  return rows.some(({ readingId, dueOn }) =>
    waiting.some((one) => one.id === readingId && one.dueOn.getTime() === dueOn.getTime()),
  )
}
