// The words of enquiries. No schema stands here, so that forms in the browser can use them without its weight.

export type Answer = keyof typeof ANSWERS
export type Side = 'sender' | 'school'

/** The three answers; `words` are sent when whoever answers writes none of their own. */
export const ANSWERS = {
  talk: {
    label: 'Yes, let’s talk',
    said: 'yes, let’s talk',
    words: 'Thank you for writing. Yes, let’s talk. Tell us when would suit you.',
  },
  later: {
    label: 'Maybe later',
    said: 'maybe later',
    words:
      'Thank you for writing. We cannot take this up at the moment, but would like to come back to it later.',
  },
  not_now: {
    label: 'Not now',
    said: 'not now',
    words: 'Thank you for writing. This is not something we can take on now. We wish you well with it.',
  },
} as const

/** Days until a team is reminded, until the sender hears that nobody has answered, and that a mailed link works. */
export const REMIND_DAYS = 7
export const NOTICE_DAYS = 21
export const LINK_DAYS = 30
/** Days that a message waits to be confirmed. */
export const CONFIRM_DAYS = 7
/** How many more messages a sender may add before anybody has answered. */
export const MOST_BEFORE_ANSWER = 2
/** How many answers it takes until a team's usual time is told. */
export const ENOUGH_ANSWERS = 5

/** Why a message waits for a moderator (doubts.ts), as moderators read it. */
export const DOUBTS = {
  links: 'Several links',
  shouting: 'Mostly capital letters or exclamation marks',
  sales: 'Words of sales letters',
  many: 'The same text went to several teams',
  script: 'Mostly letters that are not Latin',
  short: 'Very short',
} as const
export type Doubt = keyof typeof DOUBTS

/** "within a day", "within 3 days", "within 2 weeks": how long a team usually takes. @param hours the median */
export function answerTimeWords(hours: number): string {
  const days = Math.max(1, Math.ceil(hours / 24))
  if (days === 1) return 'within a day'
  return days < 14 ? `within ${days} days` : `within ${Math.ceil(days / 7)} weeks`
}

/** What has just been done, as the next page says it; the address holds the name. */
const DONE = {
  sent: 'Your message is on its way.',
  answered: 'Your answer is on its way.',
  again: 'This was sent already, once.',
  used: 'This link has been used. Ask for a new one, or sign in.',
  closed: 'Closed. Nobody can add to it any more.',
  'closed-before': 'It was closed already.',
  reported: 'Reported. A moderator reads it next; until then nothing more is passed on.',
  'reported-before': 'A moderator looks at it already.',
  blocked: 'Blocked and closed. Messages from this address no longer reach you.',
  unblocked: 'Messages from this address can reach you again.',
  'new-link': 'A new link is on its way by mail.',
  'too-many-links': 'Several links were asked for. Wait a quarter of an hour, or sign in.',
  'contact-saved': 'Saved. Your public page shows it already.',
  'let-through': 'It has been passed on, and the sender told.',
  'not-received':
    'They take no more messages, or none from this sender, so it goes no further. The sender has been told.',
  'too-many': 'Too much was sent today, or from your network. Nothing was done; try again later.',
  refused: 'It goes no further. The sender has been sent your reason.',
  ended: 'The thread is closed. Both sides have been told.',
  'goes-on': 'The thread goes on. Whoever reported it has been told.',
  decided: 'Somebody has decided about it already.',
} as const
export type Done = keyof typeof DONE

/** The words for what an address says was just done, or null. */
export const doneWords = (done: string | string[] | undefined): string | null =>
  typeof done === 'string' && Object.hasOwn(DONE, done) ? DONE[done as Done] : null

/** A path that says what was done. */
export const withDone = (path: string, done: Done) => `${path}${path.includes('?') ? '&' : '?'}done=${done}`
