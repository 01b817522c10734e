// The rows that a figure is made of, chosen as the figure itself is (totals.ts, outcomes.ts, taking-part.ts). Pure.
import type { HeldTally } from '@/lib/search/held'
import { CATALOGUE, type IndicatorKey, isIndicatorKey } from './catalogue'
import {
  type ChangeAt,
  type Chosen,
  countedChanges,
  countedReadings,
  type ImpactRow,
  sectorOf,
} from './columns'
import { OUTCOMES, wayOf } from './outcomes'
import type { Figure, ImpactYear, Only, Words } from './schema'
import { timesNamed } from './taking-part'
import { sharing } from './totals'

export type ProjectOfRow = Pick<ImpactRow, 'ordinal' | 'slug' | 'title'>
/** A project's reading of an indicator that counts, and its change; either may be missing. */
export type FigureRow = ProjectOfRow & {
  key: IndicatorKey
  reading: HeldTally | null
  change: ChangeAt['change'] | null
}
/** A school named, and in how many projects. */
export type SchoolPart = { ordinal: number; sector: 'state' | 'independent' | 'unknown'; projects: number }
/** A project with the schools that it counts without naming them. */
export type CountedRow = ProjectOfRow & { state: number; independent: number; unknown: number; all: number }
export type OwnRow = ProjectOfRow & { all: number }

export type Asked = { year: ImpactYear | null; only: Only | null; words?: Words | null }

/** Some rows, each made when it is asked for: a page shows fifty of some ten thousand. */
export class Rows<Row> {
  constructor(
    readonly length: number,
    private readonly rowAt: (i: number) => Row,
  ) {}

  slice(from = 0, to = this.length): Row[] {
    const end = Math.min(to, this.length)
    return Array.from({ length: Math.max(0, end - from) }, (_, i) => this.rowAt(from + i))
  }
}

export const NO_ROWS = new Rows<never>(0, () => {
  throw new RangeError('There is no such row')
})

/** Rows of a figure of the catalogue, with the readings that are added up and the changes that are set side by side. */
export type FigureRows = { rows: Rows<FigureRow>; values: Float64Array; changes: ChangeAt[] }

const projectOf = ({ ordinal, slug, title }: ImpactRow): ProjectOfRow => ({ ordinal, slug, title })

/**
 * One row for each project that a figure of the catalogue is made of, the largest reading first; of a change for pupils
 * also those of which no reading counts, at the end.
 */
export function figureRows(chosen: Chosen, key: IndicatorKey, asked: Asked): FigureRows {
  const { only } = asked
  const isChange = only === 'changed' || isWay(only) || CATALOGUE[key].adds === 'words'
  return isChange ? rowsOfChanges(chosen, key, asked) : rowsOfReadings(chosen, key, asked)
}

function rowsOfChanges(chosen: Chosen, key: IndicatorKey, { year, only, words }: Asked): FigureRows {
  const { rows, readings } = chosen.columns
  const { at, tallies } = readings[key]
  const changes = countedChanges(chosen, key, year)
    .filter((one) => (!isWay(only) || wayOf(one) === only) && (!words || isSaid(one, words)))
    .toSorted(bySize)
  let read: Map<number, HeldTally> | null = null
  const readingOf = (place: number) => {
    read ??= new Map(Array.from(countedReadings(chosen, key, year), (i) => [at[i]!, tallies[i]!]))
    return read.get(place)
  }
  const rowAt = (i: number) => rowOf(rows[changes[i]!.at]!, key, readingOf(changes[i]!.at), changes[i])
  return { rows: new Rows(changes.length, rowAt), values: new Float64Array(0), changes }
}

function rowsOfReadings(chosen: Chosen, key: IndicatorKey, { year, only }: Asked): FigureRows {
  const { rows, readings } = chosen.columns
  const { at, tallies, values } = readings[key]
  const counted = countedReadings(chosen, key, year)
  const shown = partOf(chosen, key, counted, only)
  const all = countedChanges(chosen, key, year)
  const [isRead, isShown] = [flagsOf(counted, at, rows.length), flagsOf(shown, at, rows.length)]
  const isWhole = only === null && CATALOGUE[key].isOutcome
  const others = isWhole ? all.filter((one) => !isRead[one.at]) : []
  const changes = new Map(all.map((one) => [one.at, one]))
  const rowAt = (i: number) => {
    const place = shown[shown.length - 1 - i]
    if (place === undefined)
      return rowOf(rows[others[i - shown.length]!.at]!, key, undefined, others[i - shown.length])
    return rowOf(rows[at[place]!]!, key, tallies[place], changes.get(at[place]!))
  }
  return {
    rows: new Rows(shown.length + others.length, rowAt),
    values: Float64Array.from(shown, (place) => values[place]!),
    changes: [...all.filter((one) => isShown[one.at]), ...others],
  }
}

// Of the readings that count those that are asked for.
function partOf(chosen: Chosen, key: IndicatorKey, counted: Int32Array, only: Only | null): Int32Array {
  const { at, years, isApproximate } = chosen.columns.readings[key]
  if (only === 'approximate') return counted.filter((i) => isApproximate[i] === 1)
  if (only === 'undated') return counted.filter((i) => years[i]! < 0)
  return only === 'shared' ? sharing(chosen, counted, at) : counted
}

