// Readings as rows of a table, each read or with what is wrong with it.
import { formatPartialDate } from '@/lib/dates/schema'
import { readTypedDate } from '@/lib/dates/typed'
import { oneLine } from '@/lib/forms/text'
import { CATALOGUE, INDICATOR_KEYS, type IndicatorKey } from '@/lib/impact/catalogue'
import { QUALIFIERS, type Qualifier } from '@/lib/projects/schema'
import { type Added, figureFor, heldAlready, noReadings, orderProblem, takesReadings } from './added'
import { type Cells, COLUMNS, type Column, readHeader } from './columns'
import { nearest } from './nearest'
import type { Content, Figure } from './schema'
import { readTable } from './table-text'
import { dateProblem, NO_NUMBER, readValue } from './values'

type RowError = { column: Column; words: string }

/** `row`: as spreadsheets number them, the header being 1. `isThere`: the project says the same already. */
export type PastedRow = {
  row: number
  cells: Cells
  name: string | null
  errors: RowError[]
  added: (Omit<Added, 'sourceId'> & { source: string }) | null
  isThere: boolean
}
export type Pasted = { problem: string | null; unread: string[]; rows: PastedRow[] }

const empty = (problem: string | null): Pasted => ({ problem, unread: [], rows: [] })

/** Reads a table against the figures of a project. Never throws. @param now nothing is from after it */
export function readPasted(text: string, impact: Content['impact'], now = new Date()): Pasted {
  const table = readTable(text)
  if ('problem' in table) return empty(table.problem)
  const [header, ...rows] = table.rows
  if (!header) return empty('Paste a table, or choose a file')
  const columns = readHeader(header.cells)
  if (typeof columns === 'string') return empty(columns)
  if (rows.length === 0) return empty('The table has no rows under the names of its columns')
  const seen: Seen = []
  const read = rows.map(({ row, cells }) => {
    const of = (column: Column) => oneLine(cells[columns.at[column] ?? -1] ?? '')
    const named = Object.fromEntries(COLUMNS.map((column) => [column, of(column)])) as Cells
    return readRow(named, row, impact, seen, now)
  })
  return { problem: null, unread: columns.unread, rows: read }
}

/** Whether every row is right and at least one is new. */
export const isAllRight = ({ problem, rows }: Pasted) =>
  problem === null && rows.every(({ errors }) => errors.length === 0) && rows.some(({ isThere }) => !isThere)

// What earlier rows of the same table add.
type Seen = { to: Added['to']; reading: Pick<Added, 'value' | 'words' | 'note' | 'date'>; row: number }[]

function readRow(cells: Cells, row: number, impact: Content['impact'], seen: Seen, now: Date): PastedRow {
  const errors: RowError[] = []
  const wrong = (column: Column, words: string | null) => {
    if (words) errors.push({ column, words })
  }
  const to = indicatorIn(cells.indicator, impact)
  if (typeof to === 'string') wrong('indicator', to)
  const figure = typeof to === 'string' ? null : figureFor(impact, to)
  if (figure && !takesReadings(figure)) wrong('indicator', noReadings(figure))
  const of = figure ?? ofCatalogue(to)
  const { qualifier, amount } = exactnessIn(cells)
  const value = amount ? (of ? readValue(amount, of) : amount) : 'Enter the value'
  if (typeof value === 'string') wrong('value', of || !amount ? value : null)
  else if (value.words !== null && of?.catalogue === null) wrong('value', NO_NUMBER)
  if (amount.length > 300) wrong('value', 'Keep it to 300 characters')
  if (qualifier === undefined) wrong('exactness', `Enter one of: ${exactnesses}; or leave it empty`)
  wrong('date', cells.date ? dateProblem(cells.date, now) : 'Enter a date, such as March 2026 or 2025-26')
  wrong('date', orderProblem(figure, cells.date))
  if (cells.note.length > 200) wrong('note', 'Keep it to 200 characters')
  if (cells.source.length > 300) wrong('source', 'Keep it to 300 characters')
  const isOwn = figure !== null && figure.catalogue === null
  const name = isOwn ? `${figure.name} (your own, not added up)` : (figure?.name ?? of?.name ?? null)
  const typed = readTypedDate(cells.date)
  if (errors.length > 0 || typeof to === 'string' || typeof value === 'string')
    return { row, cells, name, errors, added: null, isThere: false }
  const reading = { ...value, note: cells.note || null, date: typed && formatPartialDate(typed) }
  const { isThere, words } = alreadyIn(figure, to, reading, seen)
  wrong('value', words)
  seen.push({ to, reading, row })
  const exact = value.value === null ? null : (qualifier ?? null)
  const added = { to, ...reading, qualifier: exact, source: cells.source }
  return { row, cells, name, errors, added: words ? null : added, isThere }
}

