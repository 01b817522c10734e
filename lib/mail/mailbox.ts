// Where the demonstration's mails go: a table that its page shows.
import 'server-only'
import { db } from '@/lib/db/client'
import type { Post } from './send'

/** Keeps a mail instead of sending it; again changes nothing. */
export const mailboxPost: Post = async ({ id, to, subject, text, html }) => {
  await db.demonstrationMail.createMany({
    data: { id, recipient: to, subject, text, html },
    skipDuplicates: true,
  })
  return null
}
