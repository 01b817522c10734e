// The lists that can be watched. One more list is one more entry in the table.
import 'server-only'
import { BOARD, NOTICE_KINDS, noticePath } from '@/lib/notices/schema'
import { NOTICE_FACETS, noticeSearchAddress, readNoticeSearch, usualSort } from '@/lib/notices/search'
import { type Place, readPostcode } from '@/lib/places/schema'
import { projectPath } from '@/lib/projects/schema'
import { schoolPath } from '@/lib/schools/schema'
import { readSchoolSearch, SCHOOL_FACETS, schoolSearchAddress } from '@/lib/schools/search'
import { paramsOf } from '@/lib/search/address'
import { bitsOf, type Bits } from '@/lib/search/bits'
import { describeProjects, describeSchools } from '@/lib/search/describe'
import type { held } from '@/lib/search/held'
import type { Listing, ListingRow } from '@/lib/search/listing'
import { readMeaning } from '@/lib/search/meant'
import {
  FACETS,
  type ProjectSearch,
  type RawParams,
  readProjectSearch,
  searchAddress,
  type Selection,
} from '@/lib/search/schema'
import type { Subject } from '@/lib/search/spelling'

export type Held = Awaited<ReturnType<typeof held>>

/** What a search asks for, on whichever list. */
export type Asked = { q: string; where: string; radius: number; facets: Selection }

/** A row of a list as a mail names it. */
export type Thing = { title: string; path: string; facts: string[] }

export type List = {
  /** Where the list is; `noun`: what stands in it. */
  path: string
  noun: { one: string; many: string }
  subject: Subject
  facets: Record<string, { legend: string; options: Record<string, string> | null }>
  read: (params: RawParams) => Asked
  /** The address of a search; the first page, in the usual order. */
  write: (asked: Asked, original: RawParams) => string
  describe: (asked: Asked, place: Pick<Place, 'label'> | null) => string
  listing: (lists: Held) => Listing<ListingRow, never>
  /** Rows that are asked for in another way than by words; null when words are meant. */
  direct?: (q: string, lists: Held) => Bits | null
  /** Words as they are looked for. */
  spell?: (q: string) => string
  thing: (ordinal: number, lists: Held) => Thing | null
  /** The search that the list itself would show instead, where a place was among the words; else null. */
  meant?: (asked: Asked, original: RawParams) => Promise<Asked | null>
}

// A list's own order of rows does not matter here.
const anyListing = (listing: unknown) => listing as Listing<ListingRow, never>
const some = (...facts: (string | null)[]) => facts.filter((fact) => fact !== null)

const asProjects = ({ q, where, radius, facets }: Asked, { as }: RawParams): ProjectSearch => ({
  q,
  where,
  radius,
  facets,
  sort: where ? 'nearest' : 'relevance',
  page: 1,
  ...(as === 'words' && q && !where ? { as } : {}),
})

const projects: List = {
  path: '/projects',
  noun: { one: 'project', many: 'projects' },
  subject: 'project',
  facets: FACETS,
  read: readProjectSearch,
  write: (asked, original) => searchAddress(asProjects(asked, original)),
  describe: describeProjects,
  listing: (lists) => anyListing(lists.projects),
  thing: (ordinal, { projects: { rows } }) => {
    const row = rows.get(ordinal)
    return row
      ? {
          title: row.title,
          path: projectPath(row.slug),
          facts: some(row.lead && `Led by ${row.lead}`, row.place),
        }
      : null
  },
  meant: async (asked, original) => (await readMeaning(asProjects(asked, original))).meant,
}

const schools: List = {
  path: '/schools',
  noun: { one: 'school', many: 'schools' },
  subject: 'school',
  facets: SCHOOL_FACETS,
  read: readSchoolSearch,
  write: (asked) => schoolSearchAddress({ ...asked, page: 1 }),
  describe: describeSchools,
  listing: (lists) => anyListing(lists.schools),
  direct: (q, { schools: { rows, room } }) => {
    if (!/^\d{6}$/.test(q)) return null
    const found = [...rows.values()].filter(({ urn }) => urn === Number(q))
    return bitsOf(
      found.map(({ ordinal }) => ordinal),
      room,
    )
  },
  spell: (q) => readPostcode(q) ?? q, // one typed without its space is still one
  thing: (ordinal, { schools: { rows } }) => {
    const row = rows.get(ordinal)
    return row ? { title: row.name, path: schoolPath(row.slug), facts: some(row.town) } : null
  },
}

const notices: List = {
  path: BOARD,
  noun: { one: 'offer or need', many: 'offers and needs' },
  subject: 'notice',
  facets: NOTICE_FACETS,
  read: readNoticeSearch,
  write: (asked) => noticeSearchAddress({ ...asked, sort: usualSort(asked), page: 1 }),
  describe: describeProjects,
  listing: (lists) => anyListing(lists.notices),
  thing: (ordinal, { notices: { rows } }) => {
    const row = rows.get(ordinal)
    return row
      ? {
          title: row.title,
          path: noticePath(row.slug),
          facts: some(`${NOTICE_KINDS[row.kind]} of ${row.school}`, row.place),
        }
      : null
  },
}

const LISTS = [projects, schools, notices]

const SELF = 'http://own.invalid'

/** A search of a list that can be watched. */
export type Watched = { list: List; asked: Asked; original: RawParams }

/** What an address asks for; null when it is no search of such a list. Never fails. */
export function readAddress(address: string): Watched | null {
  if (!address.startsWith('/') || !URL.canParse(address, SELF)) return null
  const { origin, pathname, search } = new URL(address, SELF)
  const list = origin === SELF ? LISTS.find(({ path }) => path === pathname) : undefined
  if (!list) return null
  const original = paramsOf(search)
  return { list, asked: list.read(original), original }
}
