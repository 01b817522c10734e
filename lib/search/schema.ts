// What a search asks for, as the address says it; reading an address never fails, writing one keeps it short.
import type { Confirmed } from '@/lib/freshness/schema'
import {
  ACTIVITIES,
  EVIDENCE,
  LED_BY,
  MODES,
  PROJECT_TYPES,
  type ProjectType,
  type Qualifier,
  STATUSES,
  yearGroupName,
} from '@/lib/projects/schema'
import { PHASES, REGIONS, type Sector } from '@/lib/schools/schema'

/** One value of a facet that occurs, and how many rows one would get by choosing it. */
export type OptionCount = { facet: string; option: string; count: number }
/** The same with its name where that is data (themes, local authorities). */
export type FacetCount = OptionCount & { name: string | null }

/** A project as lists show it; miles only when a place was asked for. */
export type ProjectCard = Confirmed & {
  slug: string
  title: string
  summary: string
  type: ProjectType
  lead: string | null
  place: string | null
  status: keyof typeof STATUSES
  ledBy: 'state' | 'independent' | 'joint'
  stateSchools: number
  independentSchools: number
  unknownSchools: number
  leadSector: Sector | null
  isCounted: boolean
  pupils: number | null
  pupilsQualifier: Qualifier | null
  startedWords: string | null
  endedWords: string | null
  evidence: number
  miles: number | null
  /** Title and summary with the words that were looked for between MARK and UNMARK. */
  markedTitle: string
  markedSummary: string
}

/** Stand around a word that was looked for; no text holds them otherwise. */
export const [MARK, UNMARK] = ['\u0002', '\u0003'] as const

/** A search that would find more: a wider circle, or without one of the things asked for. */
export type Offer<Search = ProjectSearch> = { search: Search; count: number } & (
  | { kind: 'wider' | 'text' | 'place'; facet?: undefined; value?: undefined }
  | { kind: 'facet'; facet: string; value: string }
)

/**
 * How the words typed were understood. `corrected` was looked for instead, as nothing has what was typed; `suggestion`
 * would find more. `isLoose`: only some of the words are met; `isCut`: more was typed than is looked for; `isEmpty`:
 * nothing was looked for, as only words like "the" were typed.
 */
export type Spelling = {
  corrected: string | null
  suggestion: string | null
  isLoose: boolean
  isCut: boolean
  isEmpty: boolean
}

/** `page` is the last one, when one past the end was asked for. */
export type ProjectResults = Spelling & {
  page: number
  cards: ProjectCard[]
  total: number
  counts: FacetCount[]
  offers: Offer[]
}

/** Search parameters as Next gives them. */
export type RawParams = Record<string, string | string[] | undefined>

/** A value of our own as it stands in an address: "last_reported_running" is "last-reported-running". */
export function optionOf(value: string | number): string {
  return String(value).replaceAll('_', '-')
}

type Options = Record<string, string>

function options(labels: Record<string | number, string>): Options {
  return Object.fromEntries(Object.entries(labels).map(([value, label]) => [optionOf(value), label]))
}

const typeLabels = Object.fromEntries(Object.entries(PROJECT_TYPES).map(([id, { label }]) => [id, label]))
const yearLabels = Object.fromEntries(Array.from({ length: 14 }, (_, year) => [year, yearGroupName(year)]))

/** The facets of projects in the order the page shows them. Themes and local authorities are data: any slug may stand. */
export const FACETS: Record<string, { legend: string; options: Options | null }> = {
  type: { legend: 'Type', options: options(typeLabels) },
  activity: { legend: 'Activity', options: options(ACTIVITIES) },
  theme: { legend: 'Theme', options: null },
  region: { legend: 'Region', options: options(REGIONS) },
  la: { legend: 'Local authority', options: null },
  phase: {
    legend: 'Phase',
    options: options({ ...PHASES, special: 'Special schools', alternative: 'Alternative provision' }),
  },
  year: { legend: 'Year group', options: options(yearLabels) },
  led: { legend: 'Led by', options: options(LED_BY) },
  status: { legend: 'Status', options: options(STATUSES) },
  mode: { legend: 'How it is done', options: options(MODES) },
  outcomes: { legend: 'Outcomes', options: { yes: 'Says what changed for pupils' } },
  evidence: { legend: 'Evidence', options: options(EVIDENCE) },
  practical: {
    legend: 'Practicalities',
    options: {
      free: 'Free to partners',
      transport: 'Transport provided',
      'in-school': 'In school hours',
      'outside-school': 'Outside school hours',
    },
  },
}

/** Orders of the list; the first is left out of addresses. */
export const SORTS = {
  relevance: 'Best match',
  nearest: 'Nearest',
  newest: 'Newest first',
  pupils: 'Most pupils',
  evidence: 'Strongest evidence',
} as const
export type Sort = keyof typeof SORTS

