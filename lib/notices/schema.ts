// The words of offers and needs, and their addresses. Both are one thing in two directions: a notice.
import { MODES, type ProjectType, TIMES_OF_DAY, yearGroupName } from '@/lib/projects/schema'
import { PHASES, type Phase, type Sector } from '@/lib/schools/schema'

export const NOTICE_KINDS = { offer: 'Offer', need: 'Need' } as const
export type NoticeKind = keyof typeof NOTICE_KINDS

export const NOTICE_COSTS = {
  free: 'Free',
  shared: 'Costs are shared',
  charged: 'The other school pays',
  to_agree: 'To be agreed',
} as const

export const NOTICE_TRANSPORT = {
  provided: 'Transport is provided',
  not_provided: 'Transport is not provided',
  not_needed: 'No transport is needed',
} as const

export const WEEKDAYS = {
  monday: 'Monday',
  tuesday: 'Tuesday',
  wednesday: 'Wednesday',
  thursday: 'Thursday',
  friday: 'Friday',
  saturday: 'Saturday',
  sunday: 'Sunday',
} as const
export type Weekday = keyof typeof WEEKDAYS

/** Why a notice was closed by its team. */
export const NOTICE_ENDS = ['found', 'withdrawn'] as const
export type NoticeEnd = (typeof NOTICE_ENDS)[number]

/** "We no longer need it", as its team says it; "They no longer need it", as others read it. */
export const endWords = (kind: NoticeKind, because: NoticeEnd, who: 'We' | 'They' = 'We') =>
  because === 'found' ? `${who} have found a partner` : `${who} no longer ${kind} it`

/** How a notice takes place; "not stated" is for projects alone. */
export const NOTICE_MODES = { in_person: MODES.in_person, online: MODES.online, both: MODES.both }
export type NoticeMode = keyof typeof NOTICE_MODES

export const BOARD = '/offers-and-needs'
export const OWN_NOTICES = '/account/notices'
export const NOTICES_TO_MODERATE = '/moderation/notices'

/** The page of an offer or a need. */
export const noticePath = (slug: string) => `${BOARD}/${slug}`

/** Where its team changes it, or does one thing with it. */
export const ownNoticePath = (id: string, part?: 'renew' | 'close') =>
  `${OWN_NOTICES}/${id}${part ? `/${part}` : ''}`

/** The page of a mailed question whether one is still wanted. */
export const noticeQuestionPath = (questionId: string, token: string) =>
  `/answer/notice/${questionId}?token=${token}`

/** What a demonstration says of what it has made up. */
export const EXAMPLE = 'Example: no real school has said this'

/** The farthest that a notice can reach, in miles; the whole of the country is farther. */
export const MOST_MILES = 500

/** How long a notice that has ended can still be read, in days. */
export const READABLE_DAYS = 90

/** How a notice stands: `taken-off` by a moderator before all else. */
export type Standing = 'open' | 'expired' | 'closed' | 'taken-off'

/** A notice as lists show it; miles only when a place was asked for. */
export type NoticeCard = {
  slug: string
  kind: NoticeKind
  title: string
  summary: string
  type: ProjectType
  school: string
  schoolSlug: string
  sector: Sector | null
  place: string | null
  times: string | null
  capacity: number | null
  cost: keyof typeof NOTICE_COSTS | null
  mode: NoticeMode
  reachMiles: number | null
  isExample: boolean
  expiresOn: Date
  miles: number | null
  /** Title and summary with the words that were looked for between MARK and UNMARK. */
  markedTitle: string
  markedSummary: string
}

/** "Monday, Tuesday and Friday" */
export const listed = (words: string[]) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

type When = { days: Weekday[]; timeOfDay: keyof typeof TIMES_OF_DAY | null; times: string | null }

/** "Tuesdays and Thursdays, in school hours, 2 to 3 pm"; null where nothing is said. */
export function timesWords({ days, timeOfDay, times }: When): string | null {
  const inOrder = (Object.keys(WEEKDAYS) as Weekday[]).filter((day) => days.includes(day))
  const parts = [
    listed(inOrder.map((day) => `${WEEKDAYS[day]}s`)),
    timeOfDay && TIMES_OF_DAY[timeOfDay],
    times,
  ].filter((part) => typeof part === 'string' && part !== '') as string[]
  const [first, ...rest] = parts
  return first ? [first, ...rest.map(small)].join(', ') : null
}

const small = (text: string) =>
  /^(In|Outside)\b/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text

/** "Year 5 and Year 6", "Years 7 to 9", "Reception to Year 2"; null where none is said. */
export function yearsWords(years: number[]): string | null {
  const sorted = years.toSorted((a, b) => a - b)
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return null
  if (sorted.length > 2 && last - first === sorted.length - 1)
    return first === 0 ? `Reception to Year ${last}` : `Years ${first} to ${last}`
  return listed(sorted.map(yearGroupName))
}

/** "Primary and middle"; null where any will do. */
export function phasesWords(phases: Phase[]): string | null {
  const inOrder = (Object.keys(PHASES) as Phase[]).filter((phase) => phases.includes(phase))
  return listed(inOrder.map((phase, i) => (i > 0 ? PHASES[phase].toLowerCase() : PHASES[phase]))) || null
}
