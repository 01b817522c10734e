// What has just been done with an offer or a need, as the next page says it; the address holds the name.

import { dayWords } from '@/lib/dates/schema'

/** What a notice's own page says to whoever has just published it. */
export const publishedWords = (expiresOn: Date) =>
  `It is on the board until ${dayWords(expiresOn)}, for everybody to see.`

const DONE = {
  'notice-changed': 'Your changes are on the board.',
  'notice-changed-off': 'Your changes are kept. A moderator decides whether it comes back.',
  'notice-renewed': 'Renewed. It stays on the board until the day shown here.',
  'notice-closed': 'Closed. It has left the board.',
  'notice-closed-already': 'It was closed already.',
  'notice-off': 'A moderator has taken it off, so nothing is changed.',
  'notice-too-often':
    'You have done this a great many times within the hour. Nothing is changed; wait a little.',
  'notice-full': 'Your team has as many offers and needs as the board takes. Close one first.',
  'notice-fine': 'Noted that you have looked at it.',
  'notice-fine-already': 'Somebody had looked at it already, or it was changed meanwhile.',
  'notice-taken-off': 'It is off the board, and the team has been told why.',
  'notice-back': 'It is back, and the team has been told.',
  'notice-back-already': 'It was not off the board any more.',
} as const
export type Done = keyof typeof DONE

/** The words for what an address says was just done, or null. */
export const doneWords = (done: string | string[] | undefined): string | null =>
  typeof done === 'string' && Object.hasOwn(DONE, done) ? DONE[done as Done] : null

/** A path that says what was done. */
export const withDone = (path: string, done: Done) => `${path}?done=${done}`

export const TOO_MANY_TODAY = 'You have published a great many offers and needs today. Try again tomorrow.'
export const TOO_OFTEN =
  'You have saved a great many times within the hour. What you typed is still here; wait a little.'
export const FULL =
  'Your team has as many offers and needs as the board takes. What you typed is still here: close one first, then send it again.'
export const SIGNED_OUT =
  'You have been signed out. What you typed is still here: sign in in another tab, then send it again.'
export const NEWER =
  'Somebody else has saved this while you were writing. Both versions stand below; what you save now replaces theirs.'
export const NEWER_OWN =
  'You have saved this since this page was opened, perhaps in another tab. Both versions stand below; what you save now replaces the other.'
export const ENDED =
  'This has ended meanwhile, so nothing is changed. What you typed is still here: renew it in another tab, then save again.'
export const OFF_ALREADY = 'It was off the board already. What you typed is still here; it went to nobody.'
