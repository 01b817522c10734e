// The words of mails about saved searches.
import type { Find } from '@/lib/alerts/mail'
import { CONFIRM_DAYS, LINKS } from '@/lib/alerts/schema'
import type { LinkToken, Message, Messages } from './message'
import { searchWords, titleAlone } from './words'

type Kind = 'alert-confirm' | 'alert-digest' | 'alerts-wanted'

const KEEP = 'The links answer for you without signing in, so pass them to nobody.'
const mine = (readerId: string, linkToken: LinkToken) =>
  LINKS.mine(readerId, linkToken(readerId, 'alert-reader'))
const countOf = (count: number, { one, many }: Find['noun']) =>
  `${count.toLocaleString('en-GB')} new ${count === 1 ? one : many}`

export const ALERT_MESSAGES: Messages<Kind> = {
  // Without what was searched for: anybody can type an address, and nobody shall write to others through us.
  'alert-confirm': ({ alertId }, linkToken) => ({
    subject: 'Confirm your alert on Schools Together',
    lines: [
      'Somebody, we hope you, asked Schools Together to send new finds of a search to this address. Open the link to see the search, then use the button on its page.',
    ],
    action: { label: 'See the search', path: LINKS.confirm(alertId, linkToken(alertId, 'alert-confirm')) },
    small: [
      `The link works for ${CONFIRM_DAYS} days. Unless you use it you hear no more of this, and we delete your address.`,
    ],
  }),
  'alert-digest': ({ digestId, readerId, finds }, linkToken) => ({
    subject: subjectOf(finds),
    lines: [
      ...finds.flatMap((find) => linesOf(find, linkToken)),
      {
        label: finds.length === 1 ? 'Stop all my alerts' : 'Stop all of them',
        path: LINKS['stop-all'](readerId, linkToken(readerId, 'alert-reader')),
      },
    ],
    action: { label: 'Change how often you hear', path: mine(readerId, linkToken) },
    small: [
      `You get this mail because you saved ${finds.length === 1 ? 'this search' : 'these searches'}. ${KEEP}`,
    ],
    unsubscribe: LINKS.unsubscribe(digestId, linkToken(digestId, 'alert-mail')),
  }),
  'alerts-wanted': ({ readerId, searches }, linkToken) => ({
    subject: searches.length === 1 ? 'Is your alert still wanted?' : 'Are your alerts still wanted?',
    lines: [
      `For a year or longer we have watched ${searches.length === 1 ? 'this search' : 'these searches'} for you. Do you still want to hear of new finds?`,
      ...searches.map(searchWords),
      {
        label: 'See them, change or stop them',
        path: mine(readerId, linkToken),
      },
    ],
    action: { label: 'Yes, keep them', path: LINKS.keep(readerId, linkToken(readerId, 'alert-reader')) },
    small: [`If you do not answer within a month they end, and you need do nothing. ${KEEP}`],
  }),
}

function subjectOf(finds: Find[]): string {
  const [first] = finds
  if (finds.length === 1) return `${countOf(first!.total, first!.noun)} in your search`
  const total = finds.reduce((sum, find) => sum + find.total, 0)
  return `${total.toLocaleString('en-GB')} new finds in ${finds.length} of your searches`
}

function linesOf(
  { alertId, title, details, noun, search, total, things }: Find,
  linkToken: LinkToken,
): Message['lines'] {
  const more = total - things.length
  return [
    { heading: searchWords(title) },
    [countOf(total, noun), ...details.map(searchWords)].join(' · '),
    ...things.map((thing) => ({
      label: titleAlone(thing.title),
      path: thing.path,
      about: thing.facts.map(titleAlone).join(', '),
    })),
    {
      label:
        more > 0
          ? `See all that the search finds; ${more.toLocaleString('en-GB')} more are new`
          : 'See all that the search finds',
      path: search,
    },
    { label: 'Stop this alert', path: LINKS.stop(alertId, linkToken(alertId, 'alert-stop')) },
  ]
}
