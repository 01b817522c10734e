// The words of mails about signing in, teams and roles.
import { oneLine } from '@/lib/forms/text'
import type { Messages } from './message'
import { personName } from './words'

const ROLES = {
  owner: { name: 'an owner', can: 'An owner edits projects, and invites, changes and removes colleagues.' },
  editor: { name: 'an editor', can: 'An editor writes and edits projects.' },
}
const SITE_ROLES = {
  moderator: {
    name: 'a moderator',
    can: 'A moderator decides who may join and what is published, answers concerns, and appoints owners.',
  },
  administrator: {
    name: 'an administrator',
    can: 'An administrator does what moderators do, gives these roles, and reads the audit trail.',
  },
}
const ACCOUNT = { label: 'See your account', path: '/account' }
const nameIn = ({ organisation }: { organisation: string }) => oneLine(organisation)
const team = (id: string) => ({ label: 'See who acts for it', path: `/account/teams/${id}` })

type Kind =
  | 'sign-in-link'
  | 'invitation'
  | 'joined'
  | 'request-received'
  | 'request-refused'
  | 'request-waiting'
  | 'colleague-joined'
  | 'colleague-left'
  | 'role-changed'
  | 'removed'
  | 'owner-missing'
  | 'site-role-changed'
  | 'account-deleted'

export const ACCOUNT_MESSAGES: Messages<Kind> = {
  'sign-in-link': (mail, linkToken) => {
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
  },
  invitation: (mail) => {
    const by = personName(mail.by)
    return {
      subject: `${by} invites you to act for ${nameIn(mail)}`,
      lines: [
        `${by} invites you to act for ${nameIn(mail)} on Schools Together, as ${ROLES[mail.role].name}. ${ROLES[mail.role].can}`,
        'Schools Together is where schools show the partnership projects that they run with other schools.',
      ],
      action: { label: 'See the invitation', path: `/invitations/${mail.invitationId}` },
      small: ['If you did not expect this, leave it alone: nothing happens unless you accept.'],
    }
  },
  joined: (mail) => ({
    subject: `You now act for ${nameIn(mail)}`,
    lines: [`You are ${ROLES[mail.role].name} of ${nameIn(mail)}. ${ROLES[mail.role].can}`],
    action: team(mail.organisationId),
    small: [],
  }),
  'request-received': (mail) => ({
    subject: `Your request to act for ${nameIn(mail)}`,
    lines: [
      `Your request to act for ${nameIn(mail)} has reached us. A moderator looks at it next, and you then hear from us by mail.`,
    ],
    action: ACCOUNT,
    small: [],
  }),
  'request-refused': (mail) => ({
    subject: `Your request to act for ${nameIn(mail)} was not accepted`,
    lines: [
      `A moderator looked at your request to act for ${nameIn(mail)} and did not accept it.`,
      ...(mail.answer ? ['The moderator wrote:', { quote: mail.answer }] : []),
      'You can ask again, with more about your part in it.',
    ],
    action: ACCOUNT,
    small: [],
  }),
  'request-waiting': (mail) => ({
    subject: `Somebody asks to act for ${nameIn(mail)}`,
    lines: [`A request to act for ${nameIn(mail)} waits for a moderator.`],
    action: { label: 'See the request', path: `/moderation/requests/${mail.requestId}` },
    small: [],
  }),
  'colleague-joined': (mail) => ({
    subject: `${personName(mail.name)} now acts for ${nameIn(mail)}`,
    lines: [
      `${personName(mail.name)} has joined ${nameIn(mail)} on Schools Together. You hear of it because you are an owner.`,
    ],
    action: team(mail.organisationId),
    small: [],
  }),
  'colleague-left': (mail) => ({
    subject: `${personName(mail.name)} no longer acts for ${nameIn(mail)}`,
    lines: [
      `${personName(mail.name)} has left ${nameIn(mail)} on Schools Together. You hear of it because you are an owner.`,
    ],
    action: team(mail.organisationId),
    small: [],
  }),
  'role-changed': (mail) => ({
    subject: `You are now ${ROLES[mail.role].name} of ${nameIn(mail)}`,
    lines: [
      `Your part in ${nameIn(mail)} was changed: you are now ${ROLES[mail.role].name}. ${ROLES[mail.role].can}`,
    ],
    action: team(mail.organisationId),
    small: [],
  }),
  removed: (mail) => ({
    subject: `You no longer act for ${nameIn(mail)}`,
    lines: [
      `You were removed from those who act for ${nameIn(mail)} on Schools Together. Your account stays.`,
      'If you think that this is a mistake, speak to an owner there.',
    ],
    action: ACCOUNT,
    small: [],
  }),
  'owner-missing': (mail) => ({
    subject: `${nameIn(mail)} has no owner`,
    lines: [
      `The last owner of the team of ${nameIn(mail)} has gone. Nobody can invite, change or remove its members until a moderator appoints one of them.`,
    ],
    action: { label: 'Appoint an owner', path: `/moderation/teams/${mail.organisationId}` },
    small: [],
  }),
  'site-role-changed': (mail) => ({
    subject: mail.role ? `You are now ${SITE_ROLES[mail.role].name}` : 'You no longer look after this site',
    lines: [
      mail.role
        ? `You now look after Schools Together as ${SITE_ROLES[mail.role].name}. ${SITE_ROLES[mail.role].can}`
        : 'Your role of looking after Schools Together was taken back. Your account and your schools stay.',
    ],
    action: mail.role ? { label: 'See what waits', path: '/moderation' } : ACCOUNT,
    small: [],
  }),
  'account-deleted': () => ({
    subject: 'Your account is deleted',
    lines: [
      'Your account on Schools Together is deleted: your name, address, sessions and memberships are gone.',
      'This is the last mail from us.',
    ],
    action: { label: 'Go to the site', path: '/' },
    small: ['If this was not you, write to whoever runs the site; the page About says who that is.'],
  }),
}
