// What is drawn of a figure, and as what: a chart is for two numbers or more, and everything in it stands in the table too.
import type { Indicator, Reading } from '@/components/project/readings'
import { isWide, middleOf } from '@/lib/dates/schema'
import { indicatorOf } from '@/lib/impact/catalogue'

/** A reading that is a number; `other`: of those who did not take part. */
export type Point = { reading: Reading; at: Date | null; value: number; other: number | null }
export type Chart = {
  /** `slope`: one before and one after. `line`: over time. `bars`: side by side. */
  kind: 'slope' | 'line' | 'bars'
  points: Point[]
  target: number | null
  targetAt: Date | null
  /** Of counts the scale begins at nought; shares and averages may show a part of theirs. */
  isCount: boolean
  /** How many numbers are not drawn, since nobody knows their date. */
  undated: number
  /** Whether a date is drawn at the middle of a year or more. */
  isWide: boolean
}

const MOST_BARS = 12

const numberOf = (value: { toString(): string } | null) => (value === null ? null : Number(value))

/** Readings as they are read: the baseline first, then by date, those without one last. */
export function inOrder(readings: Reading[]): Reading[] {
  const place = ({ moment, ...date }: Reading) =>
    moment === 'before' ? -Infinity : (whenOf(date)?.getTime() ?? Infinity)
  return readings.toSorted((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)))
}

const whenOf = ({ asOfOn, asOfPrecision, asOfUntil }: Omit<Reading, 'moment'>) =>
  middleOf({ on: asOfOn, precision: asOfPrecision, until: asOfUntil })

/** The chart of a figure; null for words, for a single number, and where sources disagree. */
export function chartOf(indicator: Indicator): Chart | null {
  const points = inOrder(indicator.readings).flatMap((reading): Point[] => {
    const value = numberOf(reading.value)
    return value === null
      ? []
      : [{ reading, at: whenOf(reading), value, other: numberOf(reading.comparisonValue) }]
  })
  if (indicator.kind === 'disputed' || points.length < 2) return null
  const chart = {
    points,
    target: numberOf(indicator.targetValue),
    targetAt: middleOf({ on: indicator.targetOn, precision: indicator.targetPrecision, until: null }),
    isCount: !(indicator.unit === 'per cent' || indicatorOf(indicator.catalogue)?.adds === 'spread'),
    undated: 0,
    isWide: false,
  }
  const moments = points.map(({ reading }) => reading.moment).join()
  if (moments === 'before,after') return { ...chart, kind: 'slope' }
  const dated = points.filter(({ at }) => at)
  if (isSeries(dated))
    return {
      ...chart,
      kind: 'line',
      points: dated.toSorted((a, b) => a.at!.getTime() - b.at!.getTime()),
      undated: points.length - dated.length,
      isWide: dated.some(({ reading }) => isWide({ precision: reading.asOfPrecision })),
    }
  return points.length > MOST_BARS ? null : { ...chart, kind: 'bars' }
}

// Two counts of one moment are no line.
const isSeries = (dated: Point[]) =>
  dated.length > 1 && new Set(dated.map(({ at }) => at!.getTime())).size === dated.length
