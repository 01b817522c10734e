// What changed for pupils, by indicator: how many projects measured it before and after, which way it went, and by how
// much in the middle. Changes are set side by side, never added up.
import { CATALOGUE, type IndicatorKey, INDICATOR_KEYS } from './catalogue'
import { type ChangeAt, type Chosen, countedChanges } from './columns'
import type { ImpactYear, Outcome, Way, Words } from './schema'
import { quantile, rounded } from './totals'

/** By how much a change went up; null for words. */
export function differenceOf({ change }: Pick<ChangeAt, 'change'>): number | null {
  const before = change[2] // destructuring ten thousand of them takes as long as all the rest
  const after = change[3]
  return typeof before === 'number' && typeof after === 'number' ? rounded(after - before) : null
}

/** Which way a change went, by the direction of its indicator; null for words, and where neither way is better. */
export function wayOf(one: Pick<ChangeAt, 'change'>): Way | null {
  const difference = differenceOf(one)
  const direction: string = CATALOGUE[one.change[0]].direction
  if (difference === null || direction === 'neither') return null
  if (difference === 0) return 'same'
  return difference > 0 === (direction === 'up') ? 'better' : 'worse'
}

/** The median of some numbers in whatever order. */
export const medianOf = (values: number[]) => quantile(Float64Array.from(values).toSorted(), 0.5)

/** The indicators that tell of a change for pupils. */
export const OUTCOMES = INDICATOR_KEYS.filter((key) => CATALOGUE[key].isOutcome)

/** The outcomes that somebody reports. */
export function outcomesOf(chosen: Chosen, year: ImpactYear | null): Outcome[] {
  return OUTCOMES.map((key) => outcomeOf(key, countedChanges(chosen, key, year))).filter(
    ({ projects }) => projects > 0,
  )
}

/** One indicator's changes in short. */
export function outcomeOf(key: IndicatorKey, changes: ChangeAt[]): Outcome {
  const numbers = changes.filter((one) => differenceOf(one) !== null)
  const ways = { better: 0, same: 0, worse: 0 }
  for (const one of numbers) ways[wayOf(one) ?? 'same'] += 1
  const hasWay = numbers.length > 0 && (CATALOGUE[key].direction as string) !== 'neither'
  return {
    key,
    projects: changes.length,
    ways: hasWay ? ways : null,
    before: medianOf(numbers.map(({ change }) => Number(change[2]))),
    after: medianOf(numbers.map(({ change }) => Number(change[3]))),
    change: medianOf(numbers.map((one) => differenceOf(one)!)),
    words: wordsOf(changes.filter((one) => differenceOf(one) === null)),
  }
}

function wordsOf(changes: ChangeAt[]) {
  const found = new Map<string, Words & { projects: number }>()
  for (const { change } of changes) {
    const [before, after] = [String(change[2]), String(change[3])]
    const name = JSON.stringify([before, after])
    const same = found.get(name)
    if (same) same.projects += 1
    else found.set(name, { before, after, projects: 1 })
  }
  return [...found.values()].toSorted(
    (a, b) => b.projects - a.projects || (`${a.before} ${a.after}` < `${b.before} ${b.after}` ? -1 : 1),
  )
}
