// What sending a mail leaves behind.
import 'server-only'
import { db } from '@/lib/db/client'

/** Notes that an invitation's address takes no mail. */
export async function markUndeliverable(invitationId: string) {
  await db.invitation.updateMany({ where: { id: invitationId }, data: { undeliverableAt: new Date() } })
}
