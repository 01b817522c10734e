// What is drawn of a figure, where, and that no label stands over another.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boxOf, isOver, type Label } from '@/components/chart/labels'
import { lineOf } from '@/components/chart/line-places'
import { beginsAt, scaleOf, valuesOf } from '@/components/chart/scale'
import { chartOf, inOrder } from '@/components/chart/series'
import { slopeOf } from '@/components/chart/slope-lines'
import { middleOf, parsePartialDate } from '@/lib/dates/schema'
import { anyFigure, change, figure, reading } from './made'

const kindOf = (...args: Parameters<typeof chartOf>) => chartOf(...args)?.kind ?? null

test('a date is drawn at the middle of what it can mean', () => {
  const middle = (date: string) => middleOf(parsePartialDate(date))?.toISOString().slice(0, 10)
  expect(['2016-03-09', '2016-02', '2016', '2016-17', '2010-13', '1970s'].map(middle)).toEqual([
    '2016-03-09',
    '2016-02-15',
    '2016-07-02',
    '2017-03-02',
    '2012-01-01',
    '1975-01-01',
  ])
  expect(middle('undated')).toBeUndefined()
})

test('before and after are a slope; with a later reading they are a line', () => {
  expect(kindOf(change(reading(90, '2019'), [reading(94, null)]))).toBe('slope')
  expect(kindOf(change(reading(90, '2019'), [reading(94, '2020'), reading(95, '2021')]))).toBe('line')
})

test('two dated numbers or more are a line; what has no date stands in the table only', () => {
  const chart = chartOf(figure([reading(40, '2022'), reading(9, null), reading(40, '2020')]))!
  expect(chart).toMatchObject({ kind: 'line', undated: 1, isWide: true })
  expect(chart.points.map(({ at }) => at!.getUTCFullYear())).toEqual([2020, 2022])
})

test('counts of one moment, or of moments that nobody knows, are bars', () => {
  expect(kindOf(figure([reading(5, '2020'), reading(3, '2020')]))).toBe('bars')
  expect(kindOf(figure([reading(10, '2014-11'), reading(21, null)]))).toBe('bars')
})

test('words, single numbers and what sources disagree on have no chart', () => {
  expect(kindOf(change(reading('Inadequate', '2013'), [reading('Good', '2015')]))).toBeNull()
  expect(kindOf(change(reading('Few', '2013'), [reading(12, '2015')]))).toBeNull()
  expect(kindOf(figure([reading(12, '2015')]))).toBeNull()
  expect(kindOf(figure([reading(1, '2015'), reading(2, '2016')], { kind: 'disputed' }))).toBeNull()
})

test('the scale begins at nought, and says so when it does not', () => {
  const begins = (unit: string, ...values: number[]) =>
    beginsAt(
      chartOf(
        figure(
          values.map((value, i) => reading(value, `${2015 + i}`)),
          { unit, catalogue: null },
        ),
      )!,
    )
  expect(begins('pupils', 630, 640)).toBeNull()
  expect(begins('per cent', 37, 50)).toBeNull()
  expect(begins('per cent', 90, 94)).toBe(88)
  expect(begins('months', -12, 4)).toBeNull()
})

test('every value of a chart is on its scale, in the order of its size', () => {
  fc.assert(
    fc.property(anyFigure, (one) => {
      const chart = chartOf(one)!
      const y = scaleOf(chart, [100, 0])
      const values = valuesOf(chart).toSorted((a, b) => a - b)
      const places = values.map((value) => y(value))
      expect(places).toEqual(places.toSorted((a, b) => b - a))
      expect(Math.min(...places)).toBeGreaterThanOrEqual(-0.001)
      expect(Math.max(...places)).toBeLessThanOrEqual(100.001)
    }),
  )
})

test('no label covers another', () => {
  const covered = (labels: Label[]) =>
    labels.flatMap((a, i) =>
      labels.slice(i + 1).flatMap((b) => (isOver(boxOf(a), boxOf(b)) ? `${a.text} / ${b.text}` : [])),
    )
  fc.assert(
    fc.property(anyFigure, (one) => {
      const chart = chartOf(one)!
      if (chart.kind === 'slope') expect(covered(slopeOf(chart, one.unit).labels)).toEqual([])
      if (chart.kind !== 'line') return
      const { labels } = lineOf(chart, one.unit)
      expect(covered(labels)).toEqual([])
      expect(labels.map(({ kind }) => kind)).toContain('date')
    }),
    { numRuns: 500 },
  )
})

test('the table reads from the baseline on, by date, and what has none last', () => {
  const order = (one: Parameters<typeof inOrder>[0]) => inOrder(one).map(({ value }) => value)
  expect(order([reading(3, null), reading(2, '2020'), reading(1, '2019')])).toEqual([1, 2, 3])
  expect(
    order([
      reading(3, '2021', { moment: 'after' }),
      reading(1, null, { moment: 'before' }),
      reading(2, '2020', { moment: 'after' }),
    ]),
  ).toEqual([1, 2, 3])
})
