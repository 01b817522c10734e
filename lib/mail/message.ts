// What a mail says, before it is drawn as HTML and text.
import type { Purpose } from '@/lib/auth/tokens'
import type { Mail } from './schema'

/**
 * `action`: the one thing to do about it, `path` being an address on this site. A line can be a heading, or a link with
 * `about` it. `unsubscribe`: the path where a mail program's own button posts to (RFC 8058).
 */
export type Message = {
  subject: string
  lines: (
    string | { quote: string } | { heading: string } | { label: string; path: string; about?: string }
  )[]
  unsubscribe?: string
  action: { label: string; path: string }
  small: string[]
}

/** The token of a link, to sign in with unless told; worked out only when a mail is sent, so that it waits in no queue. */
export type LinkToken = (linkId: string, purpose?: Purpose) => string

/** The words of some kinds of mail. */
export type Messages<Kind extends Mail['kind'] = Mail['kind']> = {
  [K in Kind]: (mail: Extract<Mail, { kind: K }>, linkToken: LinkToken) => Message
}
