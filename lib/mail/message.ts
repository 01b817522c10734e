// What a mail says, before it is drawn as HTML and text.
import type { Mail } from './schema'

/** `action`: the one thing to do about it, `path` being an address on this site. A line can be a link too. */
export type Message = {
  subject: string
  lines: (string | { quote: string } | { label: string; path: string })[]
  action: { label: string; path: string }
  small: string[]
}

/** The token of a link, to sign in with unless told; worked out only when a mail is sent, so that it waits in no queue. */
export type LinkToken = (
  linkId: string,
  purpose?: 'term-question' | 'participation-question' | 'enquiry-confirmation' | 'enquiry',
) => string

/** The words of some kinds of mail. */
export type Messages<Kind extends Mail['kind'] = Mail['kind']> = {
  [K in Kind]: (mail: Extract<Mail, { kind: K }>, linkToken: LinkToken) => Message
}
