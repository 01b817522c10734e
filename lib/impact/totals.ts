// What is added up of the chosen projects: every figure of the country's page. Pure; the rows behind them (rows.ts) are
// chosen by the same functions, so that they add up to it.
import { CATALOGUE, type IndicatorKey, INDICATOR_KEYS } from './catalogue'
import { type Chosen, countedReadings } from './columns'
import type { Grouping, GroupTable, ImpactYear, Part, Spread, Total, YearRow } from './schema'

/** Two decimals, as the database keeps them: sums of fractions would show the dust of binary numbers. */
export const rounded = (value: number) => Math.round(value * 100) / 100

/** The sum of some values. */
export function sumOf(values: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < values.length; i += 1) sum += values[i]!
  return rounded(sum)
}

/** The value at a share of some sorted values. */
export function quantile(sorted: ArrayLike<number>, share: number): number | null {
  if (sorted.length === 0) return null
  const place = (sorted.length - 1) * share
  const [below, above] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!]
  return rounded(below + (above - below) * (place % 1))
}

/** The spread of values that stand from the least to the most. */
export function spreadOf(sorted: ArrayLike<number>): Spread {
  return {
    projects: sorted.length,
    total: sumOf(sorted),
    median: quantile(sorted, 0.5),
    lower: quantile(sorted, 0.25),
    upper: quantile(sorted, 0.75),
    least: sorted[0] ?? null,
    most: sorted[sorted.length - 1] ?? null,
  }
}

function valuesAt(values: Float64Array, places: ArrayLike<number>): Float64Array {
  const found = new Float64Array(places.length)
  for (let i = 0; i < found.length; i += 1) found[i] = values[places[i]!]!
  return found
}

/** The total of one indicator over the chosen projects. */
export function totalOf(chosen: Chosen, key: IndicatorKey, year: ImpactYear | null): Total {
  const { isApproximate, values, at, years } = chosen.columns.readings[key]
  const counted = countedReadings(chosen, key, year)
  const partOf = (places: Int32Array): Part => ({
    projects: places.length,
    total: sumOf(valuesAt(values, places)),
  })
  let first = Infinity
  let last = -Infinity
  for (let n = 0; n < counted.length; n += 1) {
    const when = years[counted[n]!]!
    if (when < 0) continue
    if (when < first) first = when
    if (when > last) last = when
  }
  return {
    key,
    ...spreadOf(valuesAt(values, counted)),
    approximate: partOf(counted.filter((i) => isApproximate[i] === 1)),
    undated: partOf(counted.filter((i) => years[i]! < 0)),
    shared: partOf(sharing(chosen, counted, at)),
    years: first <= last ? [first, last] : null,
  }
}

/** The totals of all indicators that add up, those that somebody reports. */
export function totalsOf(chosen: Chosen, year: ImpactYear | null): Total[] {
  return INDICATOR_KEYS.filter((key) => CATALOGUE[key].adds === 'sum')
    .map((key) => totalOf(chosen, key, year))
    .filter(({ projects }) => projects > 0)
}

/** Of the readings counted those whose project shares a named school with the project of another of them. */
export function sharing(
  { columns: { schools, schoolRoom } }: Chosen,
  counted: ArrayLike<number>,
  at: Int32Array,
): Int32Array {
  const times = new Uint16Array(schoolRoom)
  const { from, items } = schools
  for (let n = 0; n < counted.length; n += 1) {
    const project = at[counted[n]!]!
    const end = from[project + 1]!
    for (let j = from[project]!; j < end; j += 1) times[items[j]!]! += 1
  }
  const shared = new Int32Array(counted.length)
  let count = 0
  for (let n = 0; n < counted.length; n += 1) {
    const project = at[counted[n]!]!
    const end = from[project + 1]!
    for (let j = from[project]!; j < end; j += 1)
      if (times[items[j]!]! > 1) {
        shared[count++] = counted[n]!
        break
      }
  }
  return shared.subarray(0, count)
}

/** An indicator of the chosen projects by type, region, phase or theme. */
export function groupTable(
  chosen: Chosen,
  key: IndicatorKey,
  year: ImpactYear | null,
  by: Grouping,
): GroupTable {
  const { readings, groups } = chosen.columns
  const { at, values } = readings[key]
  const { values: names, lists } = groups[by]
  const counted = countedReadings(chosen, key, year)
  const { from, items } = lists
  // How large each group is, then its values in a block of their own; the last block is of those in none.
  const ends = new Int32Array(names.length + 1)
  let several = 0
  for (let n = 0; n < counted.length; n += 1) {
    const project = at[counted[n]!]!
    const start = from[project]!
    const end = from[project + 1]!
    if (start === end) ends[names.length]! += 1
    if (end - start > 1) several += 1
    for (let j = start; j < end; j += 1) ends[items[j]!]! += 1
  }
  const blocks = Array.from(ends, (length) => new Float64Array(length))
  ends.fill(0)
  for (let n = 0; n < counted.length; n += 1) {
    const value = values[counted[n]!]!
    const project = at[counted[n]!]!
    const start = from[project]!
    const end = from[project + 1]!
    if (start === end) blocks[names.length]![ends[names.length]!++] = value
    for (let j = start; j < end; j += 1) blocks[items[j]!]![ends[items[j]!]!++] = value
  }
  const rows = names.flatMap((value, i) =>
    blocks[i]!.length > 0 ? [{ value, ...spreadOf(blocks[i]!) }] : [],
  )
  const [total, without] = [spreadOf(valuesAt(values, counted)), spreadOf(blocks[names.length]!)]
  return {
    groups: rows,
    total,
    none: without,
    several,
    excess: {
      projects: rows.reduce((sum, { projects }) => sum + projects, 0) - total.projects + without.projects,
      total: rounded(sumOf(rows.map((row) => row.total)) - total.total + without.total),
    },
  }
}

/** An indicator of the chosen projects by school year, the latest first and what has none last; never added up. */
export function yearTable(chosen: Chosen, key: IndicatorKey): YearRow[] {
  const { at, years, values } = chosen.columns.readings[key]
  const inYears = new Map<number, number[]>()
  for (let i = 0; i < at.length; i += 1) {
    if (chosen.isIn[at[i]!] !== 1) continue
    const found = inYears.get(years[i]!)
    if (found) found.push(values[i]!)
    else inYears.set(years[i]!, [values[i]!])
  }
  return [...inYears]
    .toSorted(([a], [b]) => b - a)
    .map(([year, sorted]) => ({ year: year < 0 ? 'undated' : year, ...spreadOf(sorted) }))
}
