// Hands mails to the mail server, and tells a refusal for good from one for now.
import { createTransport } from 'nodemailer'
import type { Rendered } from './render'

/** A mail that is ready to go; `id` is its job's, which stays the same when it is tried again. */
export type Outgoing = Rendered & { id: string; to: string }

/** Where mails go. Ends with null, or with why this mail is refused for good; throws when it should be tried again. */
export type Post = (mail: Outgoing) => Promise<string | null>

/** Why a mail was not taken. Only codes: what a mail server says may hold addresses, which belong in no log. */
class NotTaken extends Error {}

// A try ends before the queue takes it for dead, after 60 seconds.
const LIMIT = 50_000
const TIMEOUTS = {
  dnsTimeout: 5000,
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 30_000,
}

/**
 * The way to a mail server.
 * @param url its address, as in SMTP_URL
 * @param from the sender, as in MAIL_FROM
 * @param host the host that message ids are made with
 * @param timeouts milliseconds, see nodemailer
 */
export function smtpPost(url: string, from: string, host: string, timeouts = TIMEOUTS): Post {
  const transport = createTransport(withTimeouts(url, timeouts))
  return async ({ id, to, subject, text, html, unsubscribe }) => {
    const sending = transport.sendMail({
      from,
      to: { name: '', address: to }, // not a string, which would be read as a list
      subject,
      text,
      html,
      messageId: `<${id}@${host}>`, // a second copy can be told by it
      disableFileAccess: true,
      disableUrlAccess: true,
      headers: {
        'Auto-Submitted': 'auto-generated',
        'X-Auto-Response-Suppress': 'All',
        ...oneClick(unsubscribe),
      },
    })
    try {
      await within(LIMIT, sending)
      return null
    } catch (error) {
      if (isForGood(error as Failure)) return codesOf(error as Failure)
      throw new NotTaken(codesOf(error as Failure))
    }
  }
}

// RFC 8058. An address of the URL type holds no space, line end or angle bracket.
const oneClick = (unsubscribe?: URL) =>
  unsubscribe && {
    'List-Unsubscribe': `<${unsubscribe.href}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  }

// nodemailer takes no options beside an address, but reads them from its query; those that the operator gave stay.
function withTimeouts(url: string, timeouts: typeof TIMEOUTS) {
  const address = new URL(url)
  for (const [name, ms] of Object.entries(timeouts))
    if (!address.searchParams.has(name)) address.searchParams.set(name, String(ms))
  return address.href
}

type Failure = { code?: string; responseCode?: number; command?: string; response?: string }

// Only what concerns this mail: a server that refuses our password or our sender may take it once that is put right.
function isForGood({ code, responseCode = 0, command }: Failure) {
  if (code === 'EENVELOPE' && command === 'API') return true // no address that mail could go to
  return responseCode >= 500 && (command === 'RCPT TO' || command === 'DATA')
}

function codesOf({ code, responseCode, command, response }: Failure) {
  const enhanced = /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(response ?? '')?.[1] // RFC 3463
  return ['mail server:', code, command, responseCode, enhanced].filter(Boolean).join(' ')
}

async function within<Value>(ms: number, promise: Promise<Value>) {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error('late'), { code: 'ETIMEDOUT' })), ms)
  })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}
