// Tables of figures as people paste them: every row is read, or it is said what is wrong with it.
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { withReadings } from '@/lib/drafts/added'
import { isAllRight, readPasted } from '@/lib/drafts/pasted'
import { emptyContent, type Figure } from '@/lib/drafts/schema'
import { decodeText } from '@/lib/drafts/table-text'
import { CATALOGUE, INDICATOR_KEYS } from '@/lib/impact/catalogue'
import { yearWords } from '@/lib/impact/years'
import { QUALIFIERS } from '@/lib/projects/schema'
import { PLAIN_FIGURE } from './content'

const NOW = new Date('2026-11-22')
const { impact: nothing } = emptyContent()
const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const own = (name: string, more: Partial<Figure> = {}): Figure => ({
  ...PLAIN_FIGURE,
  id: uuid(1),
  kind: 'measure',
  name,
  unit: 'laptops',
  readings: [],
  ...more,
})
const held = { ...nothing, figures: [own('Laptops given')] }
const read = (text: string, impact = held) => readPasted(text, impact, NOW)
const wrong = (text: string) =>
  read(`indicator\tvalue\tdate\texactness\n${text}`).rows.map(({ row, errors }) =>
    [row, ...errors.map(({ column }) => column)].join(' '),
  )

test.each([
  ['tabs', 'Indicator\tValue\tSchool year\nPupils taking part\t1,200\t2025-26'],
  ['commas', 'what was counted,how many,when\r\n"Pupils taking part","1,200",2025-26\r\n'],
  ['semicolons, and a mark at the beginning', '\uFEFFFigure;Number;Date\n\npupils;1200;2025-26'],
])('a table with %s', (_, text) => {
  const { rows, problem } = read(text)
  expect(problem).toBeNull()
  expect(rows.map(({ added }) => added)).toEqual([
    expect.objectContaining({ to: { catalogue: 'pupils' }, value: 1200, date: '2025-26' }),
  ])
})

test('how exact a value is may stand with it', () => {
  const { rows } = read(
    'indicator;value;date;exactness\nlaptops given;c. 40;2026;\nsessions;over 9;2026;about',
  )
  expect(rows.map(({ added }) => [added?.qualifier, added?.value])).toEqual([
    ['about', 40],
    ['about', 9],
  ])
})

test('what is older than the baseline is not taken for what came after', () => {
  const added = { to: { catalogue: 'pupils' }, value: 3, words: null, qualifier: null, note: null } as const
  const [counted] = withReadings(nothing, [{ ...added, date: 'March 2024', sourceId: null }], () =>
    uuid(2),
  )!.figures
  const figures = [own('Laptops given', { kind: 'change', readings: counted!.readings })]
  const { rows } = read(
    'indicator,value,date\nLaptops given,4,2023\nLaptops given,5,2023-24\nLaptops given,6,May 2024',
    { ...nothing, figures },
  )
  expect(rows.map(({ errors }) => errors.map(({ column }) => column))).toEqual([['date'], [], []])
})

test('each row says what is wrong with it', () => {
  expect(
    wrong(
      [
        'Pupils taking part\t350\t2025-26\tabout',
        'Pupils taking prat\t350\t2025-26\t',
        'Attendance at school\t120\t2025-26\t',
        'Laptops given\tmany\t2025-26\t',
        'Sessions held\t\tlately\tsort of',
        'Sessions held\t3\t2027\t',
        'Pupils taking part\t360\t2025-26\t',
      ].join('\n'),
    ),
  ).toEqual([
    '2',
    '3 indicator',
    '4 value',
    '5 value',
    '6 value exactness date',
    '7 date',
    '8 value', // of one indicator and date, as row 2
  ])
  const [row] = read('indicator,value,date\nPupils taking prat,1,2025').rows
  expect(row!.errors[0]!.words).toContain('“Pupils taking part”')
})

test('what stands in the project already is left out; what contradicts it is an error', () => {
  const one = read('indicator,value,date\nlaptops given,4,2025').rows[0]!.added!
  const { source: _, ...reading } = one
  const impact = withReadings(held, [{ ...reading, sourceId: null }], () => uuid(9))!
  const again = (value: number) => read(`indicator,value,date\nlaptops given,${value},2025`, impact)
  expect([again(4).rows[0]!.isThere, isAllRight(again(4))]).toEqual([true, false])
  expect(again(5).rows[0]!.errors.map(({ words }) => words)).toEqual([expect.stringContaining('4 for 2025')])
})

