// The tables of the page as rows of a file: a line of headings, then numbers as numbers.
import type { GroupRow } from '@/components/impact/group-table'
import { CATALOGUE } from '@/lib/impact/catalogue'
import { type Grouping, GROUPINGS, type TABLES } from '@/lib/impact/schema'
import { yearWords } from '@/lib/impact/years'
import { EVIDENCE } from '@/lib/projects/schema'
import { groupRows, yearRows } from './groups'
import type { LoadedImpact } from './load'

type Cell = string | number | null
type Table = Cell[][]

const SPREAD = ['Projects', 'Total', 'Median', 'Lower quarter', 'Upper quarter', 'Least', 'Most']

const lineOf = (of: LoadedImpact['of'], { name, ...row }: GroupRow): Cell[] => {
  const total = CATALOGUE[of].adds === 'sum' ? row.total : null
  return [name, row.projects, total, row.median, row.lower, row.upper, row.least, row.most]
}

const OTHERS: Record<'totals' | 'schools' | 'outcomes' | 'evidence', (loaded: LoadedImpact) => Table> = {
  totals: ({ totals }) => [
    [
      'Indicator',
      'Total',
      'Unit',
      'Projects',
      'Projects with an approximate number',
      'Total of those',
      'Projects without one school year',
      'Total of those',
      'Projects that share a named school',
      'Total of those',
      'First school year',
      'Last school year',
    ],
    ...totals.map(({ key, total, projects, approximate, undated, shared, years }) => [
      CATALOGUE[key].name,
      total,
      CATALOGUE[key].unit,
      projects,
      approximate.projects,
      approximate.total,
      undated.projects,
      undated.total,
      shared.projects,
      shared.total,
      years && yearWords(years[0]),
      years && yearWords(years[1]),
    ]),
  ],
  schools: ({ schools: { named, counted } }) => [
    ['Schools', 'State', 'Independent', 'Sector not published', 'All'],
    ['Named, each counted once', named.state, named.independent, named.unknown, named.all],
    ['Counted by projects without a name', counted.state, counted.independent, counted.unknown, counted.all],
  ],
  outcomes: ({ outcomes }) => [
    [
      'Indicator',
      'Unit',
      'Projects',
      'Better',
      'The same',
      'Worse',
      'Median before',
      'Median after',
      'Median change',
      'Words before',
      'Words after',
    ],
    ...outcomes.flatMap(({ key, projects, ways, before, after, change, words }): Table => {
      const { name, unit } = CATALOGUE[key]
      const measured = ways
        ? [[name, unit, projects, ways.better, ways.same, ways.worse, before, after, change, null, null]]
        : []
      const judged = words.map(({ projects: said, before: from, after: to }) => [
        name,
        unit,
        said,
        null,
        null,
        null,
        null,
        null,
        null,
        from,
        to,
      ])
      return [...measured, ...judged]
    }),
  ],
  evidence: ({ evidence }) => [
    ['Level', 'Evidence', 'Projects'],
    ...evidence.map((count, i) => [i + 1, EVIDENCE[(i + 1) as keyof typeof EVIDENCE], count]),
  ],
}

/** A table with its headings. */
export function tableOf(loaded: LoadedImpact, table: (typeof TABLES)[number]): Table {
  if (Object.hasOwn(OTHERS, table)) return OTHERS[table as keyof typeof OTHERS](loaded)
  const { of } = loaded
  const { name, unit } = CATALOGUE[of]
  const heads = [`${name} in ${unit}, by ${table === 'year' ? 'school year' : table}`, ...SPREAD]
  if (!Object.hasOwn(GROUPINGS, table)) return [heads, ...yearRows(loaded).map((row) => lineOf(of, row))]
  const { rows, none, all } = groupRows(loaded, table as Grouping)
  const shown = [...rows, ...(none.projects > 0 ? [none] : []), all]
  return [heads, ...shown.map((row) => lineOf(of, row))]
}
