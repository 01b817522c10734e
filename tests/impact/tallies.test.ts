// What adds up of one project: the latest reading of each indicator in each school year, in the catalogue's unit alone.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parsePartialDate } from '@/lib/dates/schema'
import { changesOf, countedIn, talliesOf } from '@/lib/impact/tallies'
import { readYear, schoolYearOf, yearWords } from '@/lib/impact/years'

function reading(value: number | null, date: string | null, more: object = {}) {
  const { on, precision } = parsePartialDate(date)
  return {
    moment: 'single',
    value,
    words: value === null ? 'Good' : null,
    qualifier: null,
    asOfOn: on,
    asOfPrecision: precision,
    ...more,
  }
}
type Reading = ReturnType<typeof reading>
const pupils = (...readings: Reading[]) => ({ catalogue: 'pupils', unit: 'pupils', readings })
const said = (project: Parameters<typeof talliesOf>[0]) =>
  talliesOf(project).map(({ key, year, value }) => [key, year, value])

test('a date lies in the school year from September to August; a calendar year in the one that ends in it', () => {
  const yearOf = (date: string) => schoolYearOf(parsePartialDate(date))
  expect(['2019-09-01', '2020-08-31', '2020', '2019-20', '2020-03'].map(yearOf)).toEqual(Array(5).fill(2019))
  expect(['2010-13', '1970s', 'undated'].map(yearOf)).toEqual([null, null, null])
})

test('school years are read as they are written, and nothing else is', () => {
  fc.assert(fc.property(fc.integer({ min: 1000, max: 2099 }), (year) => readYear(yearWords(year)) === year))
  for (const junk of ['2019', '2019-21', '2019-2020', ' 2019-20', '2019-20 ', '', null])
    expect(readYear(junk), String(junk)).toBeNull()
})

test('of two readings in one school year the later counts, of different years each', () => {
  const project = {
    pupils: null,
    indicators: [pupils(reading(50, '2020-06'), reading(40, '2019-10'), reading(30, '2021-06'))],
  }
  expect(said(project)).toEqual([
    ['pupils', 2019, 50],
    ['pupils', 2020, 30],
  ])
  expect(countedIn(talliesOf(project), null).get('pupils')?.value).toBe(30)
})

test('a date is as late as the last day it can mean', () => {
  const of = (...readings: Reading[]) => said({ pupils: null, indicators: [pupils(...readings)] })
  expect(of(reading(9, '2025-26'), reading(8, '2026-03'))).toEqual([['pupils', 2025, 9]])
  expect(of(reading(8, '2026-03'), reading(9, '2025-26'))).toEqual([['pupils', 2025, 9]])
})

test('a reading without a date counts when there is none with one', () => {
  const project = { pupils: null, indicators: [pupils(reading(50, null), reading(40, '2019-10'))] }
  expect(countedIn(talliesOf(project), null).get('pupils')?.value).toBe(40)
  expect(
    countedIn(talliesOf({ pupils: null, indicators: [pupils(reading(50, null))] }), null).get('pupils')
      ?.value,
  ).toBe(50)
})

test('the pupils a project states count only where no figure says them', () => {
  expect(said({ pupils: 12, indicators: [] })).toEqual([['pupils', null, 12]])
  expect(said({ pupils: 12, indicators: [pupils(reading(50, '2020'))] })).toEqual([['pupils', 2019, 50]])
  expect(said({ pupils: null, indicators: [] })).toEqual([])
})

test('units never mix: a figure in another unit than the catalogue’s is left out, and so are own indicators', () => {
  const unit = fc.string().filter((one) => one !== 'pupils')
  fc.assert(
    fc.property(unit, fc.integer(), (other, value) => {
      const figure = { catalogue: 'pupils', unit: other, readings: [reading(value, '2020')] }
      expect(
        said({ pupils: null, indicators: [figure, { ...figure, catalogue: null, unit: 'pupils' }] }),
      ).toEqual([])
    }),
  )
})

test('the order of readings does not matter where their dates differ', () => {
  const dated = fc.uniqueArray(
    fc.tuple(fc.integer({ min: 2000, max: 2030 }), fc.integer({ min: 0, max: 999 })),
    {
      selector: ([year]) => year,
    },
  )
  fc.assert(
    fc.property(dated, fc.array(fc.nat()), (rows, order) => {
      const readings = rows.map(([year, value]) => reading(value, `${year}-03`))
      const shuffled = readings.toSorted(
        (a, b) => (order[readings.indexOf(a)] ?? 0) - (order[readings.indexOf(b)] ?? 0),
      )
      const tallied = (list: Reading[]) => said({ pupils: null, indicators: [pupils(...list)] }).toSorted()
      expect(tallied(shuffled)).toEqual(tallied(readings))
    }),
  )
})

test('a change goes from the baseline to the latest reading, both in numbers or both in words', () => {
  const attendance = (...readings: Reading[]) => ({ catalogue: 'attendance', unit: 'per cent', readings })
  const of = (...readings: Reading[]) =>
    changesOf({ pupils: null, indicators: [attendance(...readings)] }).map(({ year, before, after }) => [
      year,
      before.value,
      after.value,
    ])
  const before = reading(90, '2019-10', { moment: 'before' })
  const after = (value: number | null, date: string) => reading(value, date, { moment: 'after' })
  expect(of(before, after(95, '2021-06'), after(94, '2020-06'))).toEqual([[2020, 90, 95]])
  expect(of(before)).toEqual([])
  expect(of(before, after(null, '2020-06'))).toEqual([])
})
