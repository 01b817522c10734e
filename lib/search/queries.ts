// The list of projects: filters and counts from what the server holds, words and cards from the database.
import 'server-only'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { Place } from '@/lib/places/schema'
import { membersOf } from './bits'
import { held } from './held'
import { lastPage } from './listing'
import { FACETS, PAGE_SIZE, type ProjectCard, type ProjectResults, type ProjectSearch } from './schema'
import { selectFrom } from './select'
import { similarTo } from './similar'
import { waysOn } from './ways-on'

const CARD = Prisma.sql`ordinal, slug, title, summary, type, lead, place, status, led_by AS "ledBy",
  state_schools AS "stateSchools", independent_schools AS "independentSchools", unknown_schools AS "unknownSchools",
  lead_sector AS "leadSector", is_counted AS "isCounted", pupils, pupils_qualifier AS "pupilsQualifier",
  started_words AS "startedWords", ended_words AS "endedWords", evidence,
  freshness, as_of AS "asOf", is_confirmed AS "isConfirmed"`

/** The page of projects that a search asks for, how many there are, and what each further option would give. */
export async function searchProjects(search: ProjectSearch, place: Place | null): Promise<ProjectResults> {
  const selected = await select(search, place)
  const { distances, query, total, ordinalsFrom } = selected
  const page = lastPage(total, search.page)
  return {
    page,
    cards: await readCards(ordinalsFrom((page - 1) * PAGE_SIZE, PAGE_SIZE), query, distances),
    ...foundOf(selected, search, place),
  }
}

/** The set of projects that a search asks for, for what is counted of them: no card is read. */
export async function selectProjects(search: ProjectSearch, place: Place | null) {
  const selected = await select(search, place)
  return { bits: selected.bits, ...foundOf(selected, search, place) }
}

function foundOf(
  { projects, names, text, total, counts, spelling }: Awaited<ReturnType<typeof select>>,
  search: ProjectSearch,
  place: Place | null,
) {
  return {
    total,
    counts: counts.map((count) => ({ ...count, name: names.get(`${count.facet}:${count.option}`) ?? null })),
    ...spelling,
    offers: total < FEW ? waysOn(projects, { search, text, place, total }, changeOf(search)) : [],
  }
}

/** How many projects a search finds, and how its words were understood. */
export async function glance(search: ProjectSearch, place: Place | null) {
  const { total, spelling } = await select(search, place)
  return { total, ...spelling }
}

/** Every project that a search asks for, in its order, a few hundred at a time; at most `most`. */
export async function* listAllProjects(search: ProjectSearch, place: Place | null, most: number) {
  const { ordinals, distances } = await listProjectOrdinals(search, place, most)
  for (let from = 0; from < ordinals.length; from += BATCH)
    yield await readCards(ordinals.slice(from, from + BATCH), null, distances)
}

const BATCH = 500

/** Which projects a search asks for, in its order, at most `most`; with their distances when a place is given. */
export async function listProjectOrdinals(search: ProjectSearch, place: Place | null, most: number) {
  const { distances, ordinalsFrom } = await select(search, place)
  return { ordinals: ordinalsFrom(0, most), distances }
}

/** The projects with these addresses, in this order. */
export async function listProjectCards(slugs: string[]): Promise<ProjectCard[]> {
  const rows = await db.$queryRaw<{ ordinal: number }[]>`
    SELECT ordinal FROM project JOIN project_card ON project_id = id
    WHERE project.slug = ANY(${slugs}::text[]) ORDER BY array_position(${slugs}::text[], project.slug::text)`
  return readCards(
    rows.map(({ ordinal }) => ordinal),
    null,
  )
}

/** Where the projects are that a search asks for; those without a position are only counted. */
export async function listProjectPoints(search: ProjectSearch, place: Place | null) {
  const { projects, bits, total } = await select(search, place)
  const rows = membersOf(bits).map((ordinal) => projects.rows.get(ordinal)!)
  const points = rows.flatMap(({ slug, title: name, lead, lat, lon }) =>
    lat === null || lon === null ? [] : [{ slug, name, about: lead, lat, lon }],
  )
  return { points, total, unplaced: total - points.length }
}

async function select(search: ProjectSearch, place: Place | null) {
  const { projects, names, version } = await held()
  const list = { subject: 'project' as const, listing: projects, version }
  return { projects, names, ...(await selectFrom(list, search, place, ORDERS)) }
}

const FEW = 5
const ORDERS = {
  relevance: 'best',
  newest: 'newest',
  pupils: 'pupils',
  evidence: 'best',
} as const

/** The projects with these ordinals, in this order. */
export function listCardsOf(ordinals: number[]): Promise<ProjectCard[]> {
  return readCards(ordinals, null)
}

async function readCards(ordinals: number[], query: string | null, distances?: Map<number, number>) {
  if (ordinals.length === 0) return []
  const marked = (column: string) =>
    query
      ? Prisma.sql`ts_headline('plain_english', ${Prisma.raw(column)}, ${query}::tsquery, ${MARKS})`
      : Prisma.raw(column)
  const rows = await db.$queryRaw<(ProjectCard & { ordinal: number })[]>`
    SELECT ${CARD}, ${marked('title')} AS "markedTitle", ${marked('summary')} AS "markedSummary"
    FROM project_card WHERE ordinal = ANY(${ordinals}::int[])`
  const found = new Map(rows.map((row) => [row.ordinal, row]))
  return ordinals.flatMap((ordinal) => {
    const { ordinal: _, ...card } = found.get(ordinal) ?? {}
    return 'slug' in card ? [{ ...card, miles: distances?.get(ordinal) ?? null } as ProjectCard] : []
  })
}

// Nothing is near where no place is asked for.
const changeOf =
  (search: ProjectSearch) =>
  (change: Partial<ProjectSearch>): ProjectSearch => {
    const isPlaceless = change.where === '' && search.sort === 'nearest'
    return { ...search, page: 1, ...change, ...(isPlaceless ? { sort: 'relevance' as const } : {}) }
  }

const MARKS = 'HighlightAll=true, StartSel=\u0002, StopSel=\u0003'

/** A project like another, and why. */
export type SimilarProject = ProjectCard & { why: string[] }

/** The number by which lists know a project; null when there is none that everybody may see. */
export async function ordinalOf(slug: string): Promise<number | null> {
  // By the project's slug, which has an index; the card's has none.
  const card = await db.projectCard.findFirst({ where: { project: { slug } }, select: { ordinal: true } })
  return card?.ordinal ?? null
}

/** Up to three projects like one, each with the reasons in words: what both are about, and how far apart they are. */
export async function listSimilarProjects(ordinal: number | null): Promise<SimilarProject[]> {
  const { projects, names } = await held()
  const own = ordinal !== null && projects.rows.get(ordinal)
  if (!own) return []
  const like = similarTo(projects, own, 3)
  const cards = await readCards(
    like.map((one) => one.ordinal),
    null,
  )
  return cards.map((card, i) => {
    const { shared, miles } = like[i]!
    const of = (facet: string) =>
      shared
        .filter((token) => token.startsWith(`${facet}:`))
        .map((token) => names.get(token) ?? FACETS[facet]!.options?.[token.slice(facet.length + 1)] ?? token)
    const about = of('theme').length > 0 ? of('theme') : of('activity').slice(0, 2)
    return {
      ...card,
      miles: miles !== null && miles <= 30 ? miles : null,
      why: [...about, ...of('phase')].slice(0, 4),
    }
  })
}
