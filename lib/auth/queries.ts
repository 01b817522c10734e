// A person's sessions.
import 'server-only'
import { db } from '@/lib/db/client'
import type { Actor } from './schema'

/** The sessions that one's account is open in, the last used first. */
export function listSessions(actor: Actor) {
  return db.session.findMany({
    where: { personId: actor.id, expires: { gt: new Date() } },
    orderBy: [{ seenAt: 'desc' }, { id: 'asc' }],
    select: { id: true, method: true, device: true, createdAt: true, seenAt: true },
  })
}
