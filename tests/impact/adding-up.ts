// Holds the country's figures against their rows, and both against the tables read by plain SQL.
import { parse } from 'csv-parse/sync'
import { expect } from 'vitest'
import type { Db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { CATALOGUE, type IndicatorKey, INDICATOR_KEYS } from '@/lib/impact/catalogue'
import type { FigureRows } from '@/lib/impact/queries'
import {
  COUNTS,
  type Figure,
  type FigureSearch,
  GROUPINGS,
  type Grouping,
  type ImpactYear,
} from '@/lib/impact/schema'
import type { ProjectSearch, RawParams } from '@/lib/search/schema'

const round = (value: number) => Math.round(value * 100) / 100
const sum = (values: number[]) => round(values.reduce((all, value) => all + value, 0))
const NUMBERS = INDICATOR_KEYS.filter((key) => CATALOGUE[key].adds !== 'words')

/** The projects that facets choose, asked of the cards one condition at a time. */
const chosen = ({ facets }: ProjectSearch) => Prisma.sql`
  SELECT project_id FROM project_card WHERE freshness <> 'archived' ${Prisma.join(
    [
      Prisma.empty,
      ...Object.entries(facets).map(
        ([facet, values]) => Prisma.sql`facets && ${values.map((value) => `${facet}:${value}`)}::text[]`,
      ),
    ],
    ' AND ',
  )}`

const SCHOOL_YEAR = Prisma.sql`CASE WHEN as_of_precision IN ('years', 'decade') THEN NULL
  ELSE extract(year FROM as_of_on)::int - (extract(month FROM as_of_on) < 9)::int END`

const inYear = (year: ImpactYear | null) =>
  year === null
    ? Prisma.sql`true`
    : year === 'undated'
      ? Prisma.sql`year IS NULL`
      : Prisma.sql`year = ${year}`

/** The readings of an indicator that count, from the tables: the latest of a project in a year, and of its years the last. */
export async function readingsInTables(
  db: Db,
  key: IndicatorKey,
  search: ProjectSearch,
  year: ImpactYear | null,
) {
  const rows = await db.$queryRaw<{ slug: string; value: number }[]>`
    WITH latest AS (
      SELECT DISTINCT ON (project_id, year) * FROM (
        SELECT project_id, value::float8, ${SCHOOL_YEAR} AS year, as_of_on, reading.position
        FROM indicator JOIN reading ON indicator_id = indicator.id
        WHERE catalogue = ${key} AND unit = ${CATALOGUE[key].unit} AND value IS NOT NULL
      ) AS read ORDER BY project_id, year, as_of_on DESC NULLS LAST, position DESC
    ), stated AS (
      SELECT id AS project_id, pupils::float8 AS value, NULL::int AS year FROM project
      WHERE ${key} = 'pupils' AND pupils IS NOT NULL
        AND NOT EXISTS (SELECT FROM latest WHERE latest.project_id = project.id)
    ), counted AS (SELECT project_id, value, year FROM latest UNION ALL SELECT * FROM stated)
    SELECT DISTINCT ON (project_id) slug, value FROM counted JOIN project ON id = project_id
    WHERE project_id IN (${chosen(search)}) AND published_at IS NOT NULL AND ${inYear(year)}
    ORDER BY project_id, year DESC NULLS LAST`
  return rows
}

async function schoolsInTables(db: Db, search: ProjectSearch) {
  const rows = await db.$queryRaw<{ sector: string | null; count: number }[]>`
    SELECT sector::text, count(DISTINCT school_id)::int AS count FROM participation JOIN school ON id = school_id
    WHERE project_id IN (${chosen(search)}) GROUP BY 1`
  const of = (sector: string | null) => rows.find((row) => row.sector === sector)?.count ?? 0
  return {
    state: of('state'),
    independent: of('independent'),
    unknown: of(null),
    all: sum(rows.map((row) => row.count)),
  }
}

async function changesInTables(db: Db, key: IndicatorKey, search: ProjectSearch, year: ImpactYear | null) {
  return db.$queryRaw<{ slug: string; before: number | null; after: number | null }[]>`
    WITH reads AS (
      SELECT project_id, moment, value::float8, words, as_of_on, reading.position, ${SCHOOL_YEAR} AS year
      FROM indicator JOIN reading ON indicator_id = indicator.id
      WHERE catalogue = ${key} AND unit IS NOT DISTINCT FROM ${CATALOGUE[key].unit}
    ), first AS (SELECT DISTINCT ON (project_id) * FROM reads WHERE moment = 'before' ORDER BY project_id, position),
    last AS (SELECT DISTINCT ON (project_id) * FROM reads WHERE moment = 'after'
      ORDER BY project_id, as_of_on DESC NULLS LAST, position DESC)
    SELECT slug, first.value AS before, last.value AS after
    FROM first JOIN last USING (project_id) JOIN project ON id = project_id
    WHERE (first.value IS NULL) = (last.value IS NULL) AND project_id IN (${chosen(search)})
    AND ${year === null ? Prisma.sql`true` : year === 'undated' ? Prisma.sql`last.year IS NULL` : Prisma.sql`last.year = ${year}`}`
}

const bySlug = (a: { slug: string }, b: { slug: string }) => (a.slug < b.slug ? -1 : 1)
const read = ({ rows }: Pick<FigureRows, 'rows'>) =>
  rows
    .slice()
    .flatMap(({ slug, reading }) => (reading ? [{ slug, value: reading[2] }] : []))
    .toSorted(bySlug)

/** Every figure of an address equals the sum of its rows, and these are those of the tables. */
export async function expectAllToAddUp(db: Db, params: RawParams) {
  const { readImpactSearch } = await import('@/lib/impact/schema')
  const { getFigureRows, getImpact } = await import('@/lib/impact/queries')
  const { search, year } = readImpactSearch(params)
  const rowsOf = (figure: Figure, more: Partial<FigureSearch> = {}) =>
    getFigureRows({ figure, search, year, group: null, only: null, words: null, ...more }, null)
  const impact = await getImpact({ search, year, of: 'pupils' }, null)
  const said = JSON.stringify(params)

  const [{ count }] = await db.$queryRaw<
    [{ count: number }]
  >`SELECT count(*)::int FROM (${chosen(search)}) AS all_of_them`
  expect(impact.total, said).toBe(count)
  expect(sum(impact.evidence), said).toBe(count)

  for (const key of NUMBERS) {
    const tables = (await readingsInTables(db, key, search, year)).toSorted(bySlug)
    const made = await rowsOf(key)
    const all = read(made)
    expect([made.sum, made.readings]).toEqual([sum(all.map(({ value }) => value)), all.length])
    expect(all, `${key} ${said}`).toEqual(tables)
    const { totals } = impact
    const total = totals.find((one) => one.key === key)
    if (CATALOGUE[key].adds !== 'sum') expect(total).toBeUndefined()
    else {
      expect(total?.total ?? 0, `${key} ${said}`).toBe(sum(tables.map(({ value }) => value)))
      expect(total?.projects ?? 0).toBe(tables.length)
    }
    const { tables: groups, years } = await getImpact({ search, year, of: key }, null)
    for (const by of Object.keys(GROUPINGS) as Grouping[]) {
      for (const group of groups[by].groups) {
        const narrowed = read(await rowsOf(key, { group: { by, value: group.value } }))
        expect(sum(narrowed.map(({ value }) => value)), `${key} ${by} ${group.value} ${said}`).toBe(
          group.total,
        )
      }
      const { groups: lines, none, excess, total: whole } = groups[by]
      expect(round(sum(lines.map((line) => line.total)) + none.total - excess.total)).toBe(whole.total)
    }
    for (const line of years) {
      const inIt = await readingsInTables(db, key, search, line.year)
      expect(line.total, `${key} ${line.year} ${said}`).toBe(sum(inIt.map(({ value }) => value)))
    }
  }
  for (const key of INDICATOR_KEYS.filter((one) => CATALOGUE[one].isOutcome)) {
    const tables = await changesInTables(db, key, search, year)
    const outcome = impact.outcomes.find((one) => one.key === key)
    expect(outcome?.projects ?? 0, `${key} ${said}`).toBe(tables.length)
    const only = CATALOGUE[key].adds === 'words' ? null : ('changed' as const)
    expect((await rowsOf(key, { only })).rows).toHaveLength(tables.length)
    const isUp = tables.filter(({ before, after }) => before !== null && after! > before).length
    expect(outcome?.ways?.better ?? 0).toBe(isUp) // of all in the catalogue more is better
  }
  expect((await rowsOf('outcomes')).rows).toHaveLength(sum(impact.outcomes.map(({ projects }) => projects)))
  const named = await schoolsInTables(db, search)
  expect(impact.schools.named, said).toEqual(named)
  expect((await rowsOf('named-schools')).schools).toHaveLength(named.all)
  const [schools] = await db.$queryRaw<[{ all: number }]>`
    SELECT coalesce(sum(state_schools + independent_schools + unknown_schools), 0)::int
      - (SELECT count(*) FROM participation WHERE project_id IN (${chosen(search)}))::int AS all
    FROM project_card WHERE project_id IN (${chosen(search)})`
  expect(impact.schools.counted.all, said).toBe(schools.all)
  const counted = await rowsOf('counted-schools')
  expect([sum(counted.counted.slice().map(({ all }) => all)), counted.sum]).toEqual([
    schools.all,
    schools.all,
  ])
  const [own] = await db.$queryRaw<[{ count: number }]>`
    SELECT count(*)::int FROM indicator WHERE catalogue IS NULL AND project_id IN (${chosen(search)})`
  expect(impact.own.indicators, said).toBe(own.count)
  const owned = await rowsOf('own-indicators')
  expect([sum(owned.own.slice().map(({ all }) => all)), owned.sum]).toEqual([own.count, own.count])
  return impact
}

type Route = typeof import('@/app/impact/[figure]/csv/route')
type Line = Record<string, string>

/** The lines of a figure's file. */
export async function linesOf({ GET }: Route, figure: string, query = ''): Promise<Line[]> {
  const answer = await GET(new Request(`http://site.example/impact/${figure}/csv?${query}`), {
    params: Promise.resolve({ figure }),
  })
  return parse(await answer.text(), { bom: true, columns: true }) as Line[]
}

/** Every figure that has a page of rows. */
export const FIGURES = [...INDICATOR_KEYS, ...Object.keys(COUNTS)] as Figure[]
