// What the list of schools can be asked for, as its address says it.
import {
  appendAsked,
  appendSelection,
  type RawParams,
  readPage,
  readRadius,
  readSelection,
  readText,
  type Selection,
  withPage,
} from '@/lib/search/schema'
import { PHASES, REGIONS, SECTORS } from './schema'

const kebab = (labels: Record<string, string>) =>
  Object.fromEntries(Object.entries(labels).map(([value, label]) => [value.replaceAll('_', '-'), label]))

/** The facets of schools in the order the page shows them. */
export const SCHOOL_FACETS = {
  part: { legend: 'On this site', options: { yes: 'Takes part in projects' } },
  sector: { legend: 'Sector', options: SECTORS as Record<string, string> },
  phase: {
    legend: 'Phase',
    options: { ...kebab(PHASES), special: 'Special schools', alternative: 'Alternative provision' },
  },
  region: { legend: 'Region', options: REGIONS as Record<string, string> },
  la: { legend: 'Local authority', options: null },
  contact: { legend: 'Contact', options: { yes: 'Open to contact' } },
  open: { legend: 'On the register', options: { yes: 'Open, or not known', no: 'Closed' } },
} as const

export type SchoolSearch = { q: string; where: string; radius: number; facets: Selection; page: number }

/** What an address asks of the list of schools. Never fails: what makes no sense is left out. */
export function readSchoolSearch(params: RawParams): SchoolSearch {
  return {
    q: readText(params.q),
    where: readText(params.where),
    radius: readRadius(params.radius),
    facets: readSelection(params, SCHOOL_FACETS),
    page: readPage(params.page),
  }
}

/** The address of a search for schools. */
export function schoolSearchAddress(search: SchoolSearch, path = '/schools'): string {
  const params = new URLSearchParams()
  appendAsked(params, search)
  appendSelection(params, search.facets)
  return withPage(path, params, search.page)
}
