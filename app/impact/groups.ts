// The tables by group and by school year as rows of the page and of its files.
import type { GroupRow } from '@/components/impact/group-table'
import { labelOf } from '@/components/search/words'
import { type Grouping, type ImpactSearch, type ImpactYear, GROUPINGS } from '@/lib/impact/schema'
import { yearWords } from '@/lib/impact/years'
import { FACETS } from '@/lib/search/schema'
import type { LoadedImpact } from './load'
import { rowsOf } from './words'

const NONE = { type: 'No type', region: 'No region', phase: 'Phase not known', theme: 'No theme' } as const

/** One table: its groups in the order of the filters, themes the largest first; what is in none; all of them. */
export function groupRows(loaded: LoadedImpact, by: Grouping) {
  const { of, counts, tables } = loaded
  const { groups, none, total } = tables[by]
  const hrefOf = (value?: string) => rowsOf(loaded, of, value ? { by, value } : {})
  const order = Object.keys(FACETS[by]!.options ?? {})
  const rows: GroupRow[] = groups
    .toSorted((a, b) =>
      order.length > 0
        ? order.indexOf(a.value) - order.indexOf(b.value)
        : b.total - a.total || (a.value < b.value ? -1 : 1),
    )
    .map((group) => ({
      ...group,
      name: labelOf(FACETS, by, group.value, counts),
      href: hrefOf(group.value),
    }))
  return {
    rows,
    none: { ...none, name: NONE[by], href: hrefOf('none') },
    all: { ...total, name: 'All projects', href: hrefOf() },
    several: hrefOf('several'),
  }
}

/** An indicator by school year, whichever is chosen. */
export function yearRows(loaded: LoadedImpact): GroupRow[] {
  return loaded.years.map((row) => ({
    ...row,
    name: row.year === 'undated' ? 'Not known' : yearWords(row.year),
    href: rowsOf(loaded, loaded.of, { year: row.year }),
  }))
}

/** The school years that somebody reports of an indicator, the latest first; the chosen one is among them. */
export function yearOptions({ years, year }: Pick<LoadedImpact, 'years'> & Pick<ImpactSearch, 'year'>) {
  const known: ImpactYear[] = years.map((row) => row.year)
  return year === null || known.includes(year) ? known : [year, ...known]
}

export const GROUPED = Object.entries(GROUPINGS) as [Grouping, string][]
