// The figures of all listed projects, side by side as columns, so that adding up some tens of thousands takes a few
// milliseconds. Made anew when the list of projects changes.
import { type Bits, has } from '@/lib/search/bits'
import type { HeldChange, HeldTally, ProjectRow } from '@/lib/search/held'
import { INDICATOR_KEYS, type IndicatorKey } from './catalogue'
import { GROUPINGS, type Group, type Grouping, type ImpactYear } from './schema'
import { countedIn } from './tallies'

export type ImpactRow = Pick<
  ProjectRow,
  | 'ordinal'
  | 'slug'
  | 'title'
  | 'facets'
  | 'evidence'
  | 'stateSchools'
  | 'independentSchools'
  | 'unknownSchools'
  | 'schoolOrdinals'
  | 'tallies'
  | 'changes'
>

/** For each row a list of numbers: those of row i stand from `from[i]` to before `from[i + 1]`. */
export type Lists = { from: Int32Array; items: Int32Array }

/** The readings of an indicator, from the least to the most. `at`: the places of their projects among the rows. */
export type Column = {
  at: Int32Array
  values: Float64Array
  years: Int16Array
  isLast: Uint8Array
  isApproximate: Uint8Array
  tallies: HeldTally[]
}
/** How many schools of each sector every project counts and does not name. */
export type CountedOnly = Record<'state' | 'independent' | 'unknown' | 'all', Int32Array>
/** The schools of each sector, by ordinal. */
export type Sectors = { state: Bits; independent: Bits }
export type ChangeAt = { at: number; change: HeldChange }

export type Columns = {
  rows: ImpactRow[]
  ordinals: Int32Array
  schools: Lists
  schoolRoom: number
  groups: Record<Grouping, { values: string[]; lists: Lists }>
  readings: Record<IndicatorKey, Column>
  changes: Record<IndicatorKey, ChangeAt[]>
  counted: CountedOnly
  evidence: Uint8Array
  sectors: Sectors
  /** How many indicators of their own the schools have, by project. */
  own: Uint16Array
}

const UNDATED = -1
const byKey = <Value>(make: (key: IndicatorKey) => Value) =>
  Object.fromEntries(INDICATOR_KEYS.map((key) => [key, make(key)])) as Record<IndicatorKey, Value>

/** Puts rows into columns. @param own how many indicators of its own each project has, by ordinal */
export function columnsOf(rows: ImpactRow[], own: Map<number, number>, sectors: Sectors): Columns {
  const readings = byKey((): { at: number; tally: HeldTally; isLast: boolean }[] => [])
  const changes = byKey((): ChangeAt[] => [])
  for (const [at, row] of rows.entries()) {
    const last = countedIn(row.tallies.map(asTally), null)
    for (const tally of row.tallies)
      readings[tally[0]]?.push({ at, tally, isLast: last.get(tally[0])?.year === tally[1] })
    for (const change of row.changes) changes[change[0]]?.push({ at, change })
  }
  return {
    rows,
    ordinals: Int32Array.from(rows, ({ ordinal }) => ordinal),
    schools: listsOf(rows.map(({ schoolOrdinals }) => schoolOrdinals)),
    schoolRoom: rows.reduce((most, { schoolOrdinals }) => Math.max(most, ...schoolOrdinals), -1) + 1,
    groups: Object.fromEntries(
      Object.keys(GROUPINGS).map((by) => [by, groupsOf(rows, by)]),
    ) as Columns['groups'],
    readings: byKey((key) => columnOf(rows, readings[key])),
    changes,
    counted: countedOnly(rows, sectors),
    evidence: Uint8Array.from(rows, ({ evidence }) => evidence),
    sectors,
    own: Uint16Array.from(rows, ({ ordinal }) => own.get(ordinal) ?? 0),
  }
}

const isOf = (bits: Bits, school: number) => school < bits.length * 32 && has(bits, school)

/** The sector of a school. */
export const sectorOf = ({ state, independent }: Sectors, school: number) =>
  isOf(state, school) ? 'state' : isOf(independent, school) ? 'independent' : 'unknown'

