import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatPartialDate, type PartialDate } from '@/lib/dates/schema'
import { endsBefore, readTypedDate } from '@/lib/dates/typed'

test.each([
  ['31 March 2016', '31 March 2016'],
  ['31st march 2016', '31 March 2016'],
  ['31/3/2016', '31 March 2016'],
  ['2016-03-31', '31 March 2016'],
  ['March 2016', 'March 2016'],
  ['sept. 2016', 'September 2016'],
  ['02/2001', 'February 2001'],
  ['2016', '2016'],
  ['2016-17', '2016-17'],
  ['2016–17', '2016-17'],
  ['2016/17', '2016-17'],
  ['2010 to 2013', '2010 to 2013'],
  ['2010-2013', '2010 to 2013'],
  ['1970s', '1970s'],
  ['about  2014', 'about 2014'],
])('%s is %s', (typed, words) => {
  expect(formatPartialDate(readTypedDate(typed)!)).toBe(words)
})

test.each([
  '',
  'soon',
  'last year',
  '31 February 2016',
  '13/2016',
  '32/1/2016',
  'marvellous 2016',
  '16',
  '0016',
  '2013 to 2010',
  '29/2/2015',
  'about',
])('“%s” is no date', (typed) => {
  expect(readTypedDate(typed)).toBeNull()
})

const year = fc.integer({ min: 1000, max: 2090 })
const utc = (one: number, month = 0, day = 1) => new Date(Date.UTC(one, month, day))
const plain = fc.oneof(
  fc
    .tuple(year, fc.integer({ min: 0, max: 364 }))
    .map(([one, day]) => ({ on: utc(one, 0, 1 + day), precision: 'day' as const, until: null })),
  fc
    .tuple(year, fc.integer({ min: 0, max: 11 }))
    .map(([one, month]) => ({ on: utc(one, month), precision: 'month' as const, until: null })),
  year.map((one) => ({ on: utc(one), precision: 'year' as const, until: null })),
  year.map((one) => ({ on: utc(one, 8), precision: 'academic_year' as const, until: null })),
  fc
    .tuple(year, fc.integer({ min: 1, max: 9 }))
    .map(([one, more]) => ({ on: utc(one), precision: 'years' as const, until: utc(one + more) })),
  year.map((one) => ({ on: utc(one - (one % 10)), precision: 'decade' as const, until: null })),
)

test('what a page says of a date can be typed, and is the same date', () => {
  fc.assert(
    fc.property(plain, fc.boolean(), (date, isAbout) => {
      const full: PartialDate = { ...date, isAbout, note: null }
      expect(readTypedDate(formatPartialDate(full)!)).toEqual(full)
    }),
  )
})

test('any text is read without an error', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readTypedDate(text)))
})

test.each([
  ['2023', '2024', true],
  ['February 2024', '1 March 2024', true],
  ['2023-24', 'March 2024', false], // lasts until August
  ['1970s', '1975', false],
  ['2010 to 2013', '2020', true],
  ['', '2020', false],
  ['lately', '2020', false],
])('%s is over before %s: %s', (one, other, isSo) => {
  expect(endsBefore(one, other)).toBe(isSo)
})
