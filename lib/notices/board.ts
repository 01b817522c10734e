// The board: filters and counts from what the server holds, words and cards from the database.
import 'server-only'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { Place } from '@/lib/places/schema'
import { held } from '@/lib/search/held'
import { lastPage } from '@/lib/search/listing'
import { PAGE_SIZE } from '@/lib/search/schema'
import { selectFrom } from '@/lib/search/select'
import { waysOn } from '@/lib/search/ways-on'
import type { NoticeCard, NoticeKind } from './schema'
import { type NoticeSearch, withChange } from './search'

const CARD = Prisma.sql`ordinal, slug, kind, title, summary, type, school, school_slug AS "schoolSlug", sector, place, times,
  capacity, cost, mode, reach_miles AS "reachMiles", is_example AS "isExample", expires_on AS "expiresOn"`
const ORDERS = { relevance: 'newest', newest: 'newest', ending: 'ending' } as const
const FEW = 5

/** The page of the board that a search asks for, how much there is, and what each further option would give. */
export async function searchNotices(search: NoticeSearch, place: Place | null) {
  const { notices, names, text, distances, query, total, counts, spelling, ordinalsFrom } = await select(
    search,
    place,
  )
  const page = lastPage(total, search.page)
  return {
    page,
    held: notices.rows.size,
    cards: await readCards(ordinalsFrom((page - 1) * PAGE_SIZE, PAGE_SIZE), query, distances),
    total,
    counts: counts.map((count) => ({ ...count, name: names.get(`${count.facet}:${count.option}`) ?? null })),
    ...spelling,
    offers:
      total < FEW
        ? waysOn(notices, { search, text, place, total }, (change) => withChange(search, change))
        : [],
  }
}

async function select(search: NoticeSearch, place: Place | null) {
  const { notices, names, version } = await held()
  const list = { subject: 'notice' as const, listing: notices, version }
  return { notices, names, ...(await selectFrom(list, search, place, ORDERS)) }
}

/** The newest on the board. */
export async function listNewestNotices(most: number): Promise<NoticeCard[]> {
  const { notices } = await held()
  return readCards(notices.page([notices.all], 'newest', 0, most), null)
}

/** What a school has on the board, the newest first; at most fifty. */
export async function listNoticesOf(schoolSlug: string): Promise<NoticeCard[]> {
  const rows = await db.$queryRaw<NoticeRow[]>`
    SELECT ${CARD}, title AS "markedTitle", summary AS "markedSummary"
    FROM notice_card WHERE school_slug = ${schoolSlug} ORDER BY published_at DESC, slug LIMIT 50`
  return rows.map((row) => cardOf(row, null))
}

/** How much stands on the board of a kind by the values of a facet: "maths" and how many needs. */
export async function countOnBoard(kind: NoticeKind, facet: string): Promise<Map<string, number>> {
  const { notices } = await held()
  const { counts } = notices.narrow(notices.all, { kind: [kind] })
  return new Map(counts.flatMap((one) => (one.facet === facet ? [[one.option, one.count] as const] : [])))
}

const MARKS = 'HighlightAll=true, StartSel=\u0002, StopSel=\u0003'

async function readCards(ordinals: number[], query: string | null, distances?: Map<number, number>) {
  if (ordinals.length === 0) return []
  const marked = (column: string) =>
    query
      ? Prisma.sql`ts_headline('plain_english', ${Prisma.raw(column)}, ${query}::tsquery, ${MARKS})`
      : Prisma.raw(column)
  const rows = await db.$queryRaw<NoticeRow[]>`
    SELECT ${CARD}, ${marked('title')} AS "markedTitle", ${marked('summary')} AS "markedSummary"
    FROM notice_card WHERE ordinal = ANY(${ordinals}::int[])`
  const found = new Map(rows.map((row) => [row.ordinal, row]))
  return ordinals.flatMap((ordinal) => {
    const row = found.get(ordinal)
    return row ? [cardOf(row, distances?.get(ordinal) ?? null)] : []
  })
}

type NoticeRow = Omit<NoticeCard, 'miles'> & { ordinal: number }
function cardOf(row: NoticeRow, miles: number | null): NoticeCard {
  const { ordinal: _, ...card } = row
  return { ...card, miles }
}
