// What the country's pages ask for, as their addresses say it; reading an address never fails, writing one keeps it short.
import {
  type ProjectSearch,
  type RawParams,
  isSlug,
  readPage,
  readProjectSearch,
  readText,
  searchAddress,
} from '@/lib/search/schema'
import { CATALOGUE, indicatorOf, type IndicatorKey, isIndicatorKey } from './catalogue'
import { readYear, yearWords } from './years'

/** A school year by the calendar year it begins in; `undated`: what has no date, or one that spans several years. */
export type ImpactYear = number | 'undated'

/** The filters of the projects; `year` narrows their figures, `of` is what the tables by group show. */
export type ImpactSearch = { search: ProjectSearch; year: ImpactYear | null; of: IndicatorKey }

/** By what figures are grouped; the values of a group are those of the facet with its name. */
export const GROUPINGS = { type: 'Type', region: 'Region', phase: 'Phase', theme: 'Theme' } as const
export type Grouping = keyof typeof GROUPINGS

/** Projects in one group: in `none`, or in `several`. */
export type Group = { by: Grouping; value: string }

/** Figures that are counted beside those of the catalogue. */
export const COUNTS = {
  'named-schools': 'Schools named',
  'counted-schools': 'Schools counted without a name',
  outcomes: 'Changes for pupils',
  'own-indicators': 'Schools’ own indicators',
} as const
export type Figure = IndicatorKey | keyof typeof COUNTS

/** Some of a figure's rows: those that a number beside it counts. */
export const ONLY = {
  approximate: 'only approximate ones',
  undated: 'only those without one school year',
  shared: 'only of projects that share a named school with another',
  changed: 'only measured before and after',
  better: 'only where it became better',
  same: 'only where it stayed the same',
  worse: 'only where it became worse',
  state: 'only state schools',
  independent: 'only independent schools',
  unknown: 'only schools whose sector is not published',
  several: 'only schools in several projects',
} as const
export type Only = keyof typeof ONLY

/** The rows behind a figure; its page is that of `search`. */
export type FigureSearch = {
  figure: Figure
  search: ProjectSearch
  year: ImpactYear | null
  group: Group | null
  only: Only | null
  /** Of judgements: those with exactly these words. */
  words: Words | null
}
export type Words = { before: string; after: string }

/** Rows on one page. */
export const ROWS = 50

/** What the tables by group can show: whatever is a number. */
export const TABULATED = (Object.keys(CATALOGUE) as IndicatorKey[]).filter(
  (key) => CATALOGUE[key].adds !== 'words',
)

const all = (value: RawParams[string]) => (value === undefined ? [] : [value].flat())

// It stands under the same name as the facet of year groups, whose values are other ones.
function readImpactYear(params: RawParams): ImpactYear | null {
  for (const value of all(params.year)) {
    const year = value === 'undated' ? value : readYear(value)
    if (year !== null) return year
  }
  return null
}

function readGroup(text = ''): Group | null {
  const [by = '', value = ''] = text.split(':', 2)
  return Object.hasOwn(GROUPINGS, by) && isSlug(value) ? { by: by as Grouping, value } : null
}

// The order of the list is of no account where things are added up.
function readFilters(params: RawParams): ProjectSearch {
  return readProjectSearch({ ...params, sort: undefined, page: undefined })
}

/** What an address asks of the country's impact. Never fails: what makes no sense is left out. */
export function readImpactSearch(params: RawParams): ImpactSearch {
  const of = all(params.of)[0]
  const isKnown = isIndicatorKey(of) && TABULATED.includes(of)
  return { search: readFilters(params), year: readImpactYear(params), of: isKnown ? of : 'pupils' }
}

/** What an address asks of the rows behind a figure; null for what is no figure. */
export function readFigureSearch(figure: string, params: RawParams): FigureSearch | null {
  if (!isIndicatorKey(figure) && !Object.hasOwn(COUNTS, figure)) return null
  const only = all(params.only)[0]
  return {
    figure: figure as Figure,
    search: { ...readFilters(params), page: readPage(params.page) },
    year: readImpactYear(params),
    group: readGroup(all(params.group)[0]),
    only: partsOf(figure as Figure).find((part) => part === only) ?? null,
    words: readWords(figure, params),
  }
}

function readWords(figure: string, params: RawParams): Words | null {
  const [before, after] = [readText(params.before), readText(params.after)]
  return indicatorOf(figure)?.adds === 'words' && before && after ? { before, after } : null
}

