// The figures of all listed projects, side by side as columns, so that adding up some tens of thousands takes a few
// milliseconds. Made anew when the list of projects changes.
import { type Bits, has } from '@/lib/search/bits'
import type { HeldChange, HeldTally, ProjectRow } from '@/lib/search/held'
import { INDICATOR_KEYS, type IndicatorKey } from './catalogue'
import { GROUPINGS, type Group, type Grouping, type ImpactYear } from './schema'

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
  | 'ownIndicators'
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
  evidence: Int32Array
  sectors: Sectors
  /** How many indicators of their own the schools have, by project. */
  own: Int32Array
}

const UNDATED = -1
const byKey = <Value>(make: (key: IndicatorKey) => Value) =>
  Object.fromEntries(INDICATOR_KEYS.map((key) => [key, make(key)])) as Record<IndicatorKey, Value>

/** Puts rows into columns. */
export function columnsOf(given: ImpactRow[], sectors: Sectors): Columns {
  const rows = given.toSorted((a, b) => a.ordinal - b.ordinal)
  const schools = listsOf(rows.map(({ schoolOrdinals }) => schoolOrdinals))
  return {
    rows,
    ordinals: numbersOf(rows, ({ ordinal }) => ordinal),
    schools,
    schoolRoom: schools.items.reduce((most, school) => Math.max(most, school), -1) + 1,
    groups: groupsOf(rows),
    readings: readingsOf(rows),
    changes: changesOf(rows),
    counted: countedOnly(rows, schools, sectors),
    evidence: numbersOf(rows, ({ evidence }) => evidence),
    sectors,
    own: numbersOf(rows, ({ ownIndicators }) => ownIndicators),
  }
}

// Loops, here and below: `from` with a function takes ten times as long.
function numbersOf<Row>(rows: Row[], of: (row: Row) => number): Int32Array {
  const numbers = new Int32Array(rows.length)
  for (let i = 0; i < rows.length; i += 1) numbers[i] = of(rows[i]!)
  return numbers
}

function listsOf(lists: number[][]): Lists {
  const from = new Int32Array(lists.length + 1)
  for (let i = 0; i < lists.length; i += 1) from[i + 1] = from[i]! + lists[i]!.length
  const items = new Int32Array(from[lists.length]!)
  for (let i = 0; i < lists.length; i += 1) items.set(lists[i]!, from[i])
  return { from, items }
}

const isOf = (bits: Bits, school: number) => school < bits.length * 32 && has(bits, school)

/** The sector of a school. */
export const sectorOf = ({ state, independent }: Sectors, school: number) =>
  isOf(state, school) ? 'state' : isOf(independent, school) ? 'independent' : 'unknown'

function countedOnly(rows: ImpactRow[], { from, items }: Lists, sectors: Sectors): CountedOnly {
  const left = {
    state: numbersOf(rows, ({ stateSchools }) => stateSchools),
    independent: numbersOf(rows, ({ independentSchools }) => independentSchools),
    unknown: numbersOf(rows, ({ unknownSchools }) => unknownSchools),
  }
  const all = new Int32Array(rows.length)
  for (let at = 0; at < rows.length; at += 1) {
    for (let j = from[at]!; j < from[at + 1]!; j += 1) left[sectorOf(sectors, items[j]!)][at]! -= 1
    all[at] = left.state[at]! + left.independent[at]! + left.unknown[at]!
  }
  return { ...left, all }
}

type Read = { at: number; tally: HeldTally; value: number; isLast: boolean }

// From the least up, and of one value by ordinal, as the rows stand: sums are the same whichever way the rows came.
function readingsOf(rows: ImpactRow[]): Columns['readings'] {
  const found = byKey((): Read[] => [])
  for (let at = 0; at < rows.length; at += 1)
    for (const tally of rows[at]!.tallies)
      found[tally[0]]?.push({ at, tally, value: tally[2], isLast: isLastOf(tally, rows[at]!.tallies) })
  return byKey((key) => columnOf(found[key].toSorted((a, b) => a.value - b.value)))
}

// The last count of its indicator in a project; the same as countedIn of lib/impact/tallies.
function isLastOf([key, year]: HeldTally, tallies: HeldTally[]) {
  for (const other of tallies) if (other[0] === key && (other[1] ?? UNDATED) > (year ?? UNDATED)) return false
  return true
}

function columnOf(sorted: Read[]): Column {
  return {
    at: numbersOf(sorted, ({ at }) => at),
    values: new Float64Array(sorted.map(({ value }) => value)),
    years: Int16Array.from(numbersOf(sorted, ({ tally }) => tally[1] ?? UNDATED)),
    isLast: Uint8Array.from(numbersOf(sorted, (one) => Number(one.isLast))),
    isApproximate: Uint8Array.from(numbersOf(sorted, ({ tally }) => Number(tally[3] !== null))),
    tallies: sorted.map(({ tally }) => tally),
  }
}

function changesOf(rows: ImpactRow[]): Columns['changes'] {
  const found = byKey((): ChangeAt[] => [])
  for (let at = 0; at < rows.length; at += 1)
    for (const change of rows[at]!.changes) found[change[0]]?.push({ at, change })
  return found
}

// Each token is taken apart once, however many projects have it.
function groupsOf(rows: ImpactRow[]): Columns['groups'] {
  const made = Object.keys(GROUPINGS).map((by) => ({
    by,
    values: [] as string[],
    from: new Int32Array(rows.length + 1),
    items: [] as number[],
  }))
  const known = new Map<string, { group: (typeof made)[number]; place: number } | null>()
  const placeOf = (token: string) => {
    const group = made.find(({ by }) => token.startsWith(`${by}:`))
    return group ? { group, place: group.values.push(token.slice(group.by.length + 1)) - 1 } : null
  }
  for (let at = 0; at < rows.length; at += 1) {
    for (const token of rows[at]!.facets) {
      let found = known.get(token)
      if (found === undefined) known.set(token, (found = placeOf(token)))
      found?.group.items.push(found.place)
    }
    for (const { from, items } of made) from[at + 1] = items.length
  }
  return Object.fromEntries(
    made.map(({ by, values, from, items }) => [
      by,
      { values, lists: { from, items: new Int32Array(items) } },
    ]),
  ) as Columns['groups']
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
