// The summary for governors: which projects a school year has, and totals that are the sum of their rows.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parsePartialDate } from '@/lib/dates/schema'
import { readSummaryYear } from '@/lib/summaries/schema'
import { isInYear, summaryOf, type SummaryProject, yearsOf } from '@/lib/summaries/summary'

const reading = (value: number, date: string | null, moment = 'single') => {
  const { on, precision } = parsePartialDate(date)
  return { moment, value, words: null, qualifier: null, asOfOn: on, asOfPrecision: precision }
}
const figure = (catalogue: string | null, unit: string, ...readings: ReturnType<typeof reading>[]) => ({
  name: catalogue ?? 'Own',
  kind: readings.length > 1 ? 'change' : 'measure',
  unit,
  catalogue,
  isOutcome: catalogue === null,
  readings,
})
const pupils = (value: number, date: string | null) => figure('pupils', 'pupils', reading(value, date))
const project = (more: Partial<SummaryProject> = {}): SummaryProject => ({
  slug: 'club',
  status: 'running',
  startedOn: null,
  endedOn: null,
  endedPrecision: null,
  pupils: null,
  indicators: [],
  participations: [],
  card: null,
  ...more,
})

test('a summary is asked for by a school year that has begun', () => {
  const at = (day: string) => new Date(day)
  expect(readSummaryYear('2026-27', at('2026-11-22'))).toBe(2026)
  for (const given of ['2027-28', '2026', 'soon', '', undefined])
    expect(readSummaryYear(given, at('2026-11-22'))).toBeNull()
})

test('a project belongs to a year that it has a figure of, or ran in as far as its dates say', () => {
  const startedOn = new Date('2018-09-01')
  expect(isInYear(project({ indicators: [pupils(5, '2019-20')] }), 2019)).toBe(true)
  expect(isInYear(project(), 2019)).toBe(false)
  expect(isInYear(project({ startedOn }), 2019)).toBe(true)
  expect(isInYear(project({ startedOn }), 2017)).toBe(false)
  expect(isInYear(project({ startedOn, status: 'planned' }), 2019)).toBe(false)
  const ended = { endedOn: new Date('2020-01-01'), endedPrecision: 'year' as const, status: 'finished' }
  expect([2019, 2020].map((year) => isInYear(project({ startedOn, ...ended }), year))).toEqual([true, false])
  const reported = project({ startedOn, status: 'last_reported_running', indicators: [pupils(5, '2020-21')] })
  expect([2019, 2020, 2021].map((year) => isInYear(reported, year))).toEqual([true, true, false])
})

test('the years to choose from are those with figures, the latest first', () => {
  const other = project({ indicators: [pupils(1, '2021'), pupils(1, null)] })
  expect(yearsOf([project({ indicators: [pupils(5, '2019-20')] }), other])).toEqual([2020, 2019])
})

test('every total is the sum of its rows, whatever the order of the projects', () => {
  const one = fc.record({ value: fc.nat({ max: 9999 }), year: fc.integer({ min: 2015, max: 2022 }) })
  fc.assert(
    fc.property(fc.array(one), fc.option(fc.integer({ min: 2015, max: 2022 })), (rows, year) => {
      const projects = rows.map((row) => project({ indicators: [pupils(row.value, `${row.year}-11`)] }))
      const [total] = summaryOf(projects, year, null).totals
      const expected = rows.filter((row) => year === null || row.year === year)
      expect(total?.total ?? 0).toBe(expected.reduce((sum, row) => sum + row.value, 0))
      expect(total?.rows ?? []).toHaveLength(expected.length)
      expect(summaryOf(projects.toReversed(), year, null).totals[0]?.total).toBe(total?.total)
    }),
  )
})

test('an own indicator is never added up, but its change is told', () => {
  const own = figure(null, 'points', reading(3, '2019-10', 'before'), reading(4, '2020-06', 'after'))
  const { totals, changes } = summaryOf([project({ indicators: [own] })], 2019, null)
  expect(totals).toEqual([])
  expect(changes.map(({ before, after }) => [before.value, after.value])).toEqual([[3, 4]])
  expect(summaryOf([project({ indicators: [own] })], 2018, null).changes).toEqual([])
})

test('schools are named once and without the school itself; counted ones are what is not named', () => {
  const school = (slug: string, sector: 'state' | 'independent') => ({ school: { slug, sector } })
  const named = [school('own', 'independent'), school('a', 'state')]
  const card = { stateSchools: 4, independentSchools: 1, unknownSchools: 0 }
  const all = [project({ participations: named, card }), project({ participations: named, card: null })]
  expect(summaryOf(all, null, 'own').schools).toEqual({
    named: 1,
    state: 1,
    independent: 0,
    unknown: 0,
    countedOnly: 3,
  })
})