function flagsOf(places: Int32Array, at: Int32Array, room: number): Uint8Array {
  const flags = new Uint8Array(room)
  for (let n = 0; n < places.length; n += 1) flags[at[places[n]!]!] = 1
  return flags
}

// As long as an address holds them (lib/search/schema.ts, readText).
const cut = (words: number | string) => String(words).slice(0, 200).trim()
const isSaid = ({ change }: ChangeAt, { before, after }: Words) =>
  cut(change[2]) === cut(before) && cut(change[3]) === cut(after)
const isWay = (only: Only | null) => only === 'better' || only === 'same' || only === 'worse'

const rowOf = (row: ImpactRow, key: IndicatorKey, reading?: HeldTally, one?: ChangeAt): FigureRow => ({
  ...projectOf(row),
  key,
  reading: reading ?? null,
  change: one?.change ?? null,
})

const amountOf = ({ change }: ChangeAt) => (typeof change[3] === 'number' ? change[3] : -Infinity)
const bySize = (a: ChangeAt, b: ChangeAt) => amountOf(b) - amountOf(a) || b.at - a.at

/** Every change for pupils of the chosen projects, indicator by indicator. */
export function changeRows(chosen: Chosen, year: ImpactYear | null): FigureRows {
  const parts = OUTCOMES.map((key) => figureRows(chosen, key, { year, only: 'changed' }))
  const length = parts.reduce((sum, { rows }) => sum + rows.length, 0)
  const rowAt = (i: number) => {
    let at = i
    const { rows } = parts.find((part) => {
      if (at < part.rows.length) return true
      at -= part.rows.length
      return false
    })!
    return rows.slice(at, at + 1)[0]!
  }
  return {
    rows: new Rows(length, rowAt),
    values: new Float64Array(0),
    changes: parts.flatMap(({ changes }) => changes),
  }
}

/** The schools named in the chosen projects, those in most first. */
export function schoolRows(chosen: Chosen, only: Only | null): Rows<SchoolPart> {
  const times = timesNamed(chosen)
  const { sectors } = chosen.columns
  const isWanted = (school: number) =>
    only === 'several' ? times[school]! > 1 : !isSector(only) || sectorOf(sectors, school) === only
  const schools = mostFirst(times, (school) => times[school]! > 0 && isWanted(school))
  return new Rows(schools.length, (i) => {
    const ordinal = schools[i]!
    return { ordinal, sector: sectorOf(sectors, ordinal), projects: times[ordinal]! }
  })
}

const isSector = (only: Only | null) => only === 'state' || only === 'independent' || only === 'unknown'

/** The chosen projects that count schools without naming them. `sum`: how many schools, or of the sector asked for. */
export function countedRows({ columns, isIn }: Chosen, only: Only | null) {
  const { rows, counted } = columns
  const asked = counted[isSector(only) ? (only as 'state') : 'all']
  const places = mostFirst(counted.all, (at) => isIn[at] === 1 && asked[at] !== 0)
  const all = new Rows(places.length, (i): CountedRow => ({
    ...projectOf(rows[places[i]!]!),
    state: counted.state[places[i]!]!,
    independent: counted.independent[places[i]!]!,
    unknown: counted.unknown[places[i]!]!,
    all: counted.all[places[i]!]!,
  }))
  return { rows: all, sum: places.reduce((sum, at) => sum + asked[at]!, 0) }
}

/** The chosen projects that have indicators of their own. `sum`: how many indicators. */
export function ownRows({ columns: { rows, own }, isIn }: Chosen) {
  const places = mostFirst(own, (at) => isIn[at] === 1 && own[at]! > 0)
  const all = new Rows(places.length, (i): OwnRow => ({
    ...projectOf(rows[places[i]!]!),
    all: own[places[i]!]!,
  }))
  return { rows: all, sum: places.reduce((sum, at) => sum + own[at]!, 0) }
}

// The places of some amounts, those of the largest first, of one amount as they stand. Few amounts differ, so that
// gathering those of each is quicker than sorting.
function mostFirst(amounts: Int32Array | Uint16Array, isWanted: (place: number) => boolean): number[] {
  const found = new Map<number, number[]>()
  for (let place = 0; place < amounts.length; place += 1) {
    if (!isWanted(place)) continue
    const same = found.get(amounts[place]!)
    if (same) same.push(place)
    else found.set(amounts[place]!, [place])
  }
  return [...found].toSorted(([a], [b]) => b - a).flatMap(([, places]) => places)
}

/** The rows of any figure that is made of readings and changes. */
export function rowsOfFigure(chosen: Chosen, figure: Figure, asked: Asked): FigureRows {
  if (isIndicatorKey(figure)) return figureRows(chosen, figure, asked)
  return figure === 'outcomes'
    ? changeRows(chosen, asked.year)
    : { rows: NO_ROWS, values: new Float64Array(0), changes: [] }
}
