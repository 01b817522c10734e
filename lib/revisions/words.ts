// The words of versions: their states, why one waits, and what has just been decided.
import type { Reason } from './queries'

export const STATES = {
  kept: 'Kept',
  waiting: 'Waits for a moderator',
  withdrawn: 'Taken back',
  sent_back: 'Sent back with comments',
  published: 'Published',
} as const

export const REASONS: Record<Reason, string> = {
  first: 'The team’s first project',
  'team-off': 'Another project of the team is off the site',
  'first-change': 'The team’s first change to a project gathered by us',
  unpublished: 'Changed after it was taken off the site',
}

type Person = { name: string | null; email: string; siteRole: string | null } | null

/** Who made a version, as moderators see it. */
export const whoFully = (person: Person) => person?.name ?? person?.email ?? 'Somebody without an account'

/** The same for those who write the project: no addresses, and moderators without their names. */
export const whoForWriters = (person: Person) =>
  person?.siteRole ? 'A moderator' : person ? (person.name ?? 'A colleague') : 'Somebody without an account'

/** The page on which a moderator looks at a version. */
export const versionPath = (revisionId: string) => `/moderation/projects/${revisionId}`

/** What has just been decided, as the next page says it; the address holds the name. */
const DONE = {
  approved: 'Approved. The project is public, and those who write it have been told.',
  'sent-back': 'Sent back. Those who write it have been sent your comments.',
  'project-decided': 'This version has been decided on already, or was taken back.',
  newer: 'Another version was sent meanwhile. Look at that one.',
  'not-fit': 'It cannot be public as it is. Send it back with what is missing.',
  declined: 'Nothing is changed: a school that it names has taken itself off.',
  unpublished: 'The project is off the site, and those who write it have been told.',
  republished: 'The project is back on the site, and those who write it have been told.',
  'not-off': 'The project was back on the site already.',
  'looked-at': 'Noted that you have looked at it.',
  'looked-at-already': 'Somebody had looked at it already.',
  'published-again': 'The earlier version is public again, and those who write the project have been told.',
  'one-waits': 'Nothing is changed: a version waits. Decide on that one first.',
  answered: 'The concern is closed.',
} as const
export type Done = keyof typeof DONE

/** The words for what an address says was just decided, or null. */
export const doneWords = (done: string | string[] | undefined): string | null =>
  typeof done === 'string' && Object.hasOwn(DONE, done) ? DONE[done as Done] : null

/** What stands above a form that could not be taken any more; what was typed stands in it. */
export const LATE = {
  'signed-out':
    'You have been signed out. What you typed is still here: sign in in another tab, then send it again.',
  newer:
    'Another version was sent meanwhile, so nothing is sent back. What you typed is still here: look at the later version, and copy what holds for that one too.',
  decided:
    'This version has been decided on already, or was taken back. What you typed is still here; it went to nobody.',
  'off-already': 'The project was off the site already. What you typed is still here; it went to nobody.',
  answered: 'This concern has been closed by somebody else. What you typed is still here; it went to nobody.',
  'request-decided':
    'This request has been decided on already, or was taken back. What you typed is still here; it went to nobody.',
} as const

/** A path that says what was decided. */
export const withDone = (path: string, done: Done) => `${path}?done=${done}`
