// Whether a mailed question still waits for an answer.
import 'server-only'
import { db } from '@/lib/db/client'
import { publicProjects } from '@/lib/projects/policy'
import { startOf, termOf } from './calendar'

/** The projects that a term asks about: public, not finished, and not confirmed since the term began. */
export const dueIn = (now: Date) => ({
  ...publicProjects,
  status: { not: 'finished' as const },
  OR: [{ confirmedAt: null }, { confirmedAt: { lt: startOf(termOf(now)) } }],
})

/** Whether any of some questions is of this term, unanswered, and about a project that nobody has answered for. */
export async function isStillAsked(ids: string[], now = new Date()): Promise<boolean> {
  const open = { id: { in: ids }, term: termOf(now), answeredAt: null, project: dueIn(now) }
  return (await db.termQuestion.count({ where: open })) > 0
}
