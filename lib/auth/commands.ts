// Ending sessions. Whose they are stands in the lookup, so those of others look like those that never were.
import 'server-only'
import { db } from '@/lib/db/client'
import type { Actor } from './schema'
import { hashToken } from './tokens'

/** Ends the session of a cookie. */
export async function endSessionByToken(token: string) {
  await db.session.deleteMany({ where: { tokenHash: hashToken(token) } })
}

/** Ends one of the actor's sessions. @returns whether there was such a one */
export async function endSession(actor: Actor, id: string): Promise<boolean> {
  const { count } = await db.session.deleteMany({ where: { id, personId: actor.id } })
  return count > 0
}

/** Ends all the actor's sessions but the one at hand. @returns how many */
export async function endOtherSessions(actor: Actor, keptId: string): Promise<number> {
  const { count } = await db.session.deleteMany({ where: { personId: actor.id, NOT: { id: keptId } } })
  return count
}
