// The database keeps only hashes of tokens.
import 'server-only'
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { env } from '@/lib/env'

export const hashToken = (token: string) => createHash('sha256').update(token).digest('hex')

/** The server's secret. @throws one sentence for the operator when AUTH_SECRET is not set */
export function secret(): string {
  const { AUTH_SECRET } = env()
  if (!AUTH_SECRET)
    throw new Error(
      'Set AUTH_SECRET to 32 or more random characters, such as the output of: openssl rand -base64 33',
    )
  return AUTH_SECRET
}

/** What a mailed link does; the token of one does nothing else. `form`: when a form was opened. */
export type Purpose =
  | 'sign-in-link'
  | 'term-question'
  | 'participation-question'
  | 'notice-question'
  | 'alert-confirm'
  | 'alert-stop'
  | 'alert-reader'
  | 'alert-mail'
  | 'enquiry-confirmation'
  | 'enquiry'
  | 'form'

/** The token of a mailed link, worked out from the link's id, so that it waits in no table and no queue. */
export const linkToken = (linkId: string, purpose: Purpose = 'sign-in-link') =>
  createHmac('sha256', secret()).update(`${purpose} ${linkId}`).digest('base64url')

/** Whether a token is the link's own. */
export function isLinkToken(token: string, linkId: string, purpose: Purpose): boolean {
  const [given, own] = [Buffer.from(token), Buffer.from(linkToken(linkId, purpose))]
  return given.length === own.length && timingSafeEqual(given, own)
}
