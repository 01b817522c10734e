// Figures of made-up projects: what schools would count, in the catalogue's units, some years of it and some of it undated.
import { CATALOGUE, type IndicatorKey } from '@/lib/impact/catalogue'
import { pick, pickSome, type Random, whole } from './random'

const uuid = (kind: number, n: number) => `00000000-0000-4${kind}00-8000-${String(n).padStart(12, '0')}`

/** How many projects in a hundred report an indicator, and between what its figures lie. */
const REPORTED: [IndicatorKey, share: number, least: number, most: number][] = [
  ['pupils', 60, 8, 900],
  ['state-pupils', 30, 8, 600],
  ['schools', 25, 2, 24],
  ['sessions', 25, 4, 120],
  ['teaching-hours', 20, 6, 400],
  ['teachers-trained', 8, 2, 80],
  ['facilities-hours', 8, 10, 600],
  ['attendance', 8, 82, 97],
  ['grades-on-target', 6, 30, 90],
  ['reading-age', 5, -18, 12],
  ['confidence', 8, 2, 5],
  ['university-applications', 4, 1, 60],
  ['university-offers', 4, 1, 30],
]
const QUALIFIERS = [null, null, null, 'about', 'over', 'at_least']
const MOST_FIGURES = 20 // a project; so that numbers of different projects never meet

/** The figures of a project as rows of their tables; a source goes with them when there are any. */
export function makeFigures(next: Random, project: { id: unknown }, n: number) {
  const reported = REPORTED.filter(([, share]) => next() * 100 < share)
  const source = { id: uuid(3, n), project_id: project.id, position: 0, title: 'Yearly report' }
  const indicators: Record<string, unknown>[] = []
  const readings: Record<string, unknown>[] = []
  for (const [position, [key, , least, most]] of reported.entries()) {
    const { name, unit, isOutcome } = CATALOGUE[key]
    const id = uuid(4, n * MOST_FIGURES + position)
    const isChange = isOutcome && next() < 0.7
    const kind = isChange ? 'change' : 'measure'
    indicators.push({
      id,
      project_id: project.id,
      position,
      kind,
      name,
      unit,
      catalogue: key,
      is_outcome: isOutcome,
    })
    const years = pickSome(
      next,
      [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025],
      isChange ? 2 : whole(next, 1, 3),
    )
    for (const [at, year] of years.toSorted().entries()) {
      const isDated = isChange || next() < 0.85
      readings.push({
        indicator_id: id,
        position: at,
        moment: isChange ? ['before', 'after'][at] : 'single',
        value: whole(next, least, most) + (key === 'confidence' ? -0.5 : 0),
        qualifier: pick(next, QUALIFIERS),
        as_of_on: isDated ? `${year}-06-01` : null,
        as_of_precision: isDated ? 'month' : null,
        as_of_is_about: false,
        source_id: source.id,
      })
    }
  }
  return { sources: reported.length > 0 ? [source] : [], indicators, readings }
}
