// The words of each mail: what is told, and the one thing to do about it.
import { oneLine } from '@/lib/forms/text'
import type { Mail } from './schema'

/** A mail before it is drawn as HTML and text; `path` is an address on this site. */
export type Message = {
  subject: string
  lines: (string | { quote: string })[]
  action: { label: string; path: string }
  small: string[]
}

const ROLES = {
  owner: { name: 'an owner', can: 'An owner edits projects, and invites, changes and removes colleagues.' },
  editor: { name: 'an editor', can: 'An editor writes and edits projects.' },
}
const SITE_ROLES = {
  moderator: { name: 'a moderator', can: 'A moderator decides who may join, and appoints owners.' },
  administrator: {
    name: 'an administrator',
    can: 'An administrator does what moderators do, gives these roles, and reads the audit trail.',
  },
}
const ACCOUNT = { label: 'See your account', path: '/account' }
const team = (id: string) => ({ label: 'See who acts for it', path: `/account/teams/${id}` })

// A name is free text that one person puts into another's mail; programs would turn an address in it into a link.
const personName = (name: string | null) =>
  name && oneLine(name) && !/@|:\/|www\.|\p{L}{2,}\.\p{L}{2,}/iu.test(name) ? oneLine(name) : 'A colleague'

/**
 * The words of a mail.
 * @param linkToken the token of a sign-in link; worked out only now, so that it waits in no queue
 */
export function messageOf(mail: Mail, linkToken: (linkId: string) => string): Message {
  const name = 'organisation' in mail ? oneLine(mail.organisation) : ''
  switch (mail.kind) {
    case 'sign-in-link': {
      const query = new URLSearchParams({
        link: mail.linkId,
        token: linkToken(mail.linkId),
        to: mail.back,
      })
      return {
        subject: 'Your link to sign in to Schools Together',
        lines: ['Open the link, then use the button on its page to sign in.'],
        action: { label: 'Sign in', path: `/sign-in/confirm?${query}` },
        small: [
          'The link works once, within 20 minutes of being asked for.',
          'If you did not ask for it, leave it alone: without the link nobody can sign in as you.',
        ],
      }
    }
    case 'invitation': {
      const by = personName(mail.by)
      return {
        subject: `${by} invites you to act for ${name}`,
        lines: [
          `${by} invites you to act for ${name} on Schools Together, as ${ROLES[mail.role].name}. ${ROLES[mail.role].can}`,
          'Schools Together is where schools show the partnership projects that they run with other schools.',
        ],
        action: { label: 'See the invitation', path: `/invitations/${mail.invitationId}` },
        small: ['If you did not expect this, leave it alone: nothing happens unless you accept.'],
      }
    }
    case 'joined':
      return {
        subject: `You now act for ${name}`,
        lines: [`You are ${ROLES[mail.role].name} of ${name}. ${ROLES[mail.role].can}`],
        action: team(mail.organisationId),
        small: [],
      }
    case 'request-received':
      return {
        subject: `Your request to act for ${name}`,
        lines: [
          `Your request to act for ${name} has reached us. A moderator looks at it next, and you then hear from us by mail.`,
        ],
        action: ACCOUNT,
        small: [],
      }
    case 'request-refused':
      return {
        subject: `Your request to act for ${name} was not accepted`,
        lines: [
          `A moderator looked at your request to act for ${name} and did not accept it.`,
          ...(mail.answer ? ['The moderator wrote:', { quote: mail.answer }] : []),
          'You can ask again, with more about your part in it.',
        ],
        action: ACCOUNT,
        small: [],
      }
    case 'request-waiting':
      return {
        subject: `Somebody asks to act for ${name}`,
        lines: [`A request to act for ${name} waits for a moderator.`],
        action: { label: 'See the request', path: `/moderation/requests/${mail.requestId}` },
        small: [],
      }
    case 'colleague-joined':
      return {
        subject: `${personName(mail.name)} now acts for ${name}`,
        lines: [
          `${personName(mail.name)} has joined ${name} on Schools Together. You hear of it because you are an owner.`,
        ],
        action: team(mail.organisationId),
        small: [],
      }
    case 'colleague-left':
      return {
        subject: `${personName(mail.name)} no longer acts for ${name}`,
        lines: [
          `${personName(mail.name)} has left ${name} on Schools Together. You hear of it because you are an owner.`,
        ],
        action: team(mail.organisationId),
        small: [],
      }
    case 'role-changed':
      return {
        subject: `You are now ${ROLES[mail.role].name} of ${name}`,
        lines: [
          `Your part in ${name} was changed: you are now ${ROLES[mail.role].name}. ${ROLES[mail.role].can}`,
        ],
        action: team(mail.organisationId),
        small: [],
      }
    case 'removed':
      return {
        subject: `You no longer act for ${name}`,
        lines: [
          `You were removed from those who act for ${name} on Schools Together. Your account stays.`,
          'If you think that this is a mistake, speak to an owner there.',
        ],
        action: ACCOUNT,
        small: [],
      }
    case 'owner-missing':
      return {
        subject: `${name} has no owner`,
        lines: [
          `The last owner of the team of ${name} has gone. Nobody can invite, change or remove its members until a moderator appoints one of them.`,
        ],
        action: { label: 'Appoint an owner', path: `/moderation/teams/${mail.organisationId}` },
        small: [],
      }
    case 'site-role-changed':
      return {
        subject: mail.role
          ? `You are now ${SITE_ROLES[mail.role].name}`
          : 'You no longer look after this site',
        lines: [
          mail.role
            ? `You now look after Schools Together as ${SITE_ROLES[mail.role].name}. ${SITE_ROLES[mail.role].can}`
            : 'Your role of looking after Schools Together was taken back. Your account and your schools stay.',
        ],
        action: mail.role ? { label: 'See what waits', path: '/moderation' } : ACCOUNT,
        small: [],
      }
    case 'account-deleted':
      return {
        subject: 'Your account is deleted',
        lines: [
          'Your account on Schools Together is deleted: your name, address, sessions and memberships are gone.',
          'This is the last mail from us.',
        ],
        action: { label: 'Go to the site', path: '/' },
        small: ['If this was not you, write to whoever runs the site; the page About says who that is.'],
      }
  }
}
