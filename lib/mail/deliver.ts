// From a mail in the queue to a mail on its way.
import 'server-only'
import { linkToken } from '@/lib/auth/tokens'
import { env } from '@/lib/env'
import { markUndeliverable } from './commands'
import { messageOf } from './messages'
import { isStillWanted } from './queries'
import { renderMail } from './render'
import { choiceOf, type Mail } from './schema'
import type { Post } from './send'

/**
 * Sends a mail unless it has lost its point.
 * @param id the job's
 * @returns what became of it; a refusal for good counts as done
 * @throws when it should be tried again
 */
export async function deliver(id: string, mail: Mail, post: Post): Promise<string> {
  if (!(await isStillWanted(mail))) return 'not wanted any more'
  const { SITE_URL: site, OPERATOR_CONTACT: contact } = env()
  const frame = { site, contact, isDeclinable: choiceOf(mail) !== null }
  const refusal = await post({ id, to: mail.to, ...renderMail(messageOf(mail, linkToken), frame) })
  if (refusal && mail.kind === 'invitation') await markUndeliverable(mail.invitationId)
  return refusal ?? 'sent'
}