function countedOnly(rows: ImpactRow[], sectors: Sectors): CountedOnly {
  const left = {
    state: Int32Array.from(rows, ({ stateSchools }) => stateSchools),
    independent: Int32Array.from(rows, ({ independentSchools }) => independentSchools),
    unknown: Int32Array.from(rows, ({ unknownSchools }) => unknownSchools),
  }
  for (const [at, { schoolOrdinals }] of rows.entries())
    for (const school of schoolOrdinals) left[sectorOf(sectors, school)][at]! -= 1
  return { ...left, all: left.state.map((state, at) => state + left.independent[at]! + left.unknown[at]!) }
}

const asTally = ([key, year]: HeldTally) => ({ key, year })

// Of one value, by ordinal: the same whichever way the rows came. Sums run from the least up, so that they are too.
function columnOf(rows: ImpactRow[], readings: { at: number; tally: HeldTally; isLast: boolean }[]): Column {
  const sorted = readings.toSorted(
    (a, b) => a.tally[2] - b.tally[2] || rows[a.at]!.ordinal - rows[b.at]!.ordinal,
  )
  return {
    at: Int32Array.from(sorted, ({ at }) => at),
    values: Float64Array.from(sorted, ({ tally }) => tally[2]),
    years: Int16Array.from(sorted, ({ tally }) => tally[1] ?? UNDATED),
    isLast: Uint8Array.from(sorted, ({ isLast }) => Number(isLast)),
    isApproximate: Uint8Array.from(sorted, ({ tally }) => Number(tally[3] !== null)),
    tallies: sorted.map(({ tally }) => tally),
  }
}

function listsOf(lists: number[][]): Lists {
  const from = new Int32Array(lists.length + 1)
  for (const [i, list] of lists.entries()) from[i + 1] = from[i]! + list.length
  return { from, items: Int32Array.from(lists.flat()) }
}

function groupsOf(rows: ImpactRow[], by: string) {
  const start = `${by}:`
  const found = new Map<string, number>()
  const placeOf = (value: string) => {
    const place = found.get(value) ?? found.size
    found.set(value, place)
    return place
  }
  const lists = listsOf(
    rows.map(({ facets }) =>
      facets.filter((token) => token.startsWith(start)).map((token) => placeOf(token.slice(start.length))),
    ),
  )
  return { values: [...found.keys()], lists }
}

/** The projects that are looked at: 1 for each row that is among them. */
export type Chosen = { columns: Columns; isIn: Uint8Array }

/** Chooses the rows whose ordinals are in a set. */
export function choose(columns: Columns, bits: Bits): Chosen {
  const isIn = new Uint8Array(columns.rows.length)
  for (let i = 0; i < isIn.length; i += 1) if (has(bits, columns.ordinals[i]!)) isIn[i] = 1
  return { columns, isIn }
}

/** Of some chosen rows those in one group. */
export function within({ columns, isIn }: Chosen, group: Group | null): Chosen {
  if (!group) return { columns, isIn }
  const { values, lists } = columns.groups[group.by]
  const { from, items } = lists
  const place = values.indexOf(group.value)
  const isInGroup = (_: number, i: number) => {
    const count = from[i + 1]! - from[i]!
    if (group.value === 'none') return count === 0
    if (group.value === 'several') return count > 1
    return items.subarray(from[i], from[i + 1]).includes(place)
  }
  return { columns, isIn: isIn.map((one, i) => (one && isInGroup(one, i) ? 1 : 0)) }
}

/**
 * The places in its column of an indicator's readings that count, from the least to the most: one a project. Plain loops
 * over numbers here and in totals.ts: a list of some ten thousand objects costs ten times as much.
 */
export function countedReadings(
  { columns, isIn }: Chosen,
  key: IndicatorKey,
  year: ImpactYear | null,
): Int32Array {
  const { at, years, isLast } = columns.readings[key]
  const wanted = year === 'undated' ? UNDATED : year
  const counted = new Int32Array(at.length)
  let count = 0
  for (let i = 0; i < at.length; i += 1)
    if (isIn[at[i]!] === 1 && (wanted === null ? isLast[i] === 1 : years[i] === wanted)) counted[count++] = i
  return counted.subarray(0, count)
}

/** The changes of an indicator that count. */
export function countedChanges(
  { columns, isIn }: Chosen,
  key: IndicatorKey,
  year: ImpactYear | null,
): ChangeAt[] {
  return columns.changes[key].filter(
    ({ at, change }) =>
      isIn[at] === 1 && (year === null || (year === 'undated' ? change[1] === null : change[1] === year)),
  )
}
