// The lists as this server holds them in memory, brought up to date by one small statement before each use.
import 'server-only'
import { cache } from 'react'
import { type Found, Gazetteer, type PlacedSchool } from '@/lib/places/gazetteer'
import type { Place } from '@/lib/places/schema'
import { db } from '@/lib/db/client'
import type { Freshness } from '@/lib/freshness/schema'
import type { IndicatorKey } from '@/lib/impact/catalogue'
import type { Qualifier } from '@/lib/projects/schema'
import { Listing, type ListingRow } from './listing'

export type ProjectRow = ListingRow & {
  slug: string
  title: string
  evidence: number
  startedYear: number | null
  pupils: number | null
  lead: string | null
  place: string | null
  freshness: Freshness
  stateSchools: number
  independentSchools: number
  unknownSchools: number
  schoolOrdinals: number[]
  ownIndicators: number
  tallies: HeldTally[]
  changes: HeldChange[]
}
/** A tally of lib/impact; the year is null where it is not known. */
export type HeldTally = [key: IndicatorKey, year: number | null, value: number, qualifier: Qualifier | null]
/** A change of lib/impact: numbers, or a judgement's words. */
export type HeldChange = [
  key: IndicatorKey,
  year: number | null,
  before: number | string,
  after: number | string,
]
export type SchoolRow = ListingRow & PlacedSchool
/** An offer or a need on the board. */
export type NoticeRow = ListingRow & {
  slug: string
  kind: 'offer' | 'need'
  title: string
  school: string
  place: string | null
  publishedAt: Date
  expiresOn: Date
}
type Subject = 'project' | 'school' | 'notice'

const down = (a: number | null, b: number | null) => (b ?? -1) - (a ?? -1)
const bySlug = (a: { slug: string }, b: { slug: string }) => (a.slug < b.slug ? -1 : 1)
const byStart = (a: ProjectRow, b: ProjectRow) => down(a.startedYear, b.startedYear)

// One that has ended stands after one as well evidenced that still runs.
const byEnd = (a: ProjectRow, b: ProjectRow) => Number(isOver(a)) - Number(isOver(b))
const isOver = ({ facets }: ProjectRow) => facets.includes('status:finished')

// What its schools have not confirmed for a year stands after all that they have, in every order but by distance; where
// words were looked for, after those that match as well.
const byFreshness = (a: ProjectRow, b: ProjectRow) =>
  Number(a.freshness === 'stale') - Number(b.freshness === 'stale')

export type ProjectListing = Listing<ProjectRow, 'best' | 'newest' | 'pupils'>
export type NoticeListing = Listing<NoticeRow, 'newest' | 'ending'>

const byNewest = (a: NoticeRow, b: NoticeRow) =>
  b.publishedAt.getTime() - a.publishedAt.getTime() || bySlug(a, b)

const isListed = ({ freshness }: ProjectRow) => freshness !== 'archived'

// One set of lists a process; its promise is shared by requests that come while it is being brought up to date.
class Held {
  readonly projects: ProjectListing = new Listing({
    best: (a, b) =>
      byFreshness(a, b) || b.evidence - a.evidence || byEnd(a, b) || byStart(a, b) || bySlug(a, b),
    newest: (a, b) => byFreshness(a, b) || byStart(a, b) || bySlug(a, b),
    pupils: (a, b) => byFreshness(a, b) || down(a.pupils, b.pupils) || bySlug(a, b),
  })
  readonly schools = new Listing<SchoolRow, 'name'>({
    name: (a, b) =>
      Number(b.takesPart) - Number(a.takesPart) ||
      (a.name < b.name ? -1 : a.name > b.name ? 1 : bySlug(a, b)),
  })
  readonly notices: NoticeListing = new Listing({
    newest: byNewest,
    ending: (a, b) => a.expiresOn.getTime() - b.expiresOn.getTime() || byNewest(a, b),
  })
  /** Names of facet values that are data: "theme:maths", "la:york". */
  names = new Map<string, string>()
  version = -1n
  private gazetteerMade: Gazetteer | undefined
  private catchingUp: Promise<void> | undefined

