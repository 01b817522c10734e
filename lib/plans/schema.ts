// The forms of an evaluation plan: what comes in. Where they stand is said here too.
import { z } from 'zod'
import { findIn } from '@/lib/checks/find'
import { dayWords } from '@/lib/dates/schema'
import { readTypedDate } from '@/lib/dates/typed'
import { DraftId } from '@/lib/drafts/requests'
import { oneLine } from '@/lib/forms/text'
import { AIMS, type Aim } from '@/lib/impact/aims'
import { type IndicatorKey, isIndicatorKey } from '@/lib/impact/catalogue'
import type { Terms } from './terms'
import { MOMENT_NAMES, type Moment, MOST, TERM_NAMES, TERMS } from './words'

/** Which plan, and the version of it that the form was opened with; 0 while there is none. */
export const PlanVersion = DraftId.extend({ version: z.coerce.number().int().min(0).max(2_000_000_000) })

const textOf = (value: unknown) => oneLine(String(Array.isArray(value) ? (value[0] ?? '') : (value ?? '')))
const line = (max: number) =>
  z
    .unknown()
    .optional()
    .transform(textOf)
    .pipe(z.string().max(max, { error: `Keep it to ${max} characters` }))
const ticked = z
  .unknown()
  .optional()
  .transform((value) => [...new Set([value ?? []].flat().filter((one) => typeof one === 'string'))])

const isAim = (text: string): text is Aim => Object.hasOwn(AIMS, text)

/** Step 1: aims, and one of some school years. */
export const aimsForm = (years: number[]) =>
  z.object({
    aims: ticked
      .transform((all) => all.filter(isAim))
      .refine((all) => all.length > 0, { error: 'Tick at least one aim' }),
    year: line(4)
      .transform(Number)
      .refine((year) => years.includes(year), { error: 'Choose a school year' }),
  })

export type OwnIndicator = { id: string | null; name: string; unit: string | null }
export type Chosen = { catalogue: IndicatorKey[]; own: OwnIndicator[] }

const Id = z.uuid()
const NOTHING = 'Tick at least one indicator, or add one of your own'
const TOO_MANY = `A plan holds ${MOST.indicators} indicators. Few that are measured say more than many that are not`

/** Step 2: indicators of the catalogue, and the school's own in rows numbered from 0; a row left empty is none. */
export const IndicatorsForm = z
  .looseObject({ indicators: ticked.transform((all) => all.filter(isIndicatorKey)) })
  .transform((given, context): Chosen => {
    const fail = (path: string, message: string) =>
      context.addIssue({ code: 'custom', input: given, path: [path], message })
    const own: OwnIndicator[] = []
    for (let i = 0; i < MOST.own; i += 1) {
      const [name, unit] = [textOf(given[`name-${i}`]), textOf(given[`unit-${i}`])]
      if (name.length > 100) fail(`name-${i}`, 'Keep the name to 100 characters')
      else if (unit.length > 60) fail(`unit-${i}`, 'Keep the unit to 60 characters')
      else if (unit && !name) fail(`name-${i}`, 'Say what is counted or measured')
      else if (own.some((one) => one.name.toLowerCase() === name.toLowerCase()))
        fail(`name-${i}`, 'This name stands there already')
      else if (name)
        own.push({ id: Id.safeParse(textOf(given[`own-${i}`])).data ?? null, name, unit: unit || null })
    }
    const count = given.indicators.length + own.length
    if (count === 0) fail('indicators', NOTHING)
    if (count > MOST.indicators) fail('indicators', TOO_MANY)
    return { catalogue: given.indicators, own }
  })

/** A reading in step 3: its day and who takes it; null when it is ticked to be removed. */
export type ChangedReading = { dueOn: Date; who: string | null } | null
export type AddedReading = { indicatorId: string; moment: Moment; dueOn: Date; who: string | null }
export type Dates = {
  terms: Terms
  readings: Map<string, ChangedReading>
  added: AddedReading | null
}

const A_DAY = 'Enter a day such as 7 September 2026'
const A_ROLE = 'Give a role, such as head of maths; names and addresses of people do not belong here'

/** Step 3: the terms of a school year, the readings by their ids, and one more. */
export const datesForm = (year: number) =>
  z.looseObject({}).transform((given: Record<string, unknown>, context): Dates => {
    const fail = (path: string, message: string) => {
      context.addIssue({ code: 'custom', input: given, path: [path], message })
      return new Date(Number.NaN)
    }
    const dayOf = (name: string, until: Date) => {
      const date = readTypedDate(textOf(given[name]).slice(0, 60))
      if (!date?.on || date.precision !== 'day' || date.isAbout) return fail(name, A_DAY)
      if (date.on >= new Date(Date.UTC(year, 7)) && date.on <= until) return date.on
      return fail(name, `Enter a day from 1 August ${year} to ${dayWords(until)}`)
    }
    const [endOfYear, endOfReadings] = [
      new Date(Date.UTC(year + 1, 7, 31)),
      new Date(Date.UTC(year + 1, 11, 31)),
    ]
    const whoOf = (name: string) => {
      const who = textOf(given[name])
      if (who.length > 60) fail(name, 'Keep it to 60 characters')
      else if (findIn(name, who, []).length > 0) fail(name, A_ROLE)
      return who || null
    }
    const readings = new Map<string, ChangedReading>()
    const ids = Object.keys(given).flatMap((name) => Id.safeParse(/^due-(.+)$/.exec(name)?.[1]).data ?? [])
    for (const id of ids.slice(0, MOST.readings))
      readings.set(
        id,
        given[`remove-${id}`] ? null : { dueOn: dayOf(`due-${id}`, endOfReadings), who: whoOf(`who-${id}`) },
      )
    const terms = {} as Terms
    let before: Date | null = null
    for (const name of TERM_NAMES) {
      const [from, to] = [dayOf(`${name}-from`, endOfYear), dayOf(`${name}-to`, endOfYear)]
      if (before && from <= before)
        fail(`${name}-from`, `The ${TERMS[name].toLowerCase()} begins before the last one ends`)
      if (to.getTime() - from.getTime() < 6 * 86_400_000)
        fail(`${name}-to`, `The ${TERMS[name].toLowerCase()} has to end a week or more after it begins`)
      terms[name] = { from, to }
      before = to
    }
    return { terms, readings, added: added(given, fail, () => dayOf('new-due', endOfReadings), whoOf) }
  })

type Fail = (path: string, message: string) => unknown

// The row that adds a reading is left alone unless an indicator is chosen or a day is typed in it.
function added(
  given: Record<string, unknown>,
  fail: Fail,
  due: () => Date,
  whoOf: (name: string) => string | null,
) {
  const [indicatorId, moment] = [textOf(given['new-indicator']), textOf(given['new-moment'])]
  if (!indicatorId && !textOf(given['new-due'])) return null
  if (!Id.safeParse(indicatorId).success) fail('new-indicator', 'Choose what is measured')
  if (!MOMENT_NAMES.includes(moment as Moment)) fail('new-moment', 'Choose when')
  return { indicatorId, moment: moment as Moment, dueOn: due(), who: whoOf('new-who') }
}
