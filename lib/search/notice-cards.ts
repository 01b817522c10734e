// Keeps the read model of the board true: call it in the transaction that changed an offer or a need. Not a command:
// whichever subject changes one does this in the same breath.
import 'server-only'
import type { Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { openNotices } from '@/lib/notices/policy'
import { asRow, learnWords, namedActivities, namedYears } from './card-rows'
import { noticeCardOf } from './notice-card'

const SUBJECT = {
  id: true,
  number: true,
  slug: true,
  kind: true,
  title: true,
  words: true,
  type: true,
  activities: true,
  phases: true,
  yearGroups: true,
  days: true,
  timeOfDay: true,
  times: true,
  capacity: true,
  cost: true,
  transport: true,
  mode: true,
  reachMiles: true,
  isExample: true,
  publishedAt: true,
  expiresOn: true,
  version: true,
  themes: { select: { themeSlug: true }, orderBy: { themeSlug: 'asc' } },
  school: {
    select: {
      slug: true,
      name: true,
      sector: true,
      town: true,
      lat: true,
      lon: true,
      regionId: true,
      localAuthoritySlug: true,
    },
  },
} satisfies Prisma.NoticeSelect

const COLUMNS = [
  'notice_id',
  'slug',
  'kind',
  'title',
  'summary',
  'type',
  'facets',
  'school',
  'school_slug',
  'sector',
  'place',
  'times',
  'capacity',
  'cost',
  'mode',
  'reach_miles',
  'lat',
  'lon',
  'is_example',
  'published_at',
  'expires_on',
  'edition',
  'ordinal',
]
const columnsOf = (table: string) => Prisma.raw(COLUMNS.map((column) => `${table}.${column}`).join(', '))
const columns = Prisma.raw(COLUMNS.join(', '))
const BATCH = 500

/** Rebuilds the cards and search words of some offers and needs, or of all; those not on the board have none. */
export async function rebuildNoticeCards(tx: Tx, noticeIds?: string[]) {
  const ids = noticeIds ?? (await tx.notice.findMany({ select: { id: true } })).map(({ id }) => id)
  for (let from = 0; from < ids.length; from += BATCH) await rebuildBatch(tx, ids.slice(from, from + BATCH))
}

async function rebuildBatch(tx: Tx, ids: string[]) {
  const notices = await tx.notice.findMany({
    where: { AND: [{ id: { in: ids } }, openNotices] },
    select: SUBJECT,
  })
  const cards = notices.map((notice) =>
    asRow({ ...noticeCardOf(notice), noticeId: notice.id, ordinal: notice.number }),
  )
  const open = notices.map(({ id }) => id)
  const given = Prisma.sql`jsonb_populate_recordset(NULL::notice_card, ${JSON.stringify(cards)}::jsonb) AS given`
  await tx.$executeRaw`
    DELETE FROM notice_card WHERE notice_id = ANY(${ids}::uuid[]) AND notice_id <> ALL (${open}::uuid[])`
  await tx.$executeRaw`
    UPDATE notice_card SET (${columns}) = (SELECT ${columnsOf('given')}) FROM ${given}
    WHERE notice_card.notice_id = given.notice_id
    AND (${columnsOf('notice_card')}) IS DISTINCT FROM (${columnsOf('given')})`
  await tx.$executeRaw`
    INSERT INTO notice_card (${columns}) SELECT ${columnsOf('given')} FROM ${given}
    WHERE NOT EXISTS (SELECT FROM notice_card held WHERE held.notice_id = given.notice_id)
    ORDER BY given.slug`
  await rebuildText(tx, open)
}

// What is said of each, from the title outwards; what the site calls its themes, activities and years belongs to it.
const said = (ids: string[]) => Prisma.sql`
  SELECT notice.id, notice_card.ordinal, notice.title,
    concat_ws(' ', notice.kind, themes.words, ${namedActivities(Prisma.sql`notice.activities`)},
      ${namedYears(Prisma.sql`notice.year_groups`)}) AS brief,
    concat_ws(' ', school.name, school_initials(school.name), school.town,
      replace(school.local_authority_slug, '-', ' ')) AS named,
    concat_ws(' ', notice.words, notice.times, notice.cost_words) AS story
  FROM notice
  JOIN notice_card ON notice_card.notice_id = notice.id
  JOIN school ON school.id = notice.school_id
  LEFT JOIN LATERAL (
    SELECT string_agg(theme.name, ' ') AS words FROM notice_theme JOIN theme ON theme.slug = notice_theme.theme_slug
    WHERE notice_theme.notice_id = notice.id
  ) themes ON true
  WHERE notice.id = ANY(${ids}::uuid[])`

async function rebuildText(tx: Tx, ids: string[]) {
  await tx.$executeRaw`DELETE FROM notice_text WHERE notice_id = ANY(${ids}::uuid[])`
  await tx.$executeRaw`
    INSERT INTO notice_text (notice_id, ordinal, title, brief, named, words)
    SELECT id, ordinal, search_words(title), search_words(concat_ws(' ', title, brief)),
      search_words(concat_ws(' ', title, brief, named)), search_words(concat_ws(' ', title, brief, named, story))
    FROM (${said(ids)}) AS said`
  await learnWords(tx, 'notice', said(ids))
}
