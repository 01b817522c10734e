// Reads of an evaluation plan, for those who write the project.
import 'server-only'
import type { Actor } from '@/lib/auth/schema'
import { db } from '@/lib/db/client'
import { trustsOf } from '@/lib/projects/queries'
import { plansOf } from './policy'
import { PLAN, planOf } from './rows'

/** The plan of a project in the editor; null when there is none, or it is not the actor's. */
export async function getPlan(actor: Actor, draftId: string) {
  const where = { AND: [{ draftId }, plansOf(actor, await trustsOf(actor))] }
  const row = await db.evaluationPlan.findFirst({ relationLoadStrategy: 'join', where, select: PLAN })
  return row && planOf(row)
}
