// Whether mail can go out at all.
import 'server-only'
import { isDemonstration } from '@/lib/db/demonstration'
import { env } from '@/lib/env'

/** Whether mails are sent, or at least shown in the demonstration. */
export async function mayMail(): Promise<boolean> {
  return !!env().SMTP_URL || (await isDemonstration())
}
