// What adds up of a project: of each indicator of the catalogue its latest reading in each school year, and its changes
// from before to after. Pages, totals, summaries and the booklet all take their numbers from here.
import type { PartialDate } from '@/lib/dates/schema'
import type { Qualifier } from '@/lib/projects/schema'
import { CATALOGUE, type IndicatorKey, isIndicatorKey } from './catalogue'
import { afterOf, endOf } from './order'
import { schoolYearOf } from './years'

export type TallyReading = {
  moment: string
  value: unknown
  words: string | null
  qualifier: Qualifier | null
  asOfOn: Date | null
  asOfPrecision: PartialDate['precision']
}
export type TallyFigure<R extends TallyReading = TallyReading> = {
  catalogue: string | null
  unit: string | null
  readings: R[]
}
export type TallyProject<R extends TallyReading = TallyReading> = {
  pupils: number | null
  indicators: TallyFigure<R>[]
}

/**
 * The latest reading of an indicator in a school year. `year`: null where the date is not known or spans several years.
 * `reading`: null for the pupils that a project states without a figure of its own.
 */
export type Tally<R> = {
  key: IndicatorKey
  year: number | null
  value: number
  qualifier: Qualifier | null
  reading: R | null
}

/** A change from a baseline to the latest reading after it, both numbers or both words. */
export type Change<R> = { key: IndicatorKey; year: number | null; before: R; after: R }

const has = (value: unknown) => value !== null && value !== undefined

/**
 * The tallies of a project. A figure whose unit is not the catalogue's is left out, so units never mix.
 * Without a figure for pupils, those that the project states count, without a year.
 */
export function talliesOf<R extends TallyReading>({ pupils, indicators }: TallyProject<R>): Tally<R>[] {
  const tallies = indicators.flatMap(({ catalogue: key, unit, readings }): Tally<R>[] => {
    if (!isIndicatorKey(key) || CATALOGUE[key].adds === 'words' || CATALOGUE[key].unit !== unit) return []
    const latest = new Map<number | null, R>()
    for (const reading of readings) {
      if (!has(reading.value)) continue
      const year = yearOf(reading)
      const other = latest.get(year)
      if (!other || endOf(reading) >= endOf(other)) latest.set(year, reading)
    }
    return [...latest].map(([year, reading]) => {
      const { value, qualifier } = reading
      return { key, year, value: Number(value), qualifier, reading }
    })
  })
  const isStated = pupils !== null && !tallies.some(({ key }) => key === 'pupils')
  return isStated
    ? [
        ...tallies,
        { key: 'pupils', year: null, value: pupils, qualifier: exactness(pupils, indicators), reading: null },
      ]
    : tallies
}

// A number that a project states is as exact as the measure that says the same.
function exactness(pupils: number, indicators: TallyFigure[]): Qualifier | null {
  const readings = indicators.flatMap((figure) => figure.readings).filter(({ moment }) => moment === 'single')
  return readings.find(({ value }) => has(value) && Number(value) === pupils)?.qualifier ?? null
}

const yearOf = ({ asOfOn: on, asOfPrecision: precision }: TallyReading) => schoolYearOf({ on, precision })

/** The changes of a project, of indicators of the catalogue alone. */
export function changesOf<R extends TallyReading>({ indicators }: TallyProject<R>): Change<R>[] {
  return indicators.flatMap(({ catalogue: key, unit, readings }) => {
    if (!isIndicatorKey(key) || CATALOGUE[key].unit !== unit) return []
    const before = readings.find(({ moment }) => moment === 'before')
    const after = afterOf(readings)
    const isBoth = before && after && has(before.value) === has(after.value)
    return isBoth ? [{ key, year: yearOf(after), before, after }] : []
  })
}

/**
 * What counts of one project: each indicator once, in the school year asked for, or at its last count.
 * @param year the calendar year that the school year begins in; null: the last count of whatever year
 */
export function countedIn<T extends { key: IndicatorKey; year: number | null }>(
  tallies: T[],
  year: number | null,
): Map<IndicatorKey, T> {
  const counted = new Map<IndicatorKey, T>()
  for (const tally of tallies) {
    if (year !== null && tally.year !== year) continue
    const other = counted.get(tally.key)
    if (!other || (tally.year ?? -1) > (other.year ?? -1)) counted.set(tally.key, tally)
  }
  return counted
}
