// The country's impact, added up from the list of projects that the server holds in memory.
import 'server-only'
import type { Place } from '@/lib/places/schema'
import { held } from '@/lib/search/held'
import { Kept } from '@/lib/search/kept'
import { selectProjects } from '@/lib/search/queries'
import type { ProjectSearch } from '@/lib/search/schema'
import { choose, type Chosen, type Columns, columnsOf, within } from './columns'
import { listDetails, listOwnNames } from './details'
import { outcomesOf } from './outcomes'
import { countedRows, NO_ROWS, ownRows, type Rows, rowsOfFigure, type SchoolPart, schoolRows } from './rows'
import { type FigureSearch, GROUPINGS, type Grouping, impactAddress, type ImpactSearch, ROWS } from './schema'
import { evidenceLevels, ownTotals, schoolTotals } from './taking-part'
import { groupTable, sumOf, totalsOf, yearTable } from './totals'

type Columned = { of: readonly unknown[]; columns: Columns; impacts: Kept<Impact> }
let kept: Columned | undefined

/** The columns of all projects listed; made anew when a project or school has changed. */
async function keep(): Promise<Columned> {
  const { projects, schools } = await held()
  const of = [projects, projects.changes, schools.changes]
  if (kept && of.every((one, i) => one === kept!.of[i])) return kept
  const sectors = {
    state: schools.having('sector', ['state']),
    independent: schools.having('sector', ['independent']),
  }
  kept = { of, columns: columnsOf([...projects.rows.values()], sectors), impacts: new Kept(300) }
  return kept
}

async function chooseBy(search: ProjectSearch, place: Place | null) {
  const { bits, ...found } = await selectProjects(search, place)
  return { chosen: choose((await keep()).columns, bits), found }
}

/**
 * All pupils taking part, at each project's last count: the figure of the home page. Each row has its own count already
 * (lib/search/project-card.ts), so that home need not wait for the columns.
 */
export async function countPupils(): Promise<number> {
  const { projects } = await held()
  let pupils = 0
  for (const row of projects.rows.values()) pupils += row.pupils ?? 0
  return pupils
}

/**
 * Everything that /impact shows of the projects a search asks for, and how its words were understood. What was worked out
 * is kept until a project or school changes.
 */
export async function getImpact(asked: ImpactSearch, place: Place | null): Promise<Impact> {
  const { impacts } = await keep()
  return impacts.get(impactAddress(asked), () => workOut(asked, place))
}

async function workOut({ search, year, of }: ImpactSearch, place: Place | null) {
  const { chosen, found } = await chooseBy(search, place)
  return {
    ...found,
    totals: totalsOf(chosen, year),
    schools: schoolTotals(chosen),
    outcomes: outcomesOf(chosen, year),
    evidence: evidenceLevels(chosen),
    own: ownTotals(chosen),
    tables: Object.fromEntries(
      Object.keys(GROUPINGS).map((by) => [by, groupTable(chosen, of, year, by as Grouping)]),
    ) as Record<Grouping, ReturnType<typeof groupTable>>,
    years: yearTable(chosen, of),
  }
}
type Impact = Awaited<ReturnType<typeof workOut>>

/**
 * All rows that a figure is made of, and how the search's words were understood. `rows`: of readings and changes;
 * `schools`, `counted` and `own` of the figures with these names. `sum`: the figure, `readings`: how many it adds up.
 */
export async function getFigureRows(asked: FigureSearch, place: Place | null) {
  const { chosen: all, found } = await chooseBy(asked.search, place)
  const chosen: Chosen = within(all, asked.group)
  const { figure, only } = asked
  const { rows, values, changes } = rowsOfFigure(chosen, figure, asked)
  const schools = figure === 'named-schools' ? schoolRows(chosen, only) : NO_ROWS
  const counted = figure === 'counted-schools' ? countedRows(chosen, only) : NOTHING
  const own = figure === 'own-indicators' ? ownRows(chosen) : NOTHING
  return {
    ...found,
    rows,
    changes,
    schools,
    counted: counted.rows,
    own: own.rows,
    readings: values.length,
    sum: sumOf(values) + schools.length + counted.sum + own.sum,
  }
}
export type FigureRows = Awaited<ReturnType<typeof getFigureRows>>

const NOTHING = { rows: NO_ROWS, sum: 0 }

const pageOf = <Row>(rows: Rows<Row>, page: number) => rows.slice((page - 1) * ROWS, page * ROWS)

/** One page of rows with the date and source of each reading. One statement. */
export const readPageOfRows = ({ rows }: Pick<FigureRows, 'rows'>, page: number) =>
  listDetails(pageOf(rows, page))

/** One page of the projects with indicators of their own, with the names of these. One statement. */
export const readPageOfOwn = ({ own }: Pick<FigureRows, 'own'>, page: number) =>
  listOwnNames(pageOf(own, page))

/** One page of the schools named, with their names. */
export const readPageOfSchools = ({ schools }: Pick<FigureRows, 'schools'>, page: number) =>
  nameSchools(pageOf(schools, page))

/** Schools with their names and addresses. */
export async function nameSchools(parts: SchoolPart[]) {
  const { schools } = await held()
  return parts.map((part) => {
    const school = schools.rows.get(part.ordinal)
    return {
      ...part,
      slug: school?.slug ?? null,
      name: school?.name ?? 'A school that has left the register',
    }
  })
}
export type NamedSchool = Awaited<ReturnType<typeof nameSchools>>[number]

const BATCH = 500

/** Rows with the date and source of each reading, some at a time by one statement each; at most `most`. */
export async function* listAllRows({ rows }: Pick<FigureRows, 'rows'>, most: number) {
  for (const few of batchesOf(rows, most)) yield await listDetails(few)
}

/** The same of indicators that are a school's own. */
export async function* listAllOwn({ own }: Pick<FigureRows, 'own'>, most: number) {
  for (const few of batchesOf(own, most)) yield await listOwnNames(few)
}

function* batchesOf<Row>(rows: Rows<Row>, most: number) {
  const end = Math.min(rows.length, most)
  for (let from = 0; from < end; from += BATCH) yield rows.slice(from, Math.min(from + BATCH, end))
}
