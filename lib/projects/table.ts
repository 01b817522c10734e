// Projects with all that a spreadsheet shows of them.
import 'server-only'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import type { Place } from '@/lib/places/schema'
import { listProjectOrdinals } from '@/lib/search/queries'
import type { ProjectSearch } from '@/lib/search/schema'
import { publicProjects } from './policy'
import { INDICATOR } from './queries'

const ROW = {
  slug: true,
  title: true,
  summary: true,
  type: true,
  activities: true,
  status: true,
  ledBy: true,
  years: true,
  yearGroups: true,
  publishedAt: true,
  themes: { select: { theme: { select: { name: true } } }, orderBy: { themeSlug: 'asc' } },
  regions: { select: { region: { select: { name: true } } }, orderBy: { region: { position: 'asc' } } },
  indicators: INDICATOR,
  sources: { select: { url: true, year: true }, orderBy: { position: 'asc' } },
  participations: {
    orderBy: { position: 'asc' },
    select: {
      school: { select: { name: true, phase: true, kind: true, localAuthority: { select: { name: true } } } },
    },
  },
  card: {
    select: {
      ordinal: true,
      lead: true,
      place: true,
      stateSchools: true,
      independentSchools: true,
      unknownSchools: true,
      pupils: true,
      pupilsQualifier: true,
      startedWords: true,
      endedWords: true,
      evidence: true,
    },
  },
} satisfies Prisma.ProjectSelect

type Read = Prisma.ProjectGetPayload<{ select: typeof ROW }>
/** A published project with its card; miles only when a place was asked for. */
export type TableRow = Read & { card: NonNullable<Read['card']>; miles: number | null }

const BATCH = 500

/** Every project that a search asks for, in its order, some at a time by one statement each; at most `most`. */
export async function* listProjectTable(search: ProjectSearch, place: Place | null, most: number) {
  const { ordinals, distances } = await listProjectOrdinals(search, place, most)
  for (let from = 0; from < ordinals.length; from += BATCH) {
    const batch = ordinals.slice(from, from + BATCH)
    const rows = await readRows({ card: { ordinal: { in: batch } } })
    const found = new Map(rows.map((row) => [row.card.ordinal, row]))
    yield batch.flatMap((ordinal) => {
      const row = found.get(ordinal)
      return row ? [{ ...row, miles: distances?.get(ordinal) ?? null }] : []
    })
  }
}

/** The projects with these addresses, in this order. One statement. */
export async function listProjectTableOf(slugs: string[]): Promise<TableRow[]> {
  const rows = await readRows({ slug: { in: slugs } })
  const found = new Map(rows.map((row) => [row.slug, { ...row, miles: null }]))
  return slugs.flatMap((slug) => found.get(slug) ?? [])
}

async function readRows(where: Prisma.ProjectWhereInput) {
  const rows = await db.project.findMany({
    relationLoadStrategy: 'join', // one statement instead of ten
    where: { ...where, ...publicProjects },
    select: ROW,
  })
  return rows.flatMap(({ card, ...row }) => (card ? [{ ...row, card }] : []))
}
