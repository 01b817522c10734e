// The words of mails about projects and concerns.
import { projectPath } from '@/lib/projects/schema'
import type { Messages } from './message'
import { capital, projectTitle } from './words'

type Kind =
  | 'project-waiting'
  | 'project-approved'
  | 'project-sent-back'
  | 'project-unpublished'
  | 'project-republished'
  | 'project-published-again'
  | 'project-deleted'
  | 'project-brought-back'
  | 'concern-about-child'
  | 'concern-waiting'
  | 'concern-answered'

const page = (slug: string) => ({ label: 'See its page', path: projectPath(slug) })
const editor = (draftId: string) => ({ label: 'Open the project', path: `/account/projects/${draftId}` })
const concern = (id: string) => ({ label: 'See the concern', path: `/moderation/concerns/${id}` })

export const PUBLISHING_MESSAGES: Messages<Kind> = {
  'project-waiting': ({ title, revisionId }) => ({
    subject: `${capital(projectTitle(title))} waits for a moderator`,
    lines: [
      `A school has sent ${projectTitle(title)}. It is not public, or not as it is now, until a moderator has looked at it.`,
    ],
    action: { label: 'Look at it', path: `/moderation/projects/${revisionId}` },
    small: [],
  }),
  'project-approved': ({ title, slug }) => ({
    subject: `${capital(projectTitle(title))} is public now`,
    lines: [
      `A moderator has looked at ${projectTitle(title)} and approved it. Everybody can read it now.`,
      'Your team’s later changes are public at once; a moderator looks at them afterwards.',
    ],
    action: page(slug),
    small: [],
  }),
  'project-sent-back': ({ title, draftId, comments }) => ({
    subject: `${capital(projectTitle(title))} has come back with comments`,
    lines: [
      `A moderator has looked at ${projectTitle(title)} and asks for a change before it is public. Nothing that you wrote is lost.`,
      ...comments.flatMap(({ section, words }) => [`On “${section}”:`, { quote: words }]),
      'Change it in the editor, and send it again.',
    ],
    action: editor(draftId),
    small: [],
  }),
  'project-unpublished': ({ title, draftId, because }) => ({
    subject: `${capital(projectTitle(title))} was taken off the site`,
    lines: [
      `A moderator has taken ${projectTitle(title)} off the site. The reason:`,
      { quote: because },
      'Nothing that you wrote is lost. Change it in the editor and send it again; a moderator then looks at it.',
    ],
    action: editor(draftId),
    small: [],
  }),
  'project-republished': ({ title, slug }) => ({
    subject: `${capital(projectTitle(title))} is back on the site`,
    lines: [
      `A moderator has put ${projectTitle(title)} back on the site, as it was when it was last public.`,
    ],
    action: page(slug),
    small: [],
  }),
  'project-published-again': ({ title, slug }) => ({
    subject: `An earlier version of ${projectTitle(title)} is public again`,
    lines: [
      `A moderator has made an earlier version of ${projectTitle(title)} public again. What you have written in the editor stays there.`,
    ],
    action: page(slug),
    small: [],
  }),
  'project-deleted': ({ title }) => ({
    subject: `${capital(projectTitle(title))} was deleted`,
    lines: [
      `A colleague has deleted ${projectTitle(title)}. If it was public, it has left the site.`,
      'For 30 days any of you can bring it back from your account; then it is gone for good.',
    ],
    action: { label: 'See your account', path: '/account' },
    small: [],
  }),
  'project-brought-back': ({ title }) => ({
    subject: `${capital(projectTitle(title))} is back`,
    lines: [
      `A colleague has brought ${projectTitle(title)} back. If it was public before, it is public again.`,
    ],
    action: { label: 'See your account', path: '/account' },
    small: [],
  }),
  'concern-about-child': ({ concernId }) => ({
    subject: 'A concern about a child: look at it now',
    lines: [
      'Somebody is worried about a child’s safety or privacy on a page of Schools Together.',
      'You can take the page off the site at once, and decide afterwards.',
    ],
    action: concern(concernId),
    small: ['Every moderator gets this mail, and nobody can decline it.'],
  }),
  'concern-waiting': ({ concernId }) => ({
    subject: 'A concern about a page waits for a moderator',
    lines: ['Somebody has raised a concern about a page of Schools Together.'],
    action: concern(concernId),
    small: [],
  }),
  // Goes to an address that nobody has confirmed: nothing in it is of the reporter's making.
  'concern-answered': ({ answer }) => ({
    subject: 'Our answer to the concern you raised',
    lines: [
      'You told us of a concern about a page of Schools Together. A moderator has looked at it and writes:',
      { quote: answer },
    ],
    action: { label: 'Go to the site', path: '/' },
    small: ['If you did not write to us, leave this alone: somebody gave your address by mistake.'],
  }),
}
