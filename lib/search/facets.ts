// Facet counts of any table that keeps its facet values in an array, in one statement whatever is chosen.
import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import type { FacetCount, Selection } from './schema'

const tokens = (facet: string, values: string[]) => values.map((value) => `${facet}:${value}`)

/** The condition that a row has any of the chosen values in each facet chosen. */
export function matches(selection: Selection): Prisma.Sql {
  const conditions = Object.entries(selection).map(
    ([facet, values]) => Prisma.sql`facets && ${tokens(facet, values)}::text[]`,
  )
  return conditions.length > 0 ? Prisma.join(conditions, ' AND ') : Prisma.sql`true`
}

export type FacetRow = { token: string | null; name: string | null; within: number; beyond: number }

/**
 * Counts each option under what is chosen already. A row that misses exactly one facet would come back if another
 * value of that facet were chosen too: values of one facet add up, facets narrow one another.
 * @param from the rows before any facet, "project_card WHERE ..."
 * @returns the number of rows under the whole selection, and the number that each option would give;
 *   for an option chosen already, how many of the present rows have it
 */
export function facetCountsSql(from: Prisma.Sql, selection: Selection): Prisma.Sql {
  const chosen = Object.entries(selection)
  const misses = chosen.map(
    ([facet, values]) => Prisma.sql`(NOT facets && ${tokens(facet, values)}::text[])::int`,
  )
  const missed = chosen.map(
    ([facet, values]) => Prisma.sql`WHEN NOT facets && ${tokens(facet, values)}::text[] THEN ${facet}`,
  )
  return Prisma.sql`
    WITH row AS (
      SELECT facets,
        ${misses.length > 0 ? Prisma.join(misses, ' + ') : Prisma.sql`0`} AS misses,
        ${missed.length > 0 ? Prisma.sql`CASE ${Prisma.join(missed, ' ')} END` : Prisma.sql`NULL::text`} AS missed
      FROM ${from}
    ), counted AS (
      SELECT token, count(*) FILTER (WHERE missed IS NULL)::int AS within,
        count(*) FILTER (WHERE missed = split_part(token, ':', 1))::int AS beyond
      FROM row, unnest(facets) AS token
      WHERE misses <= 1
      GROUP BY token
    )
    SELECT token, coalesce(theme.name, local_authority.name) AS name, within, beyond
    FROM counted
    LEFT JOIN theme ON token = 'theme:' || theme.slug
    LEFT JOIN local_authority ON token = 'la:' || local_authority.slug
    UNION ALL
    SELECT NULL, NULL, count(*)::int, 0 FROM row WHERE misses = 0`
}

/** Reads the answer of facetCountsSql. */
export function readFacetCounts(
  rows: FacetRow[],
  selection: Selection,
): { total: number; counts: FacetCount[] } {
  const total = rows.find(({ token }) => token === null)?.within ?? 0
  const counts = rows.flatMap(({ token, name, within, beyond }) => {
    if (token === null) return []
    const [facet, option] = [token.slice(0, token.indexOf(':')), token.slice(token.indexOf(':') + 1)]
    const chosen = selection[facet]
    const count = chosen && !chosen.includes(option) ? total + beyond : within
    return [{ facet, option, name, count }]
  })
  return { total, counts }
}
