import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatPartialDate, parsePartialDate } from '@/lib/dates/schema'

const read = (text: string | null) => formatPartialDate(parsePartialDate(text))

test.each([
  ['2016', '2016'],
  ['2016-03', 'March 2016'],
  ['2016-03-31', '31 March 2016'],
  ['2016-17', '2016-17'],
  ['1999-00', '1999-00'],
  ['2010-13', '2010 to 2013'],
  ['1970s', '1970s'],
  ['2007 (about)', 'about 2007'],
  ['about 2013-14', 'about 2013-14'],
  ['2024 (approx.)', 'about 2024'],
  ['2016-12 (plan)', 'December 2016 (plan)'],
  ['undated (after 2018)', 'after 2018'],
  ['before link', 'before link'],
  ['undated', null],
  [null, null],
])('%s reads as %s', (text, words) => {
  expect(read(text)).toBe(words)
})

test('any text is read without an error, and is a date with a precision or none', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const { on, precision } = parsePartialDate(text)
      expect(on === null).toBe(precision === null)
    }),
  )
})
