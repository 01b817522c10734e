// Figures as pages get them.
import fc from 'fast-check'
import type { Indicator, Reading } from '@/components/project/readings'
import { parsePartialDate } from '@/lib/dates/schema'

let made = 0

export function reading(
  value: number | string | null,
  date: string | null,
  more: Partial<Reading> = {},
): Reading {
  const { on, precision, until, isAbout, note } = parsePartialDate(date)
  return {
    id: `reading-${(made += 1)}`,
    moment: 'single',
    value: typeof value === 'number' ? value : null,
    words: typeof value === 'string' ? value : null,
    note: null,
    comparisonValue: null,
    qualifier: null,
    sourceId: 'source',
    asOfOn: on,
    asOfPrecision: precision,
    asOfUntil: until,
    asOfIsAbout: isAbout,
    asOfNote: note,
    ...more,
  }
}

export const figure = (readings: Reading[], more: Partial<Indicator> = {}): Indicator => ({
  id: `figure-${(made += 1)}`,
  kind: 'measure',
  name: 'Pupils at the masterclasses',
  unit: 'pupils',
  catalogue: 'pupils',
  isOutcome: false,
  targetValue: null,
  targetOn: null,
  targetPrecision: null,
  comparison: null,
  evaluator: null,
  isEvaluatorIndependent: false,
  readings,
  ...more,
})

/** A change from before to one after or more. */
export const change = (before: Reading, after: Reading[], more: Partial<Indicator> = {}) =>
  figure([{ ...before, moment: 'before' }, ...after.map((one) => ({ ...one, moment: 'after' }))], {
    kind: 'change',
    name: 'Attendance at school',
    unit: 'per cent',
    catalogue: 'attendance',
    ...more,
  })

const number = fc.oneof(fc.integer({ min: -200, max: 3_000_000 }), fc.integer({ min: 88, max: 97 }))
const anyDate = fc.constantFrom(
  null,
  '2016',
  '2016-17',
  '2017-03',
  '2017-03-09',
  '2010-13',
  '1970s',
  '2024 (about)',
)
const anyReading = fc
  .record({
    value: number,
    date: anyDate,
    other: fc.option(number),
    qualifier: fc.constantFrom(null, 'about' as const),
  })
  .map(({ value, date, other, qualifier }) => reading(value, date, { comparisonValue: other, qualifier }))

/** Any figure in numbers. */
export const anyFigure = fc
  .record({
    readings: fc.array(anyReading, { minLength: 2, maxLength: 9 }),
    isChange: fc.boolean(),
    unit: fc.constantFrom('pupils', 'per cent', 'pounds'),
    targetValue: fc.option(number),
    target: anyDate,
  })
  .map(({ readings: [first, ...rest], isChange, unit, targetValue, target }) => {
    const { on: targetOn, precision: targetPrecision } = parsePartialDate(
      targetValue === null ? null : target,
    )
    const more = { unit, catalogue: null, targetValue, targetOn, targetPrecision }
    return isChange ? change(first!, rest, more) : figure([first!, ...rest], more)
  })
