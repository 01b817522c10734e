// Reads of schools: a page of the list, one whole, its neighbours.
import 'server-only'
import { cache } from 'react'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { Point } from '@/lib/map/schema'
import { type Place, readPostcode } from '@/lib/places/schema'
import { and, bitsOf, membersOf } from '@/lib/search/bits'
import { held, type SchoolRow as HeldSchool } from '@/lib/search/held'
import { lastPage } from '@/lib/search/listing'
import { isSlug, PAGE_SIZE } from '@/lib/search/schema'
import { NOT_READ } from '@/lib/search/spelling'
import { searchTextKept } from '@/lib/search/words'
import { SECTORS, urnInSlug } from './schema'
import type { SchoolSearch } from './search'

const ROW = Prisma.sql`school.slug, school.urn, school.name, school.sector, school.phase, school.kind, school.status,
  school.town, school.takes_part AS "takesPart",
  coalesce(school.position_basis = 'approximate', false) AS "isApproximate"`

/** A school as lists show it. */
export type SchoolRow = {
  slug: string
  urn: number | null
  name: string
  sector: 'state' | 'independent' | null
  phase: 'nursery' | 'primary' | 'middle' | 'secondary' | 'all_through' | 'sixteen_plus' | null
  kind: 'mainstream' | 'special' | 'alternative' | null
  status: 'open' | 'closed' | 'proposed_to_open' | 'proposed_to_close' | null
  town: string | null
  takesPart: boolean
  isApproximate: boolean
}

/** The page of schools that a search asks for, those that take part first, and what each further option would give. */
export async function searchSchools(search: SchoolSearch, place: Place | null) {
  const { names, distances, spelling, total, counts, size, ordinalsFrom } = await select(search, place)
  const page = lastPage(total, search.page)
  return {
    page,
    schools: await readRows(ordinalsFrom((page - 1) * PAGE_SIZE, PAGE_SIZE), distances),
    total,
    held: size,
    counts: counts.map((count) => ({ ...count, name: names.get(`${count.facet}:${count.option}`) ?? null })),
    ...spelling,
  }
}

/** Every school that a search asks for, in its order, a few hundred at a time; at most `most`. */
export async function* listAllSchools(search: SchoolSearch, place: Place | null, most: number) {
  const { listing, distances, ordinalsFrom } = await select(search, place)
  const ordinals = ordinalsFrom(0, most)
  for (let from = 0; from < ordinals.length; from += BATCH)
    yield withPlaces(listing, await readRows(ordinals.slice(from, from + BATCH), distances))
}

/** A school with where it is, as spreadsheets show it. */
export type SchoolTableRow = Awaited<ReturnType<typeof readRows>>[number] &
  Pick<HeldSchool, 'postcode' | 'authority' | 'region'>

// Where a school is, the server holds in memory.
function withPlaces(
  { rows }: { rows: Map<number, HeldSchool> },
  schools: Awaited<ReturnType<typeof readRows>>,
): SchoolTableRow[] {
  return schools.map((school) => {
    const { postcode = null, authority = null, region = null } = rows.get(school.ordinal) ?? {}
    return { ...school, postcode, authority, region }
  })
}

const BATCH = 500

/** The schools with these addresses, in this order. */
export async function listSchoolRows(slugs: string[]) {
  const rows = await db.$queryRaw<{ ordinal: number }[]>`
    SELECT ordinal FROM school_text JOIN school ON school.id = school_id
    WHERE slug = ANY(${slugs}::text[]) ORDER BY array_position(${slugs}::text[], slug::text)`
  return readRows(rows.map(({ ordinal }) => ordinal))
}

/** The same as rows of a spreadsheet. */
export async function listSchoolTableOf(slugs: string[]) {
  return withPlaces((await held()).schools, await listSchoolRows(slugs))
}

/** Where the schools are that a search asks for; those without a position are only counted. */
export async function listSchoolPoints(search: SchoolSearch, place: Place | null) {
  const { listing, bits, total } = await select(search, place)
  const rows = membersOf(bits).map((ordinal) => listing.rows.get(ordinal)!)
  const points = rows.flatMap(({ slug, name, town, facets, lat, lon }): Point[] => {
    if (lat === null || lon === null) return []
    const sector = (['state', 'independent'] as const).find((one) => facets.includes(`sector:${one}`)) ?? null
    const about = [sector ? `${SECTORS[sector]} school` : null, town].filter(Boolean).join(', ')
    return [{ slug, name, about, sector, lat, lon }]
  })
  return { points, total, unplaced: total - points.length }
}

async function select(search: SchoolSearch, place: Place | null) {
  const { schools: listing, names, version } = await held()
  const urn = /^\d{6}$/.test(search.q) ? Number(search.q) : null
  const { match, ...spelling } =
    urn === null
      ? await searchTextKept('school', spaced(search.q), listing.all, version)
      : await matchUrn(urn, listing.room)
  const near = place && listing.near(place, search.radius)
  const text = match?.all ?? listing.all
  const narrowed = listing.narrow(near ? and(text, near.bits) : text, search.facets)
  const { bits } = narrowed
  const ordinalsFrom = (offset: number, limit: number) =>
    near
      ? membersOf(bits)
          .toSorted((a, b) => near.distances.get(a)! - near.distances.get(b)! || a - b)
          .slice(offset, offset + limit)
      : listing.page(match?.tiers.map((tier) => and(tier, bits)) ?? [bits], 'name', offset, limit)
  return {
    listing,
    size: listing.rows.size,
    names,
    distances: near?.distances,
    spelling,
    ordinalsFrom,
    ...narrowed,
  }
}

// A postcode typed without its space is still one.
function spaced(q: string) {
  return readPostcode(q) ?? q
}

async function matchUrn(urn: number, room: number) {
  const rows = await db.$queryRaw<{ ordinal: number }[]>`
    SELECT ordinal FROM school_text JOIN school ON school.id = school_id WHERE urn = ${urn}`
  const all = bitsOf(
    rows.map(({ ordinal }) => ordinal),
    room,
  )
  return { ...NOT_READ, match: { all, tiers: [all], query: null } }
}

async function readRows(ordinals: number[], distances?: Map<number, number>) {
  const rows = await db.$queryRaw<(SchoolRow & { ordinal: number })[]>`
    SELECT ordinal, ${ROW} FROM school_text JOIN school ON school.id = school_id
    WHERE ordinal = ANY(${ordinals}::int[])`
  const found = new Map(rows.map((row) => [row.ordinal, row]))
  return ordinals.flatMap((ordinal) => {
    const row = found.get(ordinal)
    return row ? [{ ...row, miles: distances?.get(ordinal) ?? null }] : []
  })
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
  if (!isSlug(slug)) return null
  const urn = urnInSlug(slug)
  return db.school.findFirst({
    relationLoadStrategy: 'join',
    where: urn === null ? { slug, urn: null } : { urn },
    select: SCHOOL,
  })
})

export type SchoolPage = NonNullable<Awaited<ReturnType<typeof getSchool>>>

/** Up to ten schools within ten miles that also take part, the nearest first. */
export async function listNeighbours({ slug, lat, lon }: Pick<SchoolPage, 'slug' | 'lat' | 'lon'>) {
  if (lat === null || lon === null) return []
  const { schools } = await held()
  const { bits, distances } = schools.near({ lat, lon }, 10)
  const nearest = membersOf(and(bits, schools.having('part', ['yes'])))
    .filter((ordinal) => schools.rows.get(ordinal)!.slug !== slug)
    .toSorted((a, b) => distances.get(a)! - distances.get(b)! || a - b)
  return readRows(nearest.slice(0, 10), distances)
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
