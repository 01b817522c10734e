// What sending a mail leaves behind.
import 'server-only'
import { db } from '@/lib/db/client'
import type { Post } from './send'

/** Notes that an invitation's address takes no mail. */
export async function markUndeliverable(invitationId: string) {
  await db.invitation.updateMany({ where: { id: invitationId }, data: { undeliverableAt: new Date() } })
}

/** Keeps a mail for the demonstration's page instead of sending it; again changes nothing. */
export const mailboxPost: Post = async ({ id, to, subject, text, html }) => {
  await db.demonstrationMail.createMany({
    data: { id, recipient: to, subject, text, html },
    skipDuplicates: true,
  })
  return null
}
