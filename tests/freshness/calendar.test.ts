// The school year: known dates, and what holds in every year.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  dayOf,
  endOf,
  isClosed,
  isTimeToRemind,
  reminderDayOf,
  schoolYearOf,
  startOf,
  type Term,
  termOf,
  termWords,
} from '@/lib/freshness/calendar'

const day = (text: string) => new Date(`${text}T00:00:00Z`)
const iso = (date: Date) => date.toISOString().slice(0, 10)
const terms = fc
  .tuple(fc.integer({ min: 1990, max: 2200 }), fc.constantFrom('spring', 'summer', 'autumn'))
  .map(([year, name]) => `${year}-${name}` as Term)
const days = fc.date({ min: day('1990-01-01'), max: day('2200-12-31'), noInvalidDate: true })
const next = (date: Date) => new Date(date.getTime() + 86_400_000)

test.each([
  ['2026-09-01', '2026-autumn'],
  ['2026-12-31', '2026-autumn'],
  ['2027-01-01', '2027-spring'],
  ['2027-03-28', '2027-spring'], // Easter Sunday
  ['2027-03-29', '2027-summer'],
  ['2027-08-31', '2027-summer'],
])('%s belongs to %s', (date, term) => expect(termOf(day(date))).toBe(term))

// Easter Sundays from the tables of the Book of Common Prayer, the earliest and the latest among them.
test.each(['2008-03-23', '2011-04-24', '2024-03-31', '2026-04-05', '2038-04-25', '2049-04-18'])(
  'the spring term of %s ends at Easter',
  (sunday) => expect(iso(endOf(`${Number(sunday.slice(0, 4))}-spring`))).toBe(sunday),
)

test.each([
  ['2026-autumn', '2026-09-21'],
  ['2027-spring', '2027-01-18'],
  ['2026-summer', '2026-04-27'],
  ['2023-summer', '2023-05-08'], // not on the bank holiday
] as const)('the reminders of %s go out on %s', (term, date) => expect(iso(reminderDayOf(term))).toBe(date))

test('a day begins when it does in England', () => {
  expect(termOf(new Date('2026-08-31T23:30:00Z'))).toBe('2026-autumn') // half past midnight in summer time
  expect(iso(dayOf(new Date('2026-12-31T23:30:00Z')))).toBe('2026-12-31')
})

test.each([
  ['2026-08-31', '2025-26'],
  ['2026-09-01', '2026-27'],
  ['1999-10-01', '1999-00'],
])('%s is in the school year %s', (date, year) => expect(schoolYearOf(day(date))).toBe(year))

test('a term is called by its name and year', () => expect(termWords('2026-autumn')).toBe('autumn term 2026'))

test('every day is in one term, between its first and its last day', () =>
  fc.assert(
    fc.property(days, (date) => {
      const [at, term] = [dayOf(date), termOf(date)]
      expect(at >= startOf(term) && at <= endOf(term)).toBe(true)
      expect(termOf(startOf(term))).toBe(term)
      expect(termOf(endOf(term))).toBe(term)
      expect(termOf(next(endOf(term)))).not.toBe(term)
    }),
  ))

test('reminders go out on a Monday of teaching, in the third to fifth week', () =>
  fc.assert(
    fc.property(terms, (term) => {
      const at = reminderDayOf(term)
      expect(at.getUTCDay()).toBe(1)
      expect(termOf(at)).toBe(term)
      expect(isClosed(at)).toBe(false)
      expect(isTimeToRemind(at)).toBe(true)
      const weeks = (at.getTime() - startOf(term).getTime()) / 604_800_000
      expect(weeks).toBeGreaterThanOrEqual(2)
      expect(weeks).toBeLessThan(5)
    }),
  ))

test('nothing goes out before the day, at weekends, or while schools are closed', () => {
  for (const date of [
    '2026-09-18',
    '2026-09-26',
    '2026-10-28',
    '2026-12-24',
    '2027-02-16',
    '2026-05-27',
    '2026-08-12',
  ])
    expect([date, isTimeToRemind(day(date))]).toEqual([date, false])
  for (const date of ['2026-09-22', '2026-11-23', '2026-06-03']) expect(isTimeToRemind(day(date))).toBe(true)
})

test('most of a year schools are open on some 190 days', () =>
  fc.assert(
    fc.property(fc.integer({ min: 1990, max: 2200 }), (year) => {
      let open = 0
      for (let at = day(`${year}-01-01`); at.getUTCFullYear() === year; at = next(at))
        open += isClosed(at) ? 0 : 1
      expect(open).toBeGreaterThan(170)
      expect(open).toBeLessThan(205)
    }),
    { numRuns: 30 },
  ))
