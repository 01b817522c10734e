// What was chosen, in words and as tags; and where the figures of a page lead.
import type { Chip } from '@/components/search/chips'
import { chipsOf, labelOf } from '@/components/search/words'
import { countOf, list } from '@/components/ui/words'
import type { Place } from '@/lib/places/schema'
import { describeProjects } from '@/lib/search/describe'
import {
  type Figure,
  type FigureSearch,
  figureAddress,
  type Grouping,
  type ImpactSearch,
  type ImpactYear,
  impactYearWords,
  type Only,
  type Words,
} from '@/lib/impact/schema'
import { yearWords } from '@/lib/impact/years'
import { type FacetCount, FACETS, type ProjectSearch } from '@/lib/search/schema'

type Loaded = { search: ProjectSearch; place: Place | null; counts: FacetCount[]; total: number }

/** "12 projects in London: Teaching; Year 7", and the school year. */
export function describe(loaded: Loaded, year: ImpactYear | null): string {
  const { search, place, counts, total } = loaded
  const { region: _, ...facets } = search.facets
  const chosen = Object.entries(facets).flatMap(([facet, values]) =>
    values.map((value) => labelOf(FACETS, facet, value, counts)),
  )
  const what = `${countOf(total, 'project')}${describeProjects(search, place)}`
  const when = impactYearWords(year)
  return [what, chosen.length > 0 && `: ${list(chosen)}`, when && `, figures ${when}`]
    .filter(Boolean)
    .join('')
}

/** Everything chosen, each with the address without it. @param addressOf the address with something changed */
export function tagsOf(
  loaded: Loaded,
  year: ImpactYear | null,
  addressOf: (change: { search?: ProjectSearch; year?: null }) => string,
): Chip[] {
  const filters = chipsOf(FACETS, loaded, (change) =>
    addressOf({ search: { ...loaded.search, ...change, page: 1 } }),
  )
  if (year === null) return filters
  const label = year === 'undated' ? 'Not known' : yearWords(year)
  return [...filters, { facet: 'School year', label, href: addressOf({ year: null }) }]
}

/** The address of a figure's rows, narrowed as the page is, or to one group or part of them. */
export function rowsOf(
  { search, year }: Pick<ImpactSearch, 'search' | 'year'>,
  figure: Figure,
  more: { by?: Grouping; value?: string; only?: Only; words?: Words; year?: ImpactYear } = {},
): string {
  const { by, value = '', only = null, words = null } = more
  const asked: FigureSearch = { figure, search, year: more.year ?? year, group: null, only, words }
  if (!by) return figureAddress(asked)
  // Of a facet that is narrowed already, another value would widen it.
  const isPlain = value !== 'none' && value !== 'several' && !search.facets[by]
  return figureAddress(
    isPlain
      ? { ...asked, search: { ...search, facets: { ...search.facets, [by]: [value] } } }
      : { ...asked, group: { by, value } },
  )
}
