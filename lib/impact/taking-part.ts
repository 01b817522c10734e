// The schools of the chosen projects: those named, each once, and those that projects only count.
import { add, and, type Bits, emptyBits, has, size } from '@/lib/search/bits'
import type { Chosen } from './columns'
import type { BySector, SchoolTotals } from './schema'

/** The schools of each sector, by ordinal. */
export type Sectors = { state: Bits; independent: Bits }
const fitting = (bits: Bits, room: number) => {
  const fitted = emptyBits(room)
  fitted.set(bits.subarray(0, fitted.length))
  return fitted
}

/** In how many of the chosen projects each school is named. */
export function timesNamed({ columns, isIn }: Chosen): Uint16Array {
  const { from, items } = columns.schools
  const times = new Uint16Array(columns.schoolRoom)
  for (let i = 0; i < isIn.length; i += 1) {
    if (isIn[i] !== 1) continue
    const end = from[i + 1]!
    for (let j = from[i]!; j < end; j += 1) times[items[j]!]! += 1
  }
  return times
}

/** The schools of one project that it counts and does not name, by sector. */
export function countedOnlyOf({ columns }: Chosen, at: number, { state, independent }: Sectors): BySector {
  const row = columns.rows[at]!
  const { from, items } = columns.schools
  const named = { state: 0, independent: 0, unknown: 0 }
  for (let j = from[at]!; j < from[at + 1]!; j += 1) {
    const school = items[j]!
    named[isOf(state, school) ? 'state' : isOf(independent, school) ? 'independent' : 'unknown'] += 1
  }
  const left = {
    state: row.stateSchools - named.state,
    independent: row.independentSchools - named.independent,
    unknown: row.unknownSchools - named.unknown,
  }
  return { ...left, all: left.state + left.independent + left.unknown }
}

const isOf = (bits: Bits, school: number) => school < bits.length * 32 && has(bits, school)

/** The schools of all chosen projects. */
export function schoolTotals(chosen: Chosen, sectors: Sectors): SchoolTotals {
  const times = timesNamed(chosen)
  const named = emptyBits(times.length)
  let several = 0
  for (let school = 0; school < times.length; school += 1) {
    if (times[school]! > 0) add(named, school)
    if (times[school]! > 1) several += 1
  }
  const of = (bits: Bits) => size(and(named, fitting(bits, times.length)))
  const [state, independent, all] = [of(sectors.state), of(sectors.independent), size(named)]
  const counted = { state: 0, independent: 0, unknown: 0, all: 0, projects: 0 }
  for (let at = 0; at < chosen.isIn.length; at += 1) {
    if (chosen.isIn[at] !== 1) continue
    const left = countedOnlyOf(chosen, at, sectors)
    counted.state += left.state
    counted.independent += left.independent
    counted.unknown += left.unknown
    counted.all += left.all
    if (left.all !== 0) counted.projects += 1
  }
  return { named: { state, independent, unknown: all - state - independent, all }, several, counted }
}

/** How many of the chosen projects have indicators of their own, and how many those are. */
export function ownTotals({ columns, isIn }: Chosen): { projects: number; indicators: number } {
  let [projects, indicators] = [0, 0]
  for (let at = 0; at < isIn.length; at += 1) {
    const own = isIn[at] === 1 ? columns.own[at]! : 0
    indicators += own
    if (own > 0) projects += 1
  }
  return { projects, indicators }
}

/** How many of the chosen projects stand at each level of evidence, from the first to the fifth. */
export function evidenceLevels({ columns, isIn }: Chosen): number[] {
  const levels = [0, 0, 0, 0, 0]
  for (let at = 0; at < isIn.length; at += 1) if (isIn[at] === 1) levels[columns.rows[at]!.evidence - 1]! += 1
  return levels
}
