// What the board can be asked for, as its address says it.
import { ACTIVITIES, PROJECT_TYPES, yearGroupName } from '@/lib/projects/schema'
import { PHASES, REGIONS, SECTORS } from '@/lib/schools/schema'
import {
  appendAsked,
  appendSelection,
  optionOf,
  type RawParams,
  readPage,
  readRadius,
  readSelection,
  readText,
  type Selection,
  withPage,
} from '@/lib/search/schema'
import { BOARD, WEEKDAYS } from './schema'

type Facet = { legend: string; options: Record<string, string> | null }

const options = (labels: Record<string, string>) =>
  Object.fromEntries(Object.entries(labels).map(([value, label]) => [optionOf(value), label]))
const types = Object.fromEntries(Object.entries(PROJECT_TYPES).map(([id, { label }]) => [id, label]))
const years = Object.fromEntries(Array.from({ length: 14 }, (_, year) => [year, yearGroupName(year)]))

/** The facets of the board in the order the page shows them. Themes and local authorities are data: any slug may stand. */
export const NOTICE_FACETS: Record<string, Facet> = {
  kind: { legend: 'Offer or need', options: { offer: 'Offers', need: 'Needs' } },
  type: { legend: 'Type', options: options(types) },
  activity: { legend: 'Activity', options: options(ACTIVITIES) },
  theme: { legend: 'Theme', options: null },
  phase: { legend: 'Open to schools that are', options: options(PHASES) },
  year: { legend: 'Year group', options: years },
  region: { legend: 'Region', options: { ...REGIONS } },
  la: { legend: 'Local authority', options: null },
  sector: { legend: 'Sector of its school', options: { ...SECTORS } },
  mode: { legend: 'How it is done', options: { 'in-person': 'In person', online: 'Online' } },
  day: { legend: 'Day', options: { ...WEEKDAYS } },
  time: {
    legend: 'Time of day',
    options: { 'in-school': 'In school hours', 'outside-school': 'Outside school hours' },
  },
  practical: { legend: 'Practicalities', options: { free: 'Free', transport: 'Transport provided' } },
}

export const NOTICE_SORTS = {
  relevance: 'Best match',
  nearest: 'Nearest',
  newest: 'Newest first',
  ending: 'Ending soonest',
} as const
export type NoticeSort = keyof typeof NOTICE_SORTS

export type NoticeSearch = {
  q: string
  where: string
  radius: number
  facets: Selection
  sort: NoticeSort
  page: number
}

type Asked = Pick<NoticeSearch, 'q' | 'where'>

/** The order that goes without saying: the nearest to a place, the best match of words, else the newest. */
export const usualSort = ({ q, where }: Asked): NoticeSort => (where ? 'nearest' : q ? 'relevance' : 'newest')

/** The orders that make sense of a search. */
export const sortsOf = ({ q, where }: Asked) =>
  (Object.keys(NOTICE_SORTS) as NoticeSort[]).filter(
    (sort) => (sort !== 'nearest' || where) && (sort !== 'relevance' || q),
  )

/** What an address asks of the board. Never fails: what makes no sense is left out. */
export function readNoticeSearch(params: RawParams): NoticeSearch {
  const asked = { q: readText(params.q), where: readText(params.where) }
  const sort = [params.sort].flat()[0]
  return {
    ...asked,
    radius: readRadius(params.radius),
    facets: readSelection(params, NOTICE_FACETS),
    sort: sortsOf(asked).find((one) => one === sort) ?? usualSort(asked),
    page: readPage(params.page),
  }
}

/** The address of a search of the board: short, stable, without what goes without saying. */
export function noticeSearchAddress(search: NoticeSearch, path: string = BOARD): string {
  const params = new URLSearchParams()
  appendAsked(params, search)
  appendSelection(params, search.facets)
  if (search.sort !== usualSort(search)) params.append('sort', search.sort)
  return withPage(path, params, search.page)
}

/** The same search with something changed, from its first page; an order that no longer makes sense is the usual one. */
export function withChange(search: NoticeSearch, change: Partial<NoticeSearch>): NoticeSearch {
  const next = { ...search, page: 1, ...change }
  const isUsual = search.sort === usualSort(search) || !sortsOf(next).includes(next.sort)
  return change.sort || !isUsual ? next : { ...next, sort: usualSort(next) }
}
