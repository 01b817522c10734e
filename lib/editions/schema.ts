// Editions of the booklet "Celebrating Partnerships": their addresses, limits, and the booklet as its pages are drawn from.
import type { PartialDate } from '@/lib/dates/schema'
import type { IndicatorKey } from '@/lib/impact/catalogue'
import type { Picture } from '@/lib/media/schema'
import type { ProjectType, Qualifier } from '@/lib/projects/schema'

export const BOOKLETS = '/celebrating'
/** Where moderators make them. */
export const EDITIONS = '/moderation/booklets'
export const bookletPath = (year: number) => `${BOOKLETS}/${year}`
export const editionPath = (year: number, page = '') => `${EDITIONS}/${year}${page && `/${page}`}`

/** How much one edition can hold; each part has its place on paper. */
export const MOST = { projects: 60, title: 80, introduction: 2000, words: 240 } as const

/** Said wherever an edition of the demonstration is shown. */
export const EXAMPLE = 'Example: this edition was put together to show what a booklet looks like'

/** The year of an address or a form, or null when it cannot be one. */
export function readYear(text: string): number | null {
  return /^20\d\d$|^2100$/.test(text) ? Number(text) : null
}

/** A reading as tables show it; `source` is its number in the list at the end. */
export type BookletReading = {
  id: string
  value: { toString(): string } | null
  words: string | null
  qualifier: Qualifier | null
  asOfOn: Date | null
  asOfPrecision: PartialDate['precision']
  asOfUntil: Date | null
  asOfIsAbout: boolean
  asOfNote: string | null
  source: number
}

/** A figure of a project: counted once, or before and after. */
export type BookletFigure = {
  id: string
  name: string
  unit: string | null
  before: BookletReading | null
  reading: BookletReading
}

export type BookletSection = { title: string; text: string; figures: BookletFigure[] }

/** A project on its page. */
export type BookletProject = {
  slug: string
  title: string
  summary: string
  type: ProjectType
  page: number
  words: string | null
  facts: [term: string, fact: string][]
  left: BookletSection[]
  right: BookletSection[]
  schools: string | null
  picture: { alt: string; caption: string | null; picture: Picture } | null
  band: 'wide' | 'band' | 'row'
  weave: { state: number; independent: number; unknown: number; lead: 'state' | 'independent' | null }
  evidence: number
  because: string[]
  /** How many figures only its own page shows. */
  figuresLeft: number
}

/** One row of a total: what a project adds to it. */
export type TotalRow = {
  slug: string
  title: string
  page: number
  value: number
  /** Null where the project states the number without a figure of its own. */
  reading: BookletReading | null
  note?: string
}
/** A figure of the whole edition with the rows that it is the sum of. */
export type Total = {
  key: IndicatorKey | 'named-schools' | 'counted-schools'
  name: string
  unit: string
  value: number
  rows: TotalRow[]
  doubt: string | null
}
/** The part of a total's table that stands on one page. */
export type TotalPart = { total: Total; rows: TotalRow[]; isContinued: boolean; isLast: boolean }

export type Outcome = BookletFigure & {
  before: BookletReading
  slug: string
  title: string
  page: number
  isOwn: boolean
}

export type BookletSource = {
  number: number
  title: string
  publisher: string | null
  year: number | null
  url: string | null
}

export type ContentsEntry = { href: string; title: string; page: number; type?: ProjectType }

/** A booklet laid out on its pages. */
export type Booklet = {
  year: number
  title: string
  introduction: string[]
  isExample: boolean
  publishedAt: Date | null
  weave: BookletProject['weave']
  contents: { page: number; entries: ContentsEntry[] }[]
  figures: {
    page: number
    projects: number
    schools: Total
    counted: Total
    totals: Total[]
    outcomes: Outcome[]
    /** How many changes have no room in the spread; they stand on the projects' pages. */
    outcomesLeft: number
    evidence: { level: number; projects: { slug: string; title: string; page: number }[] }[]
  }
  /** Before the figures when they would not stand side by side otherwise, else after the projects. */
  notes: { page: number; isBeforeFigures: boolean }
  groups: { type: ProjectType; projects: BookletProject[] }[]
  rows: { page: number; parts: TotalPart[] }[]
  sources: { page: number; sources: BookletSource[] }[]
  pages: number
}