/** Distances offered, in miles. */
export const RADII = [5, 10, 20, 50] as const
export const DEFAULT_RADIUS = 20

export const PAGE_SIZE = 24
const MOST = { page: 4000, characters: 200, values: 30 }

export type Selection = Record<string, string[]>

export type ProjectSearch = {
  q: string
  where: string
  radius: number
  facets: Selection
  sort: Sort
  page: number
  /** `place`: a place was read from the words, which the page says; `words`: the words are not to be read so. */
  as?: 'place' | 'words'
}

const many = (value: RawParams[string]) => (value === undefined ? [] : [value].flat())
const first = (value: RawParams[string]) => many(value)[0] ?? ''
/** Whether a text can be the last part of one of our addresses. */
export const isSlug = (value: string) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value) && value.length <= 120

/** Text typed by a person: control characters dropped, spaces joined, cut at 200 characters. */
export function readText(value: string | string[] | undefined): string {
  return first(value)
    .toWellFormed()
    .replace(/[\p{Cc}\uFFFD]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MOST.characters)
    .trim()
}

/** A page number from 1 to 4,000; anything else is 1. */
export function readPage(value: string | string[] | undefined): number {
  const page = first(value)
  return /^[1-9]\d{0,3}$/.test(page) ? Math.min(Number(page), MOST.page) : 1
}

/** One of the distances offered; anything else is 20 miles. */
export function readRadius(value: string | string[] | undefined): number {
  const radius = Number(first(value))
  return RADII.find((miles) => miles === radius) ?? DEFAULT_RADIUS
}

/** The chosen options of some facets; unknown ones, doubles and all beyond thirty are dropped. */
export function readSelection(
  params: RawParams,
  facets: Record<string, { options: Options | null }>,
): Selection {
  const selection: Selection = {}
  for (const [facet, { options: known }] of Object.entries(facets)) {
    const values = [...new Set(many(params[facet]))].filter((value) =>
      known ? Object.hasOwn(known, value) : isSlug(value),
    )
    if (values.length > 0) selection[facet] = values.slice(0, MOST.values)
  }
  return selection
}

/** What an address asks of the list of projects. Never fails: what makes no sense is left out. */
export function readProjectSearch(params: RawParams): ProjectSearch {
  const q = readText(params.q)
  const where = readText(params.where)
  const usual = where ? 'nearest' : 'relevance'
  const sort = first(params.sort)
  const isSort = Object.hasOwn(SORTS, sort) && (where || sort !== 'nearest')
  const search = {
    q,
    where,
    radius: readRadius(params.radius),
    facets: readSelection(params, FACETS),
    sort: isSort ? (sort as Sort) : usual,
    page: readPage(params.page),
  }
  return { ...search, ...asRead(search, first(params.as)) }
}

// How words were read says nothing where there are none, or no place.
function asRead({ q, where, facets }: Omit<ProjectSearch, 'as'>, as?: string): Pick<ProjectSearch, 'as'> {
  if (as === 'words') return q && !where ? { as } : {}
  return as === 'place' && (where || facets.region || facets.la) ? { as } : {}
}

/** The address of a search: short, stable, without what is the default anyway. */
export function searchAddress(search: ProjectSearch, path = '/projects'): string {
  const params = new URLSearchParams()
  appendAsked(params, search)
  appendSelection(params, search.facets)
  if (search.sort !== (search.where ? 'nearest' : 'relevance')) params.append('sort', search.sort)
  const { as } = asRead(search, search.as)
  if (as) params.append('as', as)
  return withPage(path, params, search.page)
}

/** Adds what is looked for and where; the radius only when it matters and is not the usual one. */
export function appendAsked(
  params: URLSearchParams,
  { q, where, radius }: Pick<ProjectSearch, 'q' | 'where' | 'radius'>,
) {
  if (q) params.append('q', q)
  if (where) params.append('where', where)
  if (where && radius !== DEFAULT_RADIUS) params.append('radius', String(radius))
}

/** Adds the chosen options, each facet in its own order. */
export function appendSelection(params: URLSearchParams, selection: Selection) {
  for (const [facet, values] of Object.entries(selection))
    for (const value of values) params.append(facet, value)
}

/** A path with its parameters, and the page when it is not the first. */
export function withPage(path: string, params: URLSearchParams, page: number) {
  if (page > 1) params.append('page', String(page))
  const query = params.toString()
  return query ? `${path}?${query}` : path
}

/** A selection without one option. */
export function without(selection: Selection, facet: string, value: string): Selection {
  const { [facet]: chosen = [], ...rest } = selection
  const values = chosen.filter((other) => other !== value)
  return values.length > 0 ? { ...selection, [facet]: values } : rest
}
