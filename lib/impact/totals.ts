// What is added up of the chosen projects: every figure of the country's page. Pure; the rows behind them (rows.ts) are
// chosen by the same functions, so that they add up to it.
import { CATALOGUE, type IndicatorKey, INDICATOR_KEYS } from './catalogue'
import { type Chosen, countedReadings } from './columns'
import type { Grouping, GroupTable, ImpactYear, Spread, Total, YearRow } from './schema'

/** Two decimals, as the database keeps them: sums of fractions would show the dust of binary numbers. */
export const rounded = (value: number) => Math.round(value * 100) / 100

/** The sum of some values. */
export function sumOf(values: Iterable<number>): number {
  let sum = 0
  for (const value of values) sum += value
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
export function spreadOf(sorted: number[]): Spread {
  return {
    projects: sorted.length,
    total: sumOf(sorted),
    median: quantile(sorted, 0.5),
    lower: quantile(sorted, 0.25),
    upper: quantile(sorted, 0.75),
    least: sorted[0] ?? null,
    most: sorted.at(-1) ?? null,
  }
}

/** The total of one indicator over the chosen projects. */
export function totalOf(chosen: Chosen, key: IndicatorKey, year: ImpactYear | null): Total {
  const { tallies, values, at, years } = chosen.columns.readings[key]
  const counted = countedReadings(chosen, key, year)
  const shared = counted.filter(sharing(chosen, counted, at))
  let [approximate, undated, first, last] = [0, 0, Infinity, -Infinity]
  for (const i of counted) {
    if (tallies[i]![3] !== null) approximate += 1
    const when = years[i]!
    if (when < 0) undated += 1
    else [first, last] = [Math.min(first, when), Math.max(last, when)]
  }
  return {
    key,
    ...spreadOf(counted.map((i) => values[i]!)),
    approximate,
    undated,
    shared: { projects: shared.length, total: sumOf(shared.map((i) => values[i]!)) },
    years: first <= last ? [first, last] : null,
  }
}

/** The totals of all indicators that add up, those that somebody reports. */
export function totalsOf(chosen: Chosen, year: ImpactYear | null): Total[] {
  return INDICATOR_KEYS.filter((key) => CATALOGUE[key].adds === 'sum')
    .map((key) => totalOf(chosen, key, year))
    .filter(({ projects }) => projects > 0)
}

/** Whether a reading's project shares a named school with the project of another reading counted. */
export function sharing({ columns: { schools, schoolRoom } }: Chosen, counted: number[], at: Int32Array) {
  const times = new Uint16Array(schoolRoom)
  const { from, items } = schools
  for (const i of counted) {
    const end = from[at[i]! + 1]!
    for (let j = from[at[i]!]!; j < end; j += 1) times[items[j]!]! += 1
  }
  return (i: number) => {
    const end = from[at[i]! + 1]!
    for (let j = from[at[i]!]!; j < end; j += 1) if (times[items[j]!]! > 1) return true
    return false
  }
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
  const inGroups: number[][] = names.map(() => [])
  const [all, none]: [number[], number[]] = [[], []]
  let several = 0
  for (const i of countedReadings(chosen, key, year)) {
    const [from, end] = [lists.from[at[i]!]!, lists.from[at[i]! + 1]!]
    for (let j = from; j < end; j += 1) inGroups[lists.items[j]!]!.push(values[i]!)
    all.push(values[i]!)
    if (from === end) none.push(values[i]!)
    if (end - from > 1) several += 1
  }
  const rows = names.flatMap((value, i) =>
    inGroups[i]!.length > 0 ? [{ value, ...spreadOf(inGroups[i]!) }] : [],
  )
  const [total, without] = [spreadOf(all), spreadOf(none)]
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
