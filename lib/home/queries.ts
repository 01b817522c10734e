// What the home page counts and features, from what is published.
import 'server-only'
import { db } from '@/lib/db/client'
import type { ProjectCard } from '@/lib/search/schema'

type Figures = {
  projects: number
  schools: number
  partnerships: number
  pupils: number
  state: number
  independent: number
  unknown: number
}

/** The headline figures: published projects, schools named in them, partnerships, pupils at last count. */
export async function getFigures(): Promise<Figures> {
  const [row] = await db.$queryRaw<[Figures]>`
    SELECT count(*)::int AS projects, coalesce(sum(pupils), 0)::int AS pupils,
      (SELECT count(*)::int FROM school WHERE takes_part) AS schools,
      (SELECT count(*)::int FROM school WHERE takes_part AND sector = 'state') AS state,
      (SELECT count(*)::int FROM school WHERE takes_part AND sector = 'independent') AS independent,
      (SELECT count(*)::int FROM school WHERE takes_part AND sector IS NULL) AS unknown,
      (SELECT count(*)::int FROM partnership WHERE published_at IS NOT NULL) AS partnerships
    FROM project_card`
  return row
}

/** How many projects have each value of a facet: "type", "region". */
export async function countByFacet(facet: 'type' | 'region'): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ option: string; count: number }[]>`
    SELECT split_part(token, ':', 2) AS option, count(*)::int AS count
    FROM project_card, unnest(facets) AS token WHERE token LIKE ${`${facet}:%`} GROUP BY token`
  return new Map(rows.map(({ option, count }) => [option, count]))
}

/** Up to three projects of different types for the home page: the best evidence, then the most schools. */
export function listFeatured(): Promise<ProjectCard[]> {
  return db.$queryRaw<ProjectCard[]>`
    SELECT * FROM (
      SELECT DISTINCT ON (type) slug, title, summary, type, lead, place, status, led_by AS "ledBy",
        state_schools AS "stateSchools", independent_schools AS "independentSchools", unknown_schools AS "unknownSchools",
        lead_sector AS "leadSector", is_counted AS "isCounted", pupils, pupils_qualifier AS "pupilsQualifier",
        started_words AS "startedWords", evidence, NULL::float8 AS miles
      FROM project_card
      WHERE status IN ('running', 'last_reported_running') AND state_schools + independent_schools BETWEEN 4 AND 24
      ORDER BY type, evidence DESC, pupils DESC NULLS LAST, slug
    ) best
    ORDER BY evidence DESC, "stateSchools" + "independentSchools" DESC, slug LIMIT 3`
}