  get gazetteer() {
    return (this.gazetteerMade ??= new Gazetteer(this.schools.rows.values()))
  }

  async catchUp() {
    const [{ version }] = await db.$queryRaw<[{ version: bigint }]>`SELECT version FROM search_change`
    while (version > this.version)
      await (this.catchingUp ??= this.load().finally(() => (this.catchingUp = undefined)))
    return this
  }

  private async load() {
    // One snapshot for all, so that what is read belongs together.
    await db.$transaction(
      async (tx) => {
        const [{ version }] = await tx.$queryRaw<[{ version: bigint }]>`SELECT version FROM search_change`
        const since = this.version
        const projects = await tx.$queryRaw<ProjectRow[]>`
          SELECT ordinal, facets, lat, lon, slug, title, evidence, started_year AS "startedYear", pupils, lead,
            place, freshness, state_schools AS "stateSchools", independent_schools AS "independentSchools",
            unknown_schools AS "unknownSchools", school_ordinals AS "schoolOrdinals",
            own_indicators AS "ownIndicators", tallies, changes
          FROM project_card WHERE version > ${since}`
        const schools = await tx.$queryRaw<SchoolRow[]>`
          SELECT ordinal, facets, lat, lon, school.slug, school.name, urn, town, postcode, takes_part AS "takesPart",
            local_authority.name AS authority, local_authority_slug AS "authoritySlug",
            region.name AS region, school.region_id AS "regionId"
          FROM school_text JOIN school ON school.id = school_id
          LEFT JOIN local_authority ON local_authority.slug = local_authority_slug
          LEFT JOIN region ON region.id = school.region_id
          WHERE version > ${since}`
        const notices = await tx.$queryRaw<NoticeRow[]>`
          SELECT ordinal, facets, lat, lon, slug, kind, title, school, place, published_at AS "publishedAt",
            expires_on AS "expiresOn"
          FROM notice_card WHERE version > ${since}`
        const gone = await tx.$queryRaw<{ subject: Subject; ordinal: number }[]>`
          SELECT subject, ordinal FROM search_gone WHERE version > ${since}`
        const goneOf = (subject: Subject) =>
          gone.flatMap((row) => (row.subject === subject ? row.ordinal : []))
        this.names = new Map(
          (
            await tx.$queryRaw<{ token: string; name: string }[]>`
              SELECT 'theme:' || slug AS token, name FROM theme UNION ALL SELECT 'la:' || slug, name FROM local_authority`
          ).map(({ token, name }) => [token, name]),
        )
        const [listed, archived] = [projects.filter(isListed), projects.filter((row) => !isListed(row))]
        const left = [...goneOf('project'), ...archived.map(({ ordinal }) => ordinal)]
        if (listed.length > 0 || left.length > 0) this.projects.change(listed, left)
        if (schools.length > 0 || goneOf('school').length > 0) {
          this.schools.change(schools, goneOf('school'))
          this.gazetteerMade = undefined
        }
        if (notices.length > 0 || goneOf('notice').length > 0) this.notices.change(notices, goneOf('notice'))
        this.version = version
      },
      { isolationLevel: 'RepeatableRead', timeout: 60_000, maxWait: 10_000 },
    )
  }
}

const shared = globalThis as unknown as { schoolsTogetherHeld?: Held }

/** The lists as they are now; a page asks once and sees the same throughout. */
export const held = cache((): Promise<Held> => (shared.schoolsTogetherHeld ??= new Held()).catchUp())

/** The place that was typed into the box for places, or the places to choose from. */
export async function findPlace(text: string): Promise<Found> {
  return (await held()).gazetteer.find(text)
}

/** The one place that is meant; null when none is typed, nobody knows it, or several are called so. */
export async function onePlace(text: string): Promise<Place | null> {
  const found = text ? await findPlace(text) : null
  return found && 'place' in found ? found.place : null
}