const ofCatalogue = (to: Added['to'] | string) => {
  if (typeof to === 'string' || !('catalogue' in to)) return null
  const { name, unit } = CATALOGUE[to.catalogue]
  return { name, unit, catalogue: to.catalogue as string | null }
}

// The same date with the same note is the same reading: alike it is left out, otherwise it contradicts.
function alreadyIn(figure: Figure | null, to: Added['to'], reading: Seen[number]['reading'], seen: Seen) {
  const held = heldAlready(figure, reading)
  if (held === 'same') return { isThere: true, words: null }
  if (held)
    return {
      isThere: false,
      words: `The project says ${held.words ?? held.value} for ${held.date ?? 'a time that is not known'} already. Correct that on the figure’s own page, or say in the note what this one counts`,
    }
  const other = seen.find((one) => isOfOne(one, to, reading))
  if (!other) return { isThere: false, words: null }
  return { isThere: false, words: `Row ${other.row} is of the same indicator and date, with the same note` }
}

const isOfOne = (one: Seen[number], to: Added['to'], { date, note }: Seen[number]['reading']) =>
  JSON.stringify(one.to) === JSON.stringify(to) && one.reading.date === date && one.reading.note === note

const exactnesses = ['exactly', ...Object.values(QUALIFIERS)].join(', ')
const EXACT = new Set(['', 'exact', 'exactly'])
const OTHER_WORDS: Record<string, Qualifier> = {
  approximate: 'about',
  approximately: 'about',
  approx: 'about',
  around: 'about',
  c: 'about',
  '~': 'about',
  'more than': 'over',
  almost: 'nearly',
  'at most': 'up_to',
  'no fewer than': 'at_least',
}
const QUALIFIER_OF = new Map<string, Qualifier>([
  ...Object.entries(QUALIFIERS).map(([key, label]) => [label, key as Qualifier] as const),
  ...Object.entries(OTHER_WORDS),
])
const said = (text: string) => QUALIFIER_OF.get(text.toLowerCase().replace(/[.:]$/, ''))

// "about 350" in one cell says how exact it is as well.
function exactnessIn({ value, exactness }: Cells): {
  qualifier: Qualifier | null | undefined
  amount: string
} {
  const [, before, amount] = /^([a-z. ]+|~) ?(?=[£\d-])(.*)$/i.exec(value) ?? []
  const inValue = before === undefined ? undefined : said(before.trim())
  const isExact = EXACT.has(exactness.toLowerCase())
  return {
    qualifier: isExact ? (inValue ?? null) : said(exactness),
    amount: inValue ? amount! : value,
  }
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()

/** What an indicator's cell means: a figure of the project by its name, or the catalogue's; else what is wrong, in words. */
function indicatorIn(cell: string, { figures }: Content['impact']): Added['to'] | string {
  if (!cell) return 'Enter the indicator'
  const wanted = plain(cell)
  const named = figures.filter(({ name }) => plain(name) === wanted)
  if (named.length > 1) return 'Two figures of this project have this name: give one of them another'
  const key = INDICATOR_KEYS.find((one) => plain(one) === wanted || plain(CATALOGUE[one].name) === wanted)
  if (named[0]) return asTarget(named[0])
  if (key) return { catalogue: key }
  const names = [...figures.map(({ name }) => name), ...INDICATOR_KEYS.map((one) => CATALOGUE[one].name)]
  const near = nearest(cell, names)
  const hint = near.length > 0 ? `Did you mean ${near.map((name) => `“${name}”`).join(' or ')}?` : OTHERWISE
  return `This project has no figure of this name, and nor has the catalogue. ${hint}`
}
const OTHERWISE = 'Record something of your own once on its own page, then its rows can be pasted'

const asTarget = ({ id, catalogue }: Figure): Added['to'] =>
  catalogue === null ? { figureId: id } : { catalogue: catalogue as IndicatorKey }
