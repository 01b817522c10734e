// Reads of schools: a page of the list, one whole, its neighbours.
import 'server-only'
import { cache } from 'react'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { milesFrom, within } from '@/lib/places/queries'
import { type FacetRow, facetCountsSql, matches, readFacetCounts } from '@/lib/search/facets'
import { PAGE_SIZE } from '@/lib/search/schema'
import { urnInSlug } from './schema'
import type { SchoolSearch } from './search'

const ROW = Prisma.sql`slug, name, sector, phase, kind, status, town, takes_part AS "takesPart"`

/** A school as lists show it. */
export type SchoolRow = {
  slug: string
  name: string
  sector: 'state' | 'independent' | null
  phase: 'nursery' | 'primary' | 'middle' | 'secondary' | 'all_through' | 'sixteen_plus' | null
  kind: 'mainstream' | 'special' | 'alternative' | null
  status: 'open' | 'closed' | 'proposed_to_open' | 'proposed_to_close' | null
  town: string | null
  takesPart: boolean
}

/** The page of schools that a search asks for, those that take part first, and what each further option would give. */
export async function searchSchools(search: SchoolSearch) {
  const from = Prisma.sql`school WHERE ${wordsOf(search.q)}`
  const limit = Prisma.raw(`LIMIT ${PAGE_SIZE} OFFSET ${(search.page - 1) * PAGE_SIZE}`)
  const [schools, rows] = await Promise.all([
    db.$queryRaw<SchoolRow[]>`
      SELECT ${ROW} FROM ${from} AND ${matches(search.facets)} ORDER BY takes_part DESC, name, id ${limit}`,
    db.$queryRaw<FacetRow[]>(facetCountsSql(from, search.facets)),
  ])
  return { schools, ...readFacetCounts(rows, search.facets) }
}

// A URN answers at once; otherwise every word must occur in the names, town or postcode.
function wordsOf(q: string): Prisma.Sql {
  if (/^\d{6}$/.test(q)) return Prisma.sql`urn = ${Number(q)}`
  const words = q.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? []
  const conditions = words
    .slice(0, 12)
    .map((word) => Prisma.sql`search_words LIKE ${`%${word.replaceAll('’', "'")}%`}`)
  return conditions.length > 0 ? Prisma.join(conditions, ' AND ') : Prisma.sql`true`
}

const RELATED = { select: { reason: true, happenedOn: true } } as const
const SCHOOL = {
  id: true,
  urn: true,
  slug: true,
  name: true,
  ownName: true,
  registerName: true,
  sector: true,
  phase: true,
  kind: true,
  status: true,
  establishmentType: true,
  lowAge: true,
  highAge: true,
  gender: true,
  religiousCharacter: true,
  admissionsPolicy: true,
  boarding: true,
  sixthForm: true,
  trust: true,
  pupils: true,
  capacity: true,
  openedOn: true,
  closedOn: true,
  street: true,
  locality: true,
  town: true,
  county: true,
  postcode: true,
  website: true,
  lat: true,
  lon: true,
  positionBasis: true,
  positionNote: true,
  registerNote: true,
  registerChangedOn: true,
  takesPart: true,
  region: { select: { id: true, name: true } },
  localAuthority: { select: { slug: true, name: true } },
  predecessors: {
    select: { ...RELATED.select, predecessor: { select: { slug: true, name: true, urn: true } } },
  },
  successors: { select: { ...RELATED.select, successor: { select: { slug: true, name: true, urn: true } } } },
  memberships: {
    where: { partnership: { publishedAt: { not: null } } },
    orderBy: { partnership: { name: 'asc' } },
    select: { partnership: { select: { slug: true, name: true, summary: true } } },
  },
} satisfies Prisma.SchoolSelect

/** The school that an address means: by the URN it begins with, else by the whole of it. Null when there is none. */
export const getSchool = cache((slug: string) => {
  const urn = urnInSlug(slug)
  return db.school.findFirst({ where: urn === null ? { slug, urn: null } : { urn }, select: SCHOOL })
})

export type SchoolPage = NonNullable<Awaited<ReturnType<typeof getSchool>>>

/** Up to ten schools within ten miles that also take part, the nearest first. */
export async function listNeighbours({ id, lat, lon }: Pick<SchoolPage, 'id' | 'lat' | 'lon'>) {
  if (lat === null || lon === null) return []
  const here = { lat, lon }
  return db.$queryRaw<(SchoolRow & { miles: number; isApproximate: boolean })[]>`
    SELECT ${ROW}, ${milesFrom(here)} AS miles, position_basis = 'approximate' AS "isApproximate"
    FROM school WHERE takes_part AND id <> ${id}::uuid AND ${within(here, 10)} ORDER BY miles, slug LIMIT 10`
}

/** The number of schools, for the parts of the sitemap. */
export function countSchools() {
  return db.school.count()
}

/** Addresses of schools from the one after `offset`, for one part of the sitemap. */
export async function listSchoolSlugs(offset: number, count: number) {
  const rows = await db.school.findMany({
    select: { slug: true },
    orderBy: { slug: 'asc' },
    skip: offset,
    take: count,
  })
  return rows.map(({ slug }) => slug)
}
