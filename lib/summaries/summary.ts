// What a school or partnership did in a school year, from the projects it takes part in: totals with the rows they are
// made of, changes, and the schools it worked with.
import type { PartialDate } from '@/lib/dates/schema'
import { CATALOGUE, INDICATOR_KEYS, type IndicatorKey } from '@/lib/impact/catalogue'
import { isOutcome } from '@/lib/impact/evidence'
import { afterOf } from '@/lib/impact/order'
import { countedIn, type Tally, talliesOf, type TallyReading } from '@/lib/impact/tallies'
import { schoolYearOf } from '@/lib/impact/years'
import type { Sector } from '@/lib/schools/schema'

type Figure<R> = {
  name: string
  kind: string
  unit: string | null
  catalogue: string | null
  isOutcome: boolean
  readings: R[]
}
export type SummaryProject<R extends TallyReading = TallyReading> = {
  slug: string
  status: string
  startedOn: Date | null
  endedOn: Date | null
  endedPrecision: PartialDate['precision']
  pupils: number | null
  indicators: Figure<R>[]
  participations: { school: { slug: string; sector: Sector | null } }[]
  card: { stateSchools: number; independentSchools: number; unknownSchools: number } | null
}

type Read<P> = P extends SummaryProject<infer R> ? R : never

const yearOf = ({ asOfOn: on, asOfPrecision: precision }: TallyReading) => schoolYearOf({ on, precision })
const startOf = (year: number) => new Date(Date.UTC(year, 8, 1))
const readingYears = ({ indicators }: SummaryProject) =>
  indicators.filter(({ kind }) => kind !== 'disputed').flatMap(({ readings }) => readings.map(yearOf))

/** The school years that some projects have figures of, the latest first. */
export function yearsOf(projects: SummaryProject[]): number[] {
  const years = projects.flatMap(readingYears).filter((year) => year !== null)
  return [...new Set(years)].toSorted((a, b) => b - a)
}

/**
 * Whether a project belongs to a school year: it has a figure of it, or it ran in it as far as its dates say. One that was
 * running when last reported is taken to have run until its last figure.
 */
export function isInYear(project: SummaryProject, year: number): boolean {
  const years = readingYears(project)
  if (years.includes(year)) return true
  const { status, startedOn, endedOn, endedPrecision } = project
  if (status === 'planned' || !startedOn || startedOn >= startOf(year + 1)) return false
  if (endedOn) return (schoolYearOf({ on: endedOn, precision: endedPrecision }) ?? -1) >= year
  return status === 'running' || Math.max(...years.map((one) => one ?? -1), -1) >= year
}

/** A total of one indicator with the rows it is made of. */
export type Total<P> = {
  key: IndicatorKey
  total: number
  rows: { project: P; tally: Tally<Read<P>> }[]
}
/** A figure that changed from before to after. */
export type Changed<P> = { project: P; figure: Figure<Read<P>>; before: Read<P>; after: Read<P> }

/**
 * The summary of some projects.
 * @param year the calendar year that the school year begins in; null: the last count of each project
 * @param own the slug of the school it is for, which is none of those it works with; null for a partnership
 */
export function summaryOf<P extends SummaryProject>(all: P[], year: number | null, own: string | null) {
  const projects = year === null ? all : all.filter((project) => isInYear(project, year))
  const counted = projects.map((project) => ({
    project,
    tallies: countedIn(talliesOf(project) as Tally<Read<P>>[], year),
  }))
  const totals = INDICATOR_KEYS.filter((key) => CATALOGUE[key].adds === 'sum').flatMap((key): Total<P>[] => {
    const rows = counted.flatMap(({ project, tallies }) => {
      const tally = tallies.get(key)
      return tally ? [{ project, tally }] : []
    })
    const total = rows.reduce((sum, { tally }) => sum + tally.value, 0)
    return rows.length > 0 ? [{ key, total, rows }] : []
  })
  return { projects, totals, changes: changesIn(projects, year), schools: schoolsIn(projects, own) }
}

// Outcomes alone: that a project has grown stands among the totals.
function changesIn<P extends SummaryProject>(projects: P[], year: number | null): Changed<P>[] {
  return projects.flatMap((project) =>
    (project.indicators as Figure<Read<P>>[]).filter(isOutcome).flatMap((figure) => {
      const before = figure.readings.find(({ moment }) => moment === 'before')
      const after = afterOf(figure.readings, (reading) => year === null || yearOf(reading) === year)
      return before && after ? [{ project, figure, before, after }] : []
    }),
  )
}

/** The schools named, each once, by sector; and those that are counted and not named, where one can be in two counts. */
function schoolsIn(projects: SummaryProject[], own: string | null) {
  const named = new Map<string, Sector | null>()
  let countedOnly = 0
  for (const { participations, card } of projects) {
    for (const { school } of participations) if (school.slug !== own) named.set(school.slug, school.sector)
    const counted = card ? card.stateSchools + card.independentSchools + card.unknownSchools : 0
    countedOnly += Math.max(0, counted - participations.length)
  }
  const of = (sector: Sector | null) => [...named.values()].filter((one) => one === sector).length
  return {
    named: named.size,
    state: of('state'),
    independent: of('independent'),
    unknown: of(null),
    countedOnly,
  }
}
