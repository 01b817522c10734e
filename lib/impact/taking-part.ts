// The schools of the chosen projects: those named, each once, and those that projects only count.
import type { Chosen } from './columns'
import { sectorOf } from './columns'
import type { SchoolTotals } from './schema'

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

/** The schools of all chosen projects. */
export function schoolTotals(chosen: Chosen): SchoolTotals {
  const { columns, isIn } = chosen
  const times = timesNamed(chosen)
  const named = { state: 0, independent: 0, unknown: 0, all: 0 }
  let several = 0
  for (let school = 0; school < times.length; school += 1) {
    if (times[school] === 0) continue
    named[sectorOf(columns.sectors, school)] += 1
    named.all += 1
    if (times[school]! > 1) several += 1
  }
  const { counted } = columns
  const only = { state: 0, independent: 0, unknown: 0, all: 0, projects: 0 }
  for (let at = 0; at < isIn.length; at += 1) {
    if (isIn[at] !== 1 || counted.all[at] === 0) continue
    only.state += counted.state[at]!
    only.independent += counted.independent[at]!
    only.unknown += counted.unknown[at]!
    only.all += counted.all[at]!
    only.projects += 1
  }
  return { named, several, counted: only }
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
  for (let at = 0; at < isIn.length; at += 1) if (isIn[at] === 1) levels[columns.evidence[at]! - 1]! += 1
  return levels
}
