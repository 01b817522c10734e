// The words of mails about enquiries. An address stands in one only where its owner gave it to whoever gets the mail.
import { oneLine } from '@/lib/forms/text'
import { confirmPath, heldPath, linkPath } from '@/lib/enquiries/schema'
import { ANSWERS, CONFIRM_DAYS, LINK_DAYS, NOTICE_DAYS } from '@/lib/enquiries/words'
import { PROJECT_TYPES } from '@/lib/projects/schema'
import type { LinkToken, Message, Messages } from './message'
import type { Mail } from './schema'
import { capital, plainName, projectTitle } from './words'

type Kind = Extract<Mail['kind'], `enquiry-${string}`>
type Of<K extends Kind> = Extract<Mail, { kind: K }>
type From = Of<'enquiry-received'>['from']

const KEEP = `The link acts once, within ${LINK_DAYS} days, for you alone, so pass it to nobody. After that you can ask for another on its page.`
const NO_ADDRESS = 'The other side does not see your address unless you give it.'
const OWN_ADDRESS = {
  given: 'The other side has your address.',
  promised: 'The other side gets your address if they say yes, let’s talk, as you wished.',
  kept: NO_ADDRESS,
}

const thread = (linkId: string, token: LinkToken, label: string) => ({
  label,
  path: linkPath(linkId, token(linkId, 'enquiry')),
})
const name = ({ name: text }: From) => plainName(text) ?? 'Somebody'
const detailsOf = (from: From) => [from.role, from.of].map((text) => text && plainName(text))
// What we do not know to be so is not said as a fact.
const who = (from: From) => {
  const parts = from.isKnown ? detailsOf(from).filter(Boolean) : []
  return [name(from), ...parts].join(', ') + (parts.length > 0 ? ',' : '')
}
function unchecked(from: From): string[] {
  const [role, of] = detailsOf(from)
  if (from.isKnown || (!of && !role)) return []
  const what = of ? `they write for ${of}${role ? `, as ${role}` : ''}` : `they are ${role}`
  return [`They say ${what}; we have not checked it.`]
}
const aboutWords = (about: string | null) => (about ? ` about ${projectTitle(about)}` : '')
const team = ({ organisation }: { organisation: string }) => oneLine(organisation)
const quoted = (words: string): Message['lines'] => [{ quote: words }]
const given = (address: string | null, whose: string) =>
  address ? [`${whose} gives you an address to write to: ${address}`] : []

const asked = (
  mail: Of<'enquiry-received'> | Of<'enquiry-reminder'>,
  token: LinkToken,
  [subject, ...first]: [string, ...string[]],
): Message => ({
  subject,
  lines: [
    ...first,
    ...unchecked(mail.from),
    ...(mail.type ? [`They think of: ${PROJECT_TYPES[mail.type].label}.`] : []),
    ...quoted(mail.words),
    'The link leads to three answers: yes, let’s talk; maybe later; not now. You need not sign in.',
  ],
  action: thread(mail.linkId, token, 'Answer'),
  small: [
    KEEP,
    NO_ADDRESS,
    'Colleagues who act with you see the message too; the first answer counts for all.',
  ],
})

