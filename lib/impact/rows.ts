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

const projectOf = ({ ordinal, slug, title }: ImpactRow): ProjectOfRow => ({ ordinal, slug, title })

/**
 * One row for each project that a figure of the catalogue is made of, the largest reading first; of a change for pupils
 * also those of which no reading counts, at the end.
 */
export function figureRows(chosen: Chosen, key: IndicatorKey, { year, only, words }: Asked): FigureRow[] {
  const { rows, readings } = chosen.columns
  const { at, tallies } = readings[key]
  const counted = [...countedReadings(chosen, key, year)]
  const changes = new Map(countedChanges(chosen, key, year).map((one) => [one.at, one]))
  const isShared = only === 'shared' && new Set(sharing(chosen, counted, at))
  const isReading = (i: number) =>
    only === 'approximate'
      ? tallies[i]![3] !== null
      : only === 'undated'
        ? tallies[i]![1] === null
        : !isShared || isShared.has(i)
  const isChange = only === 'changed' || isWay(only)
  if (isChange || CATALOGUE[key].adds === 'words') {
    const read = new Map(counted.map((i) => [at[i]!, tallies[i]!]))
    return [...changes.values()]
      .filter((one) => (!isWay(only) || wayOf(one) === only) && (!words || isSaid(one, words)))
      .map((one) => rowOf(rows[one.at]!, key, read.get(one.at), one))
      .toSorted(bySize)
  }
  const found = counted
    .filter(isReading)
    .toReversed()
    .map((i) => rowOf(rows[at[i]!]!, key, tallies[i], changes.get(at[i]!)))
  const isRead = new Set(counted.map((i) => at[i]!))
  const isWhole = only === null && CATALOGUE[key].isOutcome
  const others = isWhole ? [...changes.values()].filter((one) => !isRead.has(one.at)) : []
  return [...found, ...others.map((one) => rowOf(rows[one.at]!, key, undefined, one))]
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

const amountOf = ({ change }: FigureRow) => (typeof change?.[3] === 'number' ? change[3] : -Infinity)
const bySize = (a: FigureRow, b: FigureRow) => amountOf(b) - amountOf(a) || b.ordinal - a.ordinal

/** Every change for pupils of the chosen projects, indicator by indicator. */
export function changeRows(chosen: Chosen, year: ImpactYear | null): FigureRow[] {
  return OUTCOMES.flatMap((key) => figureRows(chosen, key, { year, only: 'changed' }))
}

/** The schools named in the chosen projects, those in most first. */
export function schoolRows(chosen: Chosen, only: Only | null): SchoolPart[] {
  const times = timesNamed(chosen)
  const { sectors } = chosen.columns
  const found: SchoolPart[] = []
  for (let ordinal = 0; ordinal < times.length; ordinal += 1) {
    const projects = times[ordinal]!
    if (projects > 0) found.push({ ordinal, sector: sectorOf(sectors, ordinal), projects })
  }
  const isWanted = ({ sector, projects }: SchoolPart) =>
    only === 'several' ? projects > 1 : !isSector(only) || sector === only
  return found.filter(isWanted).toSorted((a, b) => b.projects - a.projects || a.ordinal - b.ordinal)
}

const isSector = (only: Only | null) => only === 'state' || only === 'independent' || only === 'unknown'

/** The chosen projects that count schools without naming them. */
export function countedRows(chosen: Chosen, only: Only | null): CountedRow[] {
  const { rows, counted } = chosen.columns
  return placesIn(chosen)
    .map((at) => ({
      ...projectOf(rows[at]!),
      state: counted.state[at]!,
      independent: counted.independent[at]!,
      unknown: counted.unknown[at]!,
      all: counted.all[at]!,
    }))
    .filter((row) => (isSector(only) ? row[only as 'state'] !== 0 : row.all !== 0))
    .toSorted((a, b) => b.all - a.all || a.ordinal - b.ordinal)
}

/** The chosen projects that have indicators of their own. */
export function ownRows(chosen: Chosen): OwnRow[] {
  return placesIn(chosen)
    .map((at) => ({ ...projectOf(chosen.columns.rows[at]!), all: chosen.columns.own[at]! }))
    .filter(({ all }) => all > 0)
    .toSorted((a, b) => b.all - a.all || a.ordinal - b.ordinal)
}

const placesIn = ({ isIn }: Chosen) => [...isIn.keys()].filter((at) => isIn[at] === 1)

/** The rows of any figure that is made of readings and changes. */
export function rowsOfFigure(chosen: Chosen, figure: Figure, asked: Asked): FigureRow[] {
  if (isIndicatorKey(figure)) return figureRows(chosen, figure, asked)
  return figure === 'outcomes' ? changeRows(chosen, asked.year) : []
}