test('no table, no columns, too many rows', () => {
  const problem = (text: string) => read(text).problem
  expect(problem('')).toMatch(/Paste a table/)
  expect(problem('Pupils,3,2025')).toMatch(/names the columns/)
  expect(problem('indicator,value\nPupils,3')).toMatch(/no column for: date/)
  expect(problem(`indicator,value,date\n${'pupils,3,2025\n'.repeat(201)}`)).toMatch(/200 rows/)
  expect(problem('x'.repeat(100_001))).toMatch(/100 kB/)
  expect(problem('indicator,value,date\n"pupils,3,2025')).toMatch(/quotation marks/)
})

test('files are read in the encodings that spreadsheets write', () => {
  const text = 'indicator;note\nPupils;Zoë’s café – £3'
  for (const encoding of ['utf8', 'windows-1252']) expect(decodeText(iconv.encode(text, encoding))).toBe(text)
  expect(decodeText(iconv.encode(text, 'utf-16le', { addBOM: true })).replace('\uFEFF', '')).toBe(text)
  expect(decodeText(iconv.encode(text, 'utf8', { addBOM: true })).replace('\uFEFF', '')).toBe(text)
})

const cell = fc.oneof(
  fc.string({ maxLength: 20, unit: 'binary' }),
  fc.constantFrom('pupils', 'value', 'indicator', 'date', '"', '\t', '350', '2025-26', '\n', ';', ','),
)

test('whatever is pasted, nothing is thrown, and each row is read or has an error', () => {
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 30 }), fc.boolean(), (cells, isHeaded) => {
      const { rows, problem } = read(`${isHeaded ? 'indicator\tvalue\tdate\n' : ''}${cells.join('')}`)
      if (problem !== null) expect(rows).toEqual([])
      for (const { added, errors } of rows) expect(added === null).toBe(errors.length > 0)
    }),
  )
})

const counts = INDICATOR_KEYS.filter((key) => CATALOGUE[key].adds === 'sum')
const rowOf = fc.record({
  key: fc.constantFrom(...counts),
  value: fc.integer({ min: 0, max: 1e6 }),
  year: fc.integer({ min: 2000, max: 2025 }),
  qualifier: fc.constantFrom(null, ...(Object.keys(QUALIFIERS) as (keyof typeof QUALIFIERS)[])),
  note: fc.constantFrom('', 'Years 7 to 9, and "others"', 'a; b, c'),
})

test('a table of right rows is what it says, whatever stands between its cells', () => {
  const tables = fc.uniqueArray(rowOf, {
    minLength: 1,
    maxLength: 12,
    selector: ({ key, year, note }) => `${key} ${year} ${note}`,
  })
  fc.assert(
    fc.property(tables, fc.constantFrom('\t', ',', ';'), (rows, apart) => {
      const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
      const lines = rows.map(({ key, value, year, qualifier, note }) =>
        [CATALOGUE[key].name, String(value), yearWords(year), qualifier ? QUALIFIERS[qualifier] : '', note]
          .map(quoted)
          .join(apart),
      )
      const table = [['indicator', 'value', 'date', 'exactness', 'note'].join(apart), ...lines].join('\n')
      const pasted = read(table, nothing)
      expect(isAllRight(pasted)).toBe(true)
      expect(pasted.rows.map(({ added }) => added)).toEqual(
        rows.map(({ key, value, year, qualifier, note }) => ({
          to: { catalogue: key },
          value,
          words: null,
          note: note || null,
          date: yearWords(year),
          qualifier,
          source: '',
        })),
      )
      let n = 10
      const added = pasted.rows.map(({ added: one }) => ({ ...one!, sourceId: null }))
      const after = withReadings(nothing, added, () => uuid((n += 1)))!
      expect(after.figures.map(({ catalogue }) => catalogue)).toEqual([
        ...new Set(rows.map(({ key }) => key)),
      ])
      expect(after.figures.flatMap(({ readings }) => readings)).toHaveLength(rows.length)
    }),
  )
})

test('a table from Excel may name its separator first, and be in either order of bytes', () => {
  const { rows } = read('sep=;\r\nindicator;value;date\r\npupils;5;2025')
  expect(rows.map(({ added }) => added?.value)).toEqual([5])
  expect(decodeText(Buffer.concat([Buffer.from([0xfe, 0xff]), iconv.encode('a\tb', 'utf-16be')]))).toContain(
    'a\tb',
  )
})
