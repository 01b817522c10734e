// Where a row's numbers come from: the date and source of each reading, read anew for the rows that are shown.
import 'server-only'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { listedProjects } from '@/lib/projects/policy'
import type { FigureRow, OwnRow } from './rows'
import { changesOf, talliesOf } from './tallies'

const READING = {
  moment: true,
  value: true,
  words: true,
  note: true,
  qualifier: true,
  asOfOn: true,
  asOfPrecision: true,
  asOfUntil: true,
  asOfIsAbout: true,
  asOfNote: true,
  source: { select: { title: true, publisher: true, year: true, url: true } },
} satisfies Prisma.ReadingSelect

type Reading = Prisma.ReadingGetPayload<{ select: typeof READING }>

/** A row with its readings as they stand in the project; null where it has none, as of pupils that a project only states. */
export type DetailedRow = FigureRow & {
  from: { reading: Reading | null; before: Reading | null; after: Reading | null }
}

/** Rows with their readings. One statement. */
export async function listDetails(rows: FigureRow[]): Promise<DetailedRow[]> {
  if (rows.length === 0) return []
  const projects = await db.project.findMany({
    relationLoadStrategy: 'join',
    where: {
      card: { ordinal: { in: rows.map(({ ordinal }) => ordinal) } },
      publishedAt: listedProjects.publishedAt,
    },
    select: {
      pupils: true,
      card: { select: { ordinal: true } },
      indicators: {
        where: { catalogue: { in: [...new Set(rows.map(({ key }) => key))] } },
        select: { catalogue: true, unit: true, readings: { orderBy: { position: 'asc' }, select: READING } },
      },
    },
  })
  const found = new Map(
    projects.map((project) => [
      project.card?.ordinal,
      { tallies: talliesOf(project), changes: changesOf(project) },
    ]),
  )
  return rows.map((row) => {
    const { tallies = [], changes = [] } = found.get(row.ordinal) ?? {}
    const tally = tallies.find(({ key, year }) => key === row.key && year === row.reading?.[1])
    const change = row.change && changes.find(({ key }) => key === row.key)
    return {
      ...row,
      from: {
        reading: (row.reading && tally?.reading) ?? null,
        before: change?.before ?? null,
        after: change?.after ?? null,
      },
    }
  })
}

/** A project with the names of its own indicators. */
export type NamedOwnRow = OwnRow & { names: string[] }

/** Projects with the names of their own indicators. One statement. */
export async function listOwnNames(rows: OwnRow[]): Promise<NamedOwnRow[]> {
  if (rows.length === 0) return []
  const projects = await db.project.findMany({
    relationLoadStrategy: 'join',
    where: {
      card: { ordinal: { in: rows.map(({ ordinal }) => ordinal) } },
      publishedAt: listedProjects.publishedAt,
    },
    select: {
      card: { select: { ordinal: true } },
      indicators: { where: { catalogue: null }, orderBy: { position: 'asc' }, select: { name: true } },
    },
  })
  const found = new Map(projects.map(({ card, indicators }) => [card?.ordinal, indicators]))
  return rows.map((row) => ({ ...row, names: (found.get(row.ordinal) ?? []).map(({ name }) => name) }))
}