const SECTORS = ['state', 'independent', 'unknown'] as const
const READ = ['approximate', 'undated', 'shared'] as const
const CHANGED = ['changed', 'better', 'same', 'worse'] as const

/** Which of its rows alone can be asked for. */
function partsOf(figure: Figure): readonly Only[] {
  const indicator = indicatorOf(figure)
  if (!indicator)
    return figure === 'named-schools' ? [...SECTORS, 'several'] : figure === 'counted-schools' ? SECTORS : []
  if (indicator.adds === 'words') return []
  return indicator.isOutcome ? [...READ, ...CHANGED] : READ
}

const yearValue = (year: ImpactYear) => (year === 'undated' ? year : yearWords(year))
/** A year as the name of a file says it. */
export const yearName = (year: ImpactYear | null) => (year === null ? '' : yearValue(year))

function withMore(address: string, more: Record<string, string | null | false>) {
  const [path, query] = address.split('?', 2)
  const params = new URLSearchParams(query)
  const page = params.get('page')
  params.delete('page')
  for (const [name, value] of Object.entries(more)) if (value) params.append(name, value)
  if (page) params.append('page', page)
  return params.size > 0 ? `${path}?${params}` : path!
}

/** The address of the country's impact, short and stable; or of another page that shows the same. */
export function impactAddress({ search, year, of }: ImpactSearch, path = '/impact'): string {
  return withMore(searchAddress({ ...search, page: 1 }, path), {
    year: year !== null && yearValue(year),
    of: of !== 'pupils' && of,
  })
}

/** The address of the rows behind a figure, or of their table. */
export function figureAddress(
  { figure, search, year, group, only, words }: FigureSearch,
  as: '' | '/csv' = '',
) {
  return withMore(searchAddress(search, `/impact/${figure}${as}`), {
    year: year !== null && yearValue(year),
    group: group && `${group.by}:${group.value}`,
    only,
    before: words && words.before,
    after: words && words.after,
  })
}

/** The tables of the page, each a file of its own. */
export const TABLES = [
  'totals',
  'schools',
  'outcomes',
  'evidence',
  ...Object.keys(GROUPINGS),
  'year',
] as const

/** The address of a table as a file. */
export const tableAddress = (asked: ImpactSearch, table: string) =>
  withMore(impactAddress(asked, '/impact/csv'), { table })

/** "in 2019-20", "without a school year", or nothing for the last count of whatever year. */
export function impactYearWords(year: ImpactYear | null): string {
  return year === null ? '' : year === 'undated' ? 'without a school year' : `of ${yearWords(year)}`
}

/** The name of a figure. */
export function figureName(figure: Figure): string {
  return indicatorOf(figure)?.name ?? COUNTS[figure as keyof typeof COUNTS]
}

/** How values lie: nulls where there is none. Quarters by linear interpolation (Hyndman and Fan, type 7). */
export type Spread = {
  projects: number
  total: number
  median: number | null
  lower: number | null
  upper: number | null
  least: number | null
  most: number | null
}

/** How much of a total is in some of its readings, one a project. */
export type Part = { projects: number; total: number }

/**
 * A total with its doubts: how much of it is approximate, belongs to no one school year, and comes from projects that share
 * a named school with another one counted, where a pupil or school may be counted twice.
 */
export type Total = Spread & {
  key: IndicatorKey
  approximate: Part
  undated: Part
  shared: Part
  years: [first: number, last: number] | null
}

/**
 * A table by groups. A project in several groups counts in each: `excess` is by how much the rows together exceed the
 * total, `several` how many projects that are, `none` what belongs to no group.
 */
export type GroupTable = {
  groups: ({ value: string } & Spread)[]
  total: Spread
  none: Spread
  several: number
  excess: { projects: number; total: number }
}

/** An indicator in one school year. */
export type YearRow = { year: ImpactYear } & Spread

export type Way = 'better' | 'same' | 'worse'

/** Numbers have a way and medians; judgements are listed as they were given. */
export type Outcome = {
  key: IndicatorKey
  projects: number
  ways: Record<Way, number> | null
  before: number | null
  after: number | null
  change: number | null
  words: (Words & { projects: number })[]
}

export type BySector = { state: number; independent: number; unknown: number; all: number }

/** `several`: how many of the schools named are in more than one project. */
export type SchoolTotals = { named: BySector; several: number; counted: BySector & { projects: number } }
