// Whatever is typed: no check fails, every finding points at its text, and time grows no faster than the text.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findIn } from '@/lib/checks/find'

const bits = [
  'Jane',
  'Smith',
  'pupil',
  '@',
  ' at ',
  ' dot ',
  '.',
  'org',
  '0',
  '07700 900123',
  '+44',
  '(',
  ' ',
  ',',
  '\n',
  '’s',
  '\u200b',
  '＠',
  '𝗷',
  '\ud800',
]
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.constantFrom(...bits), { maxLength: 60 }).map((parts) => parts.join('')),
)

test('any text is read, and offsets point at it', () => {
  fc.assert(
    fc.property(anyText, fc.array(fc.string(), { maxLength: 3 }), (typed, harmless) => {
      for (const { from, to, text: found } of findIn('aims', typed, harmless)) {
        expect(from).toBeLessThan(to)
        expect(typed.slice(from, to)).toBe(found)
      }
    }),
    { numRuns: 500 },
  )
})

const PIECES = [
  'a',
  '@',
  'a@',
  'a.',
  ' at ',
  ' dot a',
  '{dot}a',
  'a.b at ',
  '(at) ',
  'x@y.',
  'x@a-',
  '1 ',
  '0',
  '07911 ',
  '(0',
  '+4',
  '0.',
  'tel 1234 ',
  'http://',
  'Jane ',
  'Jane Smith, ',
  'A-',
  "A's ",
  'Jane da ',
  'St. ',
  'pupil of a a a Jane Smith ',
  ' ',
  '\u200b',
  'a\u0301',
  '😀',
  'head of ',
  '\n',
]

function timeOf(typed: string) {
  const begin = performance.now()
  findIn('aims', typed, ['Bootham School', 'a b', 'Jane'])
  return performance.now() - begin
}

describe('time grows with the text, not with its square', () => {
  // Four times the text takes 4 times as long, or 16 if time grew with the square. Other work on the machine only ever adds:
  // the quickest runs count, and they are taken until they agree. Half a millisecond cannot be told.
  test.each(PIECES)('of %j', (piece) => {
    const repeated = (length: number) => piece.repeat(Math.ceil(length / piece.length))
    const [short, long] = [repeated(2_500), repeated(10_000)]
    let [quickShort, quickLong, ratio] = [Infinity, Infinity, Infinity]
    for (let run = 0; run < 30 && (run < 2 || ratio >= 8); run++) {
      quickShort = Math.min(quickShort, timeOf(short))
      quickLong = Math.min(quickLong, timeOf(long))
      ratio = (quickLong + 0.5) / (quickShort + 0.5)
    }
    expect(ratio).toBeLessThan(8)
  })
})
