// Deletes what has expired. Nothing reads it any more; it is only kept out of the way, and people's data no longer than needed.
import 'server-only'
import { db } from '@/lib/db/client'

const DAY = 24 * 60 * 60_000

/** Deletes expired sessions, links and counters, and mails of the demonstration older than a day. */
export async function sweep(now = new Date()) {
  await db.session.deleteMany({ where: { expires: { lt: now } } })
  await db.signInLink.deleteMany({ where: { expires: { lt: now } } })
  await db.rateLimit.deleteMany({ where: { expire: { lt: now } } })
  await db.demonstrationMail.deleteMany({ where: { at: { lt: new Date(now.getTime() - DAY) } } })
}
