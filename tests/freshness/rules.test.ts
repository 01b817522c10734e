// When a project counts as fresh, stale or archived, and what is said of it.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { confirmedWords, FinishedForm, freshnessOf, limitsAt } from '@/lib/freshness/schema'

const NOW = new Date('2027-12-03T10:00:00Z')
const LONG_AGO = new Date('2000-01-01')
const never = {
  confirmedAt: null,
  firstPublishedAt: null,
  addedAt: LONG_AGO,
  status: 'running' as const,
}
const confirmed = (date: string) => ({ ...never, confirmedAt: new Date(date) })

test.each([
  ['2027-12-02T10:00:00Z', 'fresh'],
  ['2027-01-03T10:00:00Z', 'fresh'], // 11 months
  ['2026-12-03T10:00:01Z', 'fresh'],
  ['2026-12-03T10:00:00Z', 'stale'], // 12 months
  ['2026-06-03T10:00:01Z', 'stale'],
  ['2026-06-03T10:00:00Z', 'archived'], // 18 months
  ['2009-01-01T00:00:00Z', 'archived'],
])('confirmed at %s it is %s', (date, freshness) => expect(freshnessOf(confirmed(date), NOW)).toBe(freshness))

test('what was never confirmed counts from when it was first public on this site', () => {
  const gathered = { ...never, firstPublishedAt: new Date('2026-11-21') }
  expect(freshnessOf(gathered, NOW)).toBe('stale')
  expect(freshnessOf({ ...gathered, addedAt: new Date('2027-06-01') }, NOW)).toBe('fresh')
  expect(freshnessOf({ ...gathered, confirmedAt: NOW }, NOW)).toBe('fresh')
})

test('what has finished stays fresh', () => {
  expect(freshnessOf({ ...confirmed('2009-01-01'), status: 'finished' }, NOW)).toBe('fresh')
})

test('the last day of February stands for the days that it does not have', () => {
  const { stale, archived } = limitsAt(new Date('2028-02-29T12:00:00Z'))
  expect([stale, archived].map((date) => date.toISOString())).toEqual([
    '2027-02-28T12:00:00.000Z',
    '2026-08-29T12:00:00.000Z',
  ])
  expect(limitsAt(new Date('2027-08-31T00:00:00Z')).archived.toISOString()).toBe('2026-02-28T00:00:00.000Z')
})

test('a project never grows fresher by waiting', () => {
  const order = ['fresh', 'stale', 'archived']
  const date = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(date, date, date, (said, a, b) => {
      const [now, then] = a < b ? [a, b] : [b, a]
      const at = (moment: Date) => order.indexOf(freshnessOf({ ...never, confirmedAt: said }, moment))
      expect(at(now)).toBeLessThanOrEqual(at(then))
    }),
  )
})

test('a card says since when', () => {
  const asOf = new Date('2026-03-31T23:30:00Z') // April in England
  const words = (freshness: 'fresh' | 'stale' | 'archived', isConfirmed: boolean) =>
    confirmedWords({ freshness, asOf, isConfirmed })
  expect(words('fresh', true)).toBe('Confirmed April 2026')
  expect(words('fresh', false)).toBeNull()
  expect(words('stale', true)).toBe('Not confirmed since April 2026')
  expect(words('archived', false)).toBe('Archived: not confirmed since April 2026')
})

test.each([
  ['', null],
  ['July 2026', 'July 2026'],
  ['7/2026', '7/2026'],
  [' 2025-26 ', '2025-26'],
])('%j is when it finished', (ended, kept) => expect(FinishedForm.parse({ ended }).ended).toBe(kept))

test.each(['soon', 'July', '31 February 2026', 'January 2099', 'x'.repeat(90)])('%j is not', (ended) =>
  expect(FinishedForm.safeParse({ ended }).success).toBe(false),
)
