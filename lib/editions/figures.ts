// The figures of an edition, each with the rows that it is the sum of.
import { CATALOGUE, INDICATOR_KEYS } from '@/lib/impact/catalogue'
import { isOutcome } from '@/lib/impact/evidence'
import { afterOf } from '@/lib/impact/order'
import { countedIn, talliesOf } from '@/lib/impact/tallies'
import type { EditionRow } from './queries'
import type { Outcome, Total, TotalRow } from './schema'
import type { Numbers } from './sources'

export type Placed = EditionRow['projects'][number]['project'] & { page: number }

const place = ({ slug, title, page }: Placed) => ({ slug, title, page })

// Cents are as exact as readings are; sums of them as such would not be.
const sum = (values: number[]) => values.reduce((total, value) => total + Math.round(value * 100), 0) / 100

/** Each indicator of the catalogue that adds up, at each project's last count; those that nobody reports left out. */
export function totalsOf(projects: Placed[], numbers: Numbers): Total[] {
  const counted = projects.map((project) => ({ project, tallies: countedIn(talliesOf(project), null) }))
  return INDICATOR_KEYS.flatMap((key): Total[] => {
    const { name, unit, adds, ...more } = CATALOGUE[key]
    if (adds !== 'sum' || unit === null) return []
    const rows = counted.flatMap(({ project, tallies }): TotalRow[] => {
      const tally = tallies.get(key)
      if (!tally) return []
      const { value, reading } = tally
      return [{ ...place(project), value, reading: reading && numbers.numbered(reading) }]
    })
    const value = sum(rows.map((row) => row.value))
    const doubt = 'doubt' in more ? more.doubt : null
    return rows.length > 0 ? [{ key, name, unit, value, rows, doubt }] : []
  })
}

/** The schools that projects name, each in the row of the first that names it. */
export function namedSchools(projects: Placed[]): Total {
  const seen = new Set<string>()
  const rows = projects.flatMap((project): TotalRow[] => {
    const named = project.participations.length
    const before = seen.size
    for (const { schoolId } of project.participations) seen.add(schoolId)
    const value = seen.size - before
    const again = named - value
    const note = again > 0 ? `${named} named, ${again} of them in a row above` : undefined
    return named > 0 ? [{ ...place(project), value, reading: null, note }] : []
  })
  return {
    key: 'named-schools',
    name: 'Schools named',
    unit: 'schools',
    value: seen.size,
    rows,
    doubt: null,
  }
}

/** The schools that projects count without naming them. */
export function countedSchools(projects: Placed[]): Total {
  const rows = projects.flatMap((project): TotalRow[] => {
    const { stateSchools = 0, independentSchools = 0, unknownSchools = 0 } = project.card ?? {}
    const value = stateSchools + independentSchools + unknownSchools - project.participations.length
    return value > 0 ? [{ ...place(project), value, reading: null }] : []
  })
  return {
    key: 'counted-schools',
    name: 'Schools counted but not named',
    unit: 'schools',
    value: sum(rows.map(({ value }) => value)),
    rows,
    doubt: 'Nobody can tell whether two projects count the same school, or count one that another names.',
  }
}

/** What was measured before and after for pupils, also by indicators of the schools' own. */
export function outcomesOf(projects: Placed[], numbers: Numbers): Outcome[] {
  return projects.flatMap((project) =>
    project.indicators.flatMap((figure): Outcome[] => {
      const { id, kind, name, unit, catalogue, readings } = figure
      const before = readings.find(({ moment }) => moment === 'before')
      const after = afterOf(readings)
      if (kind !== 'change' || !isOutcome(figure) || !before || !after) return []
      const both = { before: numbers.numbered(before), reading: numbers.numbered(after) }
      return [{ id, name, unit, ...both, ...place(project), isOwn: catalogue === null }]
    }),
  )
}

/** The strands of the cover: every school of the edition, named ones once. */
export function weaveOf(projects: Placed[]) {
  const sectors = new Map(
    projects.flatMap(({ participations }) =>
      participations.map(({ schoolId, school }) => [schoolId, school.sector ?? 'unknown'] as const),
    ),
  )
  const counts = { state: 0, independent: 0, unknown: 0 }
  for (const sector of sectors.values()) counts[sector] += 1
  for (const { card, participations } of projects) {
    const named = (sector: string) =>
      participations.filter(({ school }) => (school.sector ?? 'unknown') === sector).length
    counts.state += (card?.stateSchools ?? 0) - named('state')
    counts.independent += (card?.independentSchools ?? 0) - named('independent')
    counts.unknown += (card?.unknownSchools ?? 0) - named('unknown')
  }
  return { ...counts, lead: null }
}
