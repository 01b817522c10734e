// How the readings of a plan stand: worked out from what is recorded in the project, never ticked by hand. Pure.
import { lastDayOf } from '@/lib/dates/schema'
import { dateOf } from '@/lib/dates/typed'
import type { Figure, ReadingEntry } from '@/lib/drafts/schema'
import { oneLine } from '@/lib/forms/text'
import { plusDays } from './terms'
import type { Moment, State } from './words'

/** An indicator of a plan; `catalogue` is its key, or null for the school's own. */
export type PlanIndicator = { id: string; catalogue: string | null; name: string; unit: string | null }
export type PlannedReading = { id: string; moment: Moment; dueOn: Date; who: string | null; isSet: boolean }
type WithReadings = PlanIndicator & { readings: PlannedReading[] }

/** A planned reading as it stands; `figure` is where it is recorded, and `recorded` what was, once it is done. */
export type Standing = PlannedReading & {
  indicator: PlanIndicator
  state: State
  figure: Figure | null
  recorded: ReadingEntry | null
}

/**
 * Days before its day from which a recorded reading counts for a planned one: a baseline may be the last assessment of the
 * summer before. What comes after the next planned reading's days have begun counts for that one.
 */
const OPENS = { baseline: 120, during: 28, end: 28 } as const
/** Days after its day until which it still counts. */
const CLOSES = 183
/** Days before its day from which it is due, and asked for by mail. */
export const DUE_DAYS = 14
/** Days after its day up to which it is asked for by mail. */
export const LATE_DAYS = 30

/** All readings of a plan in the order of their days. @param today a midnight UTC */
export function standingsOf(indicators: WithReadings[], figures: Figure[], today: Date): Standing[] {
  return indicators
    .flatMap((indicator) => standingsOfOne(indicator, figures, today))
    .toSorted((a, b) => a.dueOn.getTime() - b.dueOn.getTime())
}

function standingsOfOne({ readings, ...indicator }: WithReadings, figures: Figure[], today: Date) {
  const figure = figures.find((one) => isOf(one, indicator)) ?? null
  const days = (figure?.readings ?? []).map((one) => ({ one, day: lastDayOf(dateOf(one.date)) }))
  const inOrder = readings.toSorted((a, b) => a.dueOn.getTime() - b.dueOn.getTime())
  const begins = inOrder.map(({ moment, dueOn }, i) => {
    const opens = plusDays(dueOn, -OPENS[moment])
    const after = i > 0 ? plusDays(inOrder[i - 1]!.dueOn, 1) : opens
    return after > opens ? after : opens
  })
  return inOrder.map((reading, i): Standing => {
    const [from, until] = [begins[i]!, begins[i + 1] ?? plusDays(reading.dueOn, CLOSES)]
    const isIts = (day: Date | null) => day !== null && today >= from && day >= from && day < until
    const recorded = days.findLast(({ day }) => isIts(day))?.one ?? null
    return { ...reading, indicator, figure, recorded, state: stateOf(reading.dueOn, recorded, today) }
  })
}

function stateOf(dueOn: Date, recorded: ReadingEntry | null, today: Date): State {
  if (recorded) return 'done'
  if (dueOn < today) return 'late'
  return dueOn <= plusDays(today, DUE_DAYS) ? 'due' : 'later'
}

const isOf = (figure: Figure, { catalogue, name }: PlanIndicator) =>
  catalogue ? figure.catalogue === catalogue : !figure.catalogue && plain(figure.name) === plain(name)
const plain = (name: string) => oneLine(name).toLowerCase()
