// The words of teams: roles, names, and what has just been done. No schema stands here, so that forms in the browser can
// use them without its weight.
import type { Wanted } from './schema'
import { partnershipPath } from '@/lib/partnerships/schema'
import { schoolPath } from '@/lib/schools/schema'

export const ROLES = { owner: 'Owner', editor: 'Editor' } as const
export type Role = keyof typeof ROLES

/** What each role may do, for the forms that ask for one. */
export const ROLE_OPTIONS = [
  { value: 'editor', label: 'Editor', hint: 'Acts for it on this site.' },
  { value: 'owner', label: 'Owner', hint: 'The same, and invites, changes and removes colleagues.' },
]

type Named = {
  trust: string | null
  school: { name: string; slug: string } | null
  partnership: { name: string; slug: string } | null
}

/** The name of what a team acts for. */
export function organisationName({ school, partnership, trust }: Named): string {
  return school?.name ?? partnership?.name ?? trust ?? ''
}

/** The same as the pages of joining name it. */
export function wantedOf({ school, partnership, trust }: Named): Wanted {
  if (school) return { kind: 'school', key: school.slug }
  return partnership ? { kind: 'partnership', key: partnership.slug } : { kind: 'trust', key: trust ?? '' }
}

/** Its public page; trusts have none. */
export function organisationPath({ school, partnership }: Named): string | null {
  if (school) return schoolPath(school.slug)
  return partnership && partnershipPath(partnership.slug)
}

/** What has just happened, as the next page says it; the address holds the name. */
const DONE = {
  joined: 'You have joined. From now on you can act for it.',
  requested: 'Your request has been sent. A moderator decides, and you will hear by mail.',
  withdrawn: 'Your request has been withdrawn.',
  invited: 'The invitation is on its way.',
  'invited-again': 'This address was invited already; the invitation is sent again.',
  'too-many': 'Nothing was sent: you have sent a great many invitations today. Try again tomorrow.',
  'too-many-to-one': 'Nothing was sent: this address has had several invitations today. Try again tomorrow.',
  'sent-again': 'The invitation is on its way again.',
  'invitation-withdrawn': 'The invitation has been withdrawn; its link no longer works.',
  gone: 'This invitation has been accepted or withdrawn in the meantime.',
  'role-changed': 'The role has been changed, and your colleague told by mail.',
  removed: 'Your colleague has been removed, and told by mail.',
  'stepped-down': 'You are an editor now.',
  left: 'You have left the team.',
  accepted: 'Accepted. They have been told by mail.',
  refused: 'Refused. They have been sent your answer.',
  decided: 'This request has been decided already, or was taken back.',
  full: 'They are in as many teams as one person can be, so they cannot be accepted.',
  'own-full': 'You are in as many teams as one person can be. Leave one on your account first.',
  appointed: 'The team has an owner now, who has been told by mail.',
  'has-owner': 'This team has an owner by now.',
  confirmed: 'Confirmed. The page of the project says so already.',
  finished: 'The project is shown as finished from now on.',
  'takes-part': 'Confirmed. The project’s page says that your school has confirmed its part.',
  'part-again': 'Your school takes part again. Those who look after the project have been told.',
  'taken-off': 'Your school is off the project. Those who look after it have been told.',
  'off-site': 'Your school is off the project, which has left the site, as nobody leads it now.',
  'answered-before': 'This has been answered already.',
  'site-role': 'The role on this site has been changed, and the person told by mail.',
} as const
export type Done = keyof typeof DONE

/** The words for what an address says was just done, or null. */
export function doneWords(done: string | string[] | undefined): string | null {
  return typeof done === 'string' && Object.hasOwn(DONE, done) ? DONE[done as Done] : null
}

/** A path that says what was done. */
export const withDone = (path: string, done: Done) => `${path}?done=${done}`
