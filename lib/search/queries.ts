// The list of projects: one statement for the page of cards, one for all facet counts.
import 'server-only'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { milesFrom, within } from '@/lib/places/queries'
import type { Place } from '@/lib/places/schema'
import { type FacetRow, facetCountsSql, matches, readFacetCounts } from './facets'
import { PAGE_SIZE, type ProjectCard, type ProjectResults, type ProjectSearch, type Sort } from './schema'

const CARD = Prisma.sql`slug, title, summary, type, lead, place, status, led_by AS "ledBy",
  state_schools AS "stateSchools", independent_schools AS "independentSchools", unknown_schools AS "unknownSchools",
  lead_sector AS "leadSector", pupils, started_words AS "startedWords", evidence`

/** The page of projects that a search asks for, how many there are, and what each further option would give. */
export async function searchProjects(search: ProjectSearch, place: Place | null): Promise<ProjectResults> {
  const text = textQuery(search.q)
  const from = Prisma.sql`project_card ${text ? Prisma.sql`JOIN project_text USING (project_id)` : Prisma.empty}
    WHERE ${text ? Prisma.sql`words @@ ${text}` : Prisma.sql`true`}
    AND ${place ? within(place, search.radius) : Prisma.sql`true`}`
  const limit = Prisma.raw(`LIMIT ${PAGE_SIZE} OFFSET ${(search.page - 1) * PAGE_SIZE}`)
  const [cards, rows] = await Promise.all([
    db.$queryRaw<ProjectCard[]>`
      SELECT ${CARD}, ${place ? milesFrom(place) : Prisma.sql`NULL::float8`} AS miles
      FROM ${from} AND ${matches(search.facets)}
      ORDER BY ${order(search.sort, text, place)} ${limit}`,
    db.$queryRaw<FacetRow[]>(facetCountsSql(from, search.facets)),
  ])
  return { cards, ...readFacetCounts(rows, search.facets) }
}

function order(sort: Sort, text: Prisma.Sql | null, place: Place | null): Prisma.Sql {
  const best = Prisma.sql`evidence DESC, started_year DESC NULLS LAST, slug`
  const byRank = text ? Prisma.sql`ts_rank(words, ${text}) DESC, ${best}` : best
  const orders: Record<Sort, Prisma.Sql> = {
    relevance: byRank,
    nearest: place ? Prisma.sql`miles, slug` : byRank,
    newest: Prisma.sql`started_year DESC NULLS LAST, slug`,
    pupils: Prisma.sql`pupils DESC NULLS LAST, slug`,
    evidence: best,
    title: Prisma.sql`title, slug`,
  }
  return orders[sort]
}

/**
 * What was typed as a text query: word forms and accents ignored, "quotes" and -minus understood, the last word also
 * as the beginning of one. Null when there is nothing to look for.
 */
function textQuery(q: string): Prisma.Sql | null {
  const words = q.match(/[\p{L}\p{N}]+/gu)
  if (!words) return null
  const asTyped = Prisma.sql`websearch_to_tsquery('plain_english', ${q})`
  const isPlain = words.join(' ') === q.replace(/\s+/g, ' ')
  if (!isPlain || words.at(-1)!.length < 3) return asTyped
  const prefix = words.map((word, i) => (i === words.length - 1 ? `${word}:*` : word)).join(' & ')
  return Prisma.sql`(${asTyped} || to_tsquery('plain_english', ${prefix}))`
}
