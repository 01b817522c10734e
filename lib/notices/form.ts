// An offer or a need as a form: what comes in, and what stands in its fields.
import { z } from 'zod'
import { readTypedDate } from '@/lib/dates/typed'
import { formatPartialDate } from '@/lib/dates/schema'
import { oneLine, plainText } from '@/lib/forms/text'
import { dayOf } from '@/lib/freshness/calendar'
import { ACTIVITIES, PROJECT_TYPES, type ProjectType, TIMES_OF_DAY } from '@/lib/projects/schema'
import { PHASES, type Phase } from '@/lib/schools/schema'
import { isSlug } from '@/lib/search/schema'
import { lastDayOf, startErrors } from './dates'
import {
  MOST_MILES,
  NOTICE_COSTS,
  NOTICE_ENDS,
  NOTICE_KINDS,
  NOTICE_MODES,
  NOTICE_TRANSPORT,
  type NoticeKind,
  type NoticeMode,
  type Weekday,
  WEEKDAYS,
} from './schema'

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value)
const textOf = (value: unknown) => (typeof first(value) === 'string' ? (first(value) as string) : '')
const textsOf = (value: unknown) =>
  (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string')

// A field in which nothing is ticked is not sent at all.
const given = z.unknown().optional()
const single = given.transform(textOf)
const atMost = (max: number) =>
  z.string().max(max, { error: `Keep it to ${max.toLocaleString('en-GB')} characters` })
const line = (max: number) => single.transform(oneLine).pipe(atMost(max))
const optionalLine = (max: number) => line(max).transform((text) => text || null)

const tidied = (text: string) =>
  plainText(text)
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

const MOST_TICKED = 30
/** Those of the ticks that are known, once each. */
const ticks = <Value extends string>(known: Record<Value, unknown> | null) =>
  given.transform(
    (value) =>
      [...new Set(textsOf(value))]
        .filter((one) => (known ? Object.hasOwn(known, one) : isSlug(one)))
        .slice(0, MOST_TICKED) as Value[],
  )
const choice = <Value extends string>(known: Record<Value, unknown>, error: string) =>
  single.refine((text) => Object.hasOwn(known, text), { error }).transform((text) => text as Value)
const optionalChoice = <Value extends string>(known: Record<Value, unknown>) =>
  single.transform((text) => (Object.hasOwn(known, text) ? (text as Value) : null))

const wholeNumber = (most: number, example: string) =>
  single.transform(oneLine).transform((text, issues) => {
    if (text === '') return null
    const number = /^\d{1,3}(,?\d{3})*$/.test(text) ? Number(text.replaceAll(',', '')) : 0
    if (number >= 1 && number <= most) return number
    issues.addIssue(`Enter a whole number from 1 to ${most.toLocaleString('en-GB')}, such as ${example}`)
    return z.NEVER
  })

const MOST_YEARS_AHEAD = 5

// A month is meant from its first day on, or up to its last.
const day = (isEnd: boolean) =>
  single.transform(oneLine).transform((text, issues) => {
    if (text === '') return null
    const date = text.length <= 60 ? readTypedDate(text) : null
    if (!date?.on || date.isAbout || (date.precision !== 'day' && date.precision !== 'month')) {
      issues.addIssue('Enter a day or a month, such as 31 March 2027 or March 2027')
      return z.NEVER
    }
    if (date.on.getUTCFullYear() > new Date().getUTCFullYear() + MOST_YEARS_AHEAD) {
      issues.addIssue(`Enter a day within the next ${MOST_YEARS_AHEAD} years`)
      return z.NEVER
    }
    if (date.precision === 'day' || !isEnd) return date.on
    return new Date(Date.UTC(date.on.getUTCFullYear(), date.on.getUTCMonth() + 1, 0))
  })

/** What an offer or a need says: the same when it is published and when it is changed. */
export const NoticeForm = z
  .object({
    title: line(100).refine(Boolean, { error: 'Enter a title' }),
    words: single
      .transform(tidied)
      .pipe(atMost(3000))
      .refine(Boolean, { error: 'Say in your own words what it is' }),
    type: choice<ProjectType>(PROJECT_TYPES, 'Choose the type that fits best'),
    activities: ticks(ACTIVITIES),
    themes: ticks<string>(null),
    phases: ticks<Phase>(PHASES),
    yearGroups: given.transform((value) =>
      [...new Set(textsOf(value).filter((one) => /^(\d|1[0-3])$/.test(one)))]
        .map(Number)
        .toSorted((a, b) => a - b),
    ),
    days: ticks<Weekday>(WEEKDAYS),
    timeOfDay: optionalChoice(TIMES_OF_DAY),
    times: optionalLine(200),
    capacity: wholeNumber(100_000, '30'),
    mode: choice<NoticeMode>(NOTICE_MODES, 'Choose how it takes place'),
    reachMiles: wholeNumber(MOST_MILES, '15'),
    transport: optionalChoice(NOTICE_TRANSPORT),
    cost: optionalChoice(NOTICE_COSTS),
    costWords: optionalLine(200),
    startsOn: day(false),
    endsOn: day(true),
    vouched: given.transform((value) => textsOf(value).slice(0, 100)),
  })
  .superRefine(({ mode, reachMiles, startsOn, endsOn }, issues) => {
    const add = (field: string, message: string) =>
      issues.addIssue({ code: 'custom', path: [field], message })
    if (mode !== 'online' && reachMiles === null)
      add('reachMiles', 'Enter how many miles are not too far, such as 15')
    if (endsOn && endsOn < dayOf(new Date())) add('endsOn', 'Enter a day that is still to come')
    else if (startsOn && endsOn && endsOn < startsOn) add('endsOn', 'Enter a day after it begins')
    else {
      const { startsOn: wrong } = startErrors(startsOn, lastDayOf(new Date(), endsOn))
      if (wrong) add('startsOn', wrong)
    }
  })
  // How far says nothing of what is done online alone.
  .transform((notice) => (notice.mode === 'online' ? { ...notice, reachMiles: null } : notice))
export type NoticeInput = z.output<typeof NoticeForm>

/** The words of a form, whatever else is wrong with it. */
export const TypedTexts = z.object({
  title: single,
  words: single,
  times: single,
  costWords: single,
  vouched: given.transform((value) => textsOf(value).slice(0, 100)),
})

const Id = z.uuid()

/** Which team's it is and at which school, as one choice of a list: two ids with a space between. */
export const placeValue = (organisationId: string, schoolId: string) => `${organisationId} ${schoolId}`

export const PlaceForm = z.object({
  place: single.transform((text, issues) => {
    const [organisationId, schoolId, more] = text.split(' ').map((part) => Id.safeParse(part).data)
    if (organisationId && schoolId && !more) return { organisationId, schoolId }
    issues.addIssue('Choose for whom')
    return z.NEVER
  }),
})

/** What goes with the first form: `once` is made with the page, so that a form sent twice makes one notice. */
export const NewForm = z.object({
  kind: z.enum(Object.keys(NOTICE_KINDS) as NoticeKind[]),
  once: Id,
})
export const ChangeForm = z.object({ id: Id, version: z.coerce.number().int().min(1).max(1_000_000) })
export const NoticeId = z.object({ id: Id })
export const CloseForm = NoticeId.extend({ because: z.enum(NOTICE_ENDS) })
export const TakeOffForm = z.object({
  id: Id,
  because: single
    .transform(tidied)
    .pipe(atMost(2000))
    .refine(Boolean, { error: 'Say why, so that they know what to change' }),
})

type Held = Omit<NoticeInput, 'vouched'>

const date = (on: Date | null) => (on ? [formatPartialDate({ on, precision: 'day' })!] : [])

/** What stands in the fields of a notice. */
export function valuesOf(notice: Held): Record<string, string[]> {
  const { startsOn, endsOn, capacity, reachMiles, timeOfDay, times, cost, costWords, transport } = notice
  const some = (value: string | number | null) => (value === null ? [] : [String(value)])
  return {
    title: [notice.title],
    words: [notice.words],
    type: [notice.type],
    activities: notice.activities,
    themes: notice.themes,
    phases: notice.phases,
    yearGroups: notice.yearGroups.map(String),
    days: notice.days,
    timeOfDay: some(timeOfDay),
    times: some(times),
    capacity: some(capacity),
    mode: [notice.mode],
    reachMiles: some(reachMiles),
    transport: some(transport),
    cost: some(cost),
    costWords: some(costWords),
    startsOn: date(startsOn),
    endsOn: date(endsOn),
  }
}

/** Whether a notice says just what a form says. */
export function isSaidIn(notice: Held, held: Held): boolean {
  const sorted = ({ themes, ...rest }: Held) =>
    JSON.stringify(valuesOf({ ...rest, themes: themes.toSorted() }))
  return sorted(notice) === sorted(held)
}