export const ENQUIRY_MESSAGES: Messages<Kind> = {
  // Goes to an address that nobody has confirmed: nothing in it is of the sender's making.
  'enquiry-confirm': ({ enquiryId, organisation, about }, token) => ({
    subject: `Confirm your message to ${oneLine(organisation)}`,
    lines: [
      `Somebody gave this address for a message to ${oneLine(organisation)}${aboutWords(about)}, on Schools Together.`,
      'Open the link to see the message as it will go, then use its button to send it. Nothing is sent before.',
    ],
    action: {
      label: 'See the message',
      path: confirmPath(enquiryId, token(enquiryId, 'enquiry-confirmation')),
    },
    small: [
      `A message that is not confirmed is deleted after ${CONFIRM_DAYS} days.`,
      'If you did not write it, leave this alone.',
    ],
  }),
  'enquiry-received': (mail, token) =>
    asked(mail, token, [
      `${name(mail.from)} writes to ${team(mail)}${aboutWords(mail.about)}`,
      `${who(mail.from)} has written to ${team(mail)}${aboutWords(mail.about)}, through Schools Together.`,
    ]),
  'enquiry-reminder': (mail, token) =>
    asked(mail, token, [
      `${name(mail.from)} waits for an answer from ${team(mail)}`,
      `A week ago ${who(mail.from)} wrote to ${team(mail)}${aboutWords(mail.about)}, and nobody has answered yet. “Not now” is an answer too, and takes ten seconds.`,
    ]),
  'enquiry-sent': (mail, token) => ({
    subject: `Your message to ${team(mail)} is on its way`,
    lines: [
      `Your message to ${team(mail)}${aboutWords(mail.about)} has been passed on. You will hear by mail when they answer, and also when nobody has after ${NOTICE_DAYS} days.`,
    ],
    action: thread(mail.linkId, token, 'See your message'),
    small: [`On that page you can add to it, or take it back. ${KEEP}`, OWN_ADDRESS[mail.own]],
  }),
  'enquiry-answered': (mail, token) => ({
    subject: mail.answer
      ? `${team(mail)} answers: ${ANSWERS[mail.answer].said}`
      : `${team(mail)} writes to you`,
    lines: [
      mail.answer
        ? `${speaker(mail)} has answered your message${aboutWords(mail.about)}: ${ANSWERS[mail.answer].said}.`
        : `${speaker(mail)} adds to the messages between you${aboutWords(mail.about)}.`,
      ...quoted(mail.words),
      ...given(mail.address, plainName(mail.by) ?? 'Whoever answered'),
    ],
    action: thread(mail.linkId, token, 'See it and answer'),
    small: [KEEP, OWN_ADDRESS[mail.own]],
  }),
  'enquiry-added': (mail, token) => ({
    subject: `${name(mail.from)} writes to ${team(mail)} again`,
    lines: [
      `${who(mail.from)} adds to the messages between you${aboutWords(mail.about)}.`,
      ...unchecked(mail.from),
      ...quoted(mail.words),
      ...given(mail.address, name(mail.from)),
    ],
    action: thread(mail.linkId, token, 'See it and answer'),
    small: [KEEP, NO_ADDRESS],
  }),
  'enquiry-address': (mail, token) => ({
    subject: `${name(mail.from)} gives you an address`,
    lines: [
      `${who(mail.from)} had said that whoever wants to talk may have their address. You do, so here it is: ${mail.address}`,
      'You can write to it yourself, or go on through the site.',
    ],
    action: thread(mail.linkId, token, 'See the messages'),
    small: [KEEP, 'They do not have your address unless you give it.'],
  }),
  'enquiry-unanswered': (mail, token) => ({
    subject: `No answer from ${team(mail)} so far`,
    lines: [
      `Three weeks ago you wrote to ${team(mail)}${aboutWords(mail.about)}. Nobody has answered yet; we have reminded them once. Schools are busy, and it says nothing about your idea.`,
      'These may be worth a look meanwhile:',
      {
        label: mail.next === '/projects' ? 'Projects of other schools' : 'Projects like this one',
        path: mail.next,
      },
    ],
    action: thread(mail.linkId, token, 'See your message'),
    small: ['It stays with them: should they answer later, you hear at once.', KEEP],
  }),
  'enquiry-closed': (mail, token) => {
    const other = mail.by === 'school' ? team(mail) : name(mail.from)
    const isModerated = mail.by === 'moderator'
    return {
      subject: isModerated
        ? `A moderator has closed your messages with ${team(mail)}`
        : `${other} has closed the messages between you`,
      lines: [
        isModerated
          ? `A moderator of Schools Together has closed the messages between ${who(mail.from)} and ${team(mail)}${aboutWords(mail.about)}.`
          : `${other} has closed the messages between you${aboutWords(mail.about)}. Nothing more can be added to them.`,
        ...(mail.because ? ['The reason:', { quote: mail.because }] : []),
      ],
      action: thread(mail.linkId, token, 'See the messages'),
      small: ['They are deleted a year after the last one.'],
    }
  },
  'enquiry-waiting': ({ enquiryId, isReport }) => ({
    subject: isReport ? 'Somebody has reported a message' : 'A message waits for a moderator',
    lines: [
      isReport
        ? 'Somebody has reported messages that go through Schools Together. Nothing more is passed on until a moderator has decided.'
        : 'A message to a school is held, since something about it is unusual. Let it through, or refuse it with a reason.',
    ],
    action: { label: 'Look at it', path: heldPath(enquiryId) },
    small: [],
  }),
  'enquiry-refused': ({ organisation, about, because, path }) => ({
    subject: `Your message to ${oneLine(organisation)} was not passed on`,
    lines: [
      `A moderator has looked at your message to ${oneLine(organisation)}${aboutWords(about)} and did not pass it on. The reason:`,
      { quote: because },
      'You can write another that does without what is said there.',
    ],
    action: { label: 'See their page', path },
    small: [],
  }),
  'enquiry-report-decided': (mail, token) => {
    const other = mail.side === 'school' ? name(mail.from) : team(mail)
    return {
      subject: `A moderator has decided about what you reported`,
      lines: [
        mail.isEnded
          ? `A moderator has closed the messages between you and ${other}${aboutWords(mail.about)}.`
          : `A moderator has read the messages between you and ${other}${aboutWords(mail.about)}, and lets them go on. You can close them yourself${mail.side === 'school' ? ', and block the sender' : ''}.`,
      ],
      action: thread(mail.linkId, token, 'See the messages'),
      small: [KEEP],
    }
  },
  'enquiry-link': (mail, token) => ({
    subject: `A new link for your messages with ${team(mail)}`,
    lines: [`You asked for a new link to the messages with ${team(mail)}${aboutWords(mail.about)}.`],
    action: thread(mail.linkId, token, 'Open the messages'),
    small: [KEEP],
  }),
}

const speaker = (mail: Of<'enquiry-answered'>) =>
  mail.by && plainName(mail.by) ? `${capital(plainName(mail.by)!)} of ${team(mail)}` : team(mail)
