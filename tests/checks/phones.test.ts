// Phone numbers in public text. The numbers are those that Ofcom keeps for drama, or of public services.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findPhones } from '@/lib/checks/phones'

const texts = (text: string) => findPhones(text).map((found) => found.text)

describe('a number is found', () => {
  test.each([
    ['Call 01632 960123.', '01632 960123'],
    ['01632 960 123', '01632 960 123'],
    ['01632-960-123', '01632-960-123'],
    ['01632.960.123', '01632.960.123'],
    ['(01632) 960123', '(01632) 960123'],
    ['01632960123', '01632960123'],
    ['01904 527300', '01904 527300'],
    ['Tel: 01904 527300 ext. 12', '01904 527300 ext. 12'],
    ['01632 960123 ext 12', '01632 960123 ext 12'],
    ['01632 960123 x12', '01632 960123 x12'],
    ['020 7946 0958', '020 7946 0958'],
    ['(020) 7946 0958', '(020) 7946 0958'],
    ['0207 946 0958', '0207 946 0958'],
    ['+44 20 7946 0958', '+44 20 7946 0958'],
    ['+44 (0)20 7946 0958', '+44 (0)20 7946 0958'],
    ['+44 (0) 1904 527300', '+44 (0) 1904 527300'],
    ['0044 1904 527300', '0044 1904 527300'],
    ['+44(0)7700 900123', '+44(0)7700 900123'],
    ['07700 900123', '07700 900123'],
    ['07700 900 123', '07700 900 123'],
    ['07700900123', '07700900123'],
    ['0770 0900 123', '0770 0900 123'],
    ['+447700900123', '+447700900123'],
    ['tel:+441632960123', '+441632960123'],
    ['https://wa.me/447911123456', '447911123456'],
    ['0808 157 0123', '0808 157 0123'],
    ['0300 123 1234', '0300 123 1234'],
    ['0800 1111', '0800 1111'],
    ['028 9018 0123', '028 9018 0123'],
    ['029 2018 0123', '029 2018 0123'],
    ['+33 1 42 68 53 00', '+33 1 42 68 53 00'],
    ['0033 1 42 68 53 00', '0033 1 42 68 53 00'],
    ['+353 1 234 5678', '+353 1 234 5678'],
    ['+1 (212) 555-0123', '+1 (212) 555-0123'],
    ['Ring 01632 960123 or 07700 900123', '01632 960123', '07700 900123'],
    [
      '01904 527300, 020 7946 0958 and +33 1 42 68 53 00',
      '01904 527300',
      '020 7946 0958',
      '+33 1 42 68 53 00',
    ],
    ['Tel. 527300', '527300'],
    ['Text me on 7700 900123', '7700 900123'],
    ['０１９０４ ５２７３００', '０１９０４ ５２７３００'],
    ['07700\u200b900123', '07700\u200b900123'],
    ['07700\u00a0900123', '07700\u00a0900123'],
    ['0 1 9 0 4 5 2 7 3 0 0', '0 1 9 0 4 5 2 7 3 0 0'],
    ['Jane:07700900123,ask', '07700900123'],
    ['0 7 7 0 0 9 0 0 1 2 3', '0 7 7 0 0 9 0 0 1 2 3'],
    ['077 00 90 01 23', '077 00 90 01 23'],
    ['07700    900123', '07700    900123'],
    ['07700\n900123', '07700\n900123'],
    ...[...'‐‑‒–—―−_•·*,'].map((sign) => [`07700${sign}900${sign}123`, `07700${sign}900${sign}123`]),
    ['07700 – 900123', '07700 – 900123'],
    ['01632—960—123', '01632—960—123'],
    ['٠٧٧٠٠٩٠٠١٢٣', '٠٧٧٠٠٩٠٠١٢٣'],
    ['०७७०० ९००१२३', '०७७०० ९००१२३'],
    ['⁰⁷⁷⁰⁰ ⁹⁰⁰¹²³', '⁰⁷⁷⁰⁰ ⁹⁰⁰¹²³'],
    ['ref 07700 900123', '07700 900123'],
    ['order: 07700 900123', '07700 900123'],
    ['charity 07700900123', '07700900123'],
    ['https://example.org/?tel=07700900123', '07700900123'],
    ['https://example.org/?a=1&phone=%2B447911123456', '447911123456'],
    ['https://example.org/07700900123', '07700900123'],
    ['https://example.org/jane-447700900123', '447700900123'],
    ['https://wa.me/447700900123', '447700900123'],
    ['jane07700900123school', '07700900123'],
    ['O77OO 9OO123', 'O77OO 9OO123'],
  ])('in %s', (text, ...expected) => {
    expect(texts(text)).toEqual(expected)
  })
})

describe('other figures are left alone', () => {
  test.each([
    'in 2018-19',
    'from 2015-2019',
    '2015–2019',
    '2016-17 2017-18 2018-19',
    '2019, 2020, 2021 and 2022',
    '2019 2020 2021 2022',
    '£1,200,000',
    '£15 million in 2014',
    '£140 000 000',
    '5.2 per cent',
    '76% of 1,200 pupils',
    '1,200 pupils and 12,000 visits',
    '12,000 in 2014-15',
    '12 000 000 views',
    'URN 136582',
    'URNs 112081, 136582 and 143210',
    'UKPRN 10012345',
    'charity 1143158',
    'registered charity no. 0114315800',
    'Company number 07654321',
    'Company no. 01234567890',
    'ISBN 978-0-14-103614-4',
    'ISBN 0 14 103614 40',
    'YO30 6AB',
    'at SW1A 1AA in 2023',
    '21/02/2024',
    '21.02.2024',
    '07/09/2023 10:00',
    '01-09-2023 09.30',
    '2024-02-21',
    'grades 9-1',
    'GCSE grades 9 to 4',
    '10.30-11.30 and 12.00-13.00',
    'Years 7 8 9 10 11 12 13',
    'ages 11-18',
    '50 to 60',
    '3.14159265358979',
    '0.0123456789',
    'SE 603 521',
    'https://example.org/01904527300',
    'www.example.org/?id=07911123456',
    'https://example.org/2023/09/0123456789',
    'Columba 1400',
    '1000 2000 3000',
    'call 2018 2019 pupils',
    'call 120 000 pupils',
    'text 1,200 parents',
    'ring road A1237',
    'OO7 and 007 o o 7',
    '(2018) 2019 (2020)',
    '',
  ])('%s', (text) => {
    expect(texts(text)).toEqual([])
  })
})

test.each([
  ['07700 900123', true],
  ['+44 7700 900123', true],
  ['+44 (0)7700 900123', true],
  ['+33 6 12 34 56 78', true],
  ['01632 960123', false],
  ['020 7946 0958', false],
  ['0800 1111', false],
])('%s: is it a mobile? %s', (text, isMobile) => {
  expect(findPhones(text).map((found) => found.isMobile)).toEqual([isMobile])
})

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`))
const written = fc
  .tuple(fc.constantFrom('07700', '01632', '01904'), fc.constantFrom(' ', '', '-', '.'), digits(6))
  .map((parts) => parts.join(''))
const surrounding = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/\p{N}|https?:|www\./gu, ''))

test('any number in any surroundings is found, and the offsets point at it', () => {
  fc.assert(
    fc.property(surrounding, written, surrounding, (before, number, after) => {
      const text = `${before}\n${number}\n${after}`
      const found = findPhones(text)
      const start = before.length + 1
      expect(found.some(({ from, to }) => from <= start && to >= start + number.length)).toBe(true)
      for (const { from, to, text: piece } of found) expect(text.slice(from, to)).toBe(piece)
    }),
  )
})
