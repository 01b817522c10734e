// What moderators have to look at: versions that wait, that were published at once, and projects off the site.
import 'server-only'
import { organisationName } from '@/lib/accounts/words'
import type { Actor } from '@/lib/auth/schema'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { checksOf } from '@/lib/drafts/checks'
import { harmlessNames } from '@/lib/drafts/harmless'
import { previewOf } from '@/lib/drafts/preview'
import { Content } from '@/lib/drafts/schema'
import { ageWords, MOST_SHOWN } from '@/lib/moderation/schema'
import { trustsOf } from '@/lib/projects/queries'
import { differencesOf } from './differences'
import { decidableBy, judgedBy, moderatedBy } from './policy'
import { DRAFT, PERSON, UNTITLED, VERSION } from './rows'

const LISTED = {
  id: true,
  number: true,
  madeAt: true,
  madeBy: PERSON,
  draft: { select: DRAFT },
} satisfies Prisma.RevisionSelect

type Listed = Prisma.RevisionGetPayload<{ select: typeof LISTED }>

// Contents are long; a list needs their titles only.
async function withTitles(rows: Listed[]) {
  const titles = await db.$queryRaw<{ id: string; title: string | null }[]>`
    SELECT id, content->'about'->>'title' AS title FROM revision WHERE id = ANY(${rows.map(({ id }) => id)}::uuid[])`
  const byId = new Map(titles.map(({ id, title }) => [id, title]))
  return rows.map((row) => ({
    ...row,
    title: byId.get(row.id) ?? UNTITLED,
    team: teamName(row.draft),
    reason: reasonOf(row.draft),
    age: ageWords(row.madeAt, new Date()),
  }))
}

const teamName = ({ organisation }: Listed['draft']) => organisation && organisationName(organisation)

/** Why a project waits instead of being public at once. */
export type Reason = 'unpublished' | 'team-off' | 'first-change' | 'first'
function reasonOf({ unpublishedAt, organisation, project }: Listed['draft']): Reason {
  if (unpublishedAt) return 'unpublished'
  if (organisation?.drafts.length) return 'team-off'
  return project ? 'first-change' : 'first'
}

/** The projects that wait for this moderator, the oldest first; at most a hundred. */
export async function listWaiting(actor: Actor) {
  const rows = await db.revision.findMany({
    where: { AND: [{ state: 'waiting' }, decidableBy(actor, await trustsOf(actor))] },
    orderBy: { madeAt: 'asc' },
    take: MOST_SHOWN,
    select: LISTED,
  })
  return withTitles(rows)
}

/** The projects that were public at once and not looked at since, each by its latest version, the oldest first. */
export async function listToLookAt(actor: Actor) {
  const rows = await db.revision.findMany({
    where: { AND: [{ state: 'published', reviewedAt: null }, decidableBy(actor, await trustsOf(actor))] },
    orderBy: { number: 'desc' },
    distinct: ['draftId'],
    take: MOST_SHOWN,
    select: LISTED,
  })
  return withTitles(rows.toSorted((a, b) => a.madeAt.getTime() - b.madeAt.getTime()))
}

/** The projects that moderators have taken off the site, the last first, each with its last public version. */
export async function listUnpublished(actor: Actor) {
  const where = { AND: [{ unpublishedAt: { not: null } }, moderatedBy(actor)] }
  const last = {
    where: { state: 'published' as const },
    orderBy: { number: 'desc' as const },
    take: 1,
    select: { id: true },
  }
  const select = { ...DRAFT, revisions: last, project: { select: { slug: true, title: true } } }
  const mine = judgedBy(actor, await trustsOf(actor))
  const [rows, judged] = await Promise.all([
    db.draft.findMany({ where, orderBy: { unpublishedAt: 'desc' }, take: MOST_SHOWN, select }),
    db.draft.findMany({ where: { AND: [where, mine] }, select: { id: true } }),
  ])
  const ids = new Set(judged.map(({ id }) => id))
  return rows.map(({ revisions: [version], ...row }) => ({ ...row, version, mayPutBack: ids.has(row.id) }))
}

/**
 * A version as a moderator looks at it: the page it makes, what is different from what was public and looked at before,
 * what the checks find in it, and whether this moderator may decide on it. Or null.
 */
export async function getVersionToDecide(actor: Actor, id: string) {
  const row = await db.revision.findFirst({
    where: { id, state: { not: 'kept' }, draft: moderatedBy(actor) },
    select: {
      ...VERSION,
      draft: {
        select: { ...DRAFT, checkAnswers: { select: { key: true, answeredAt: true, answeredBy: PERSON } } },
      },
    },
  })
  if (!row) return null
  const { draft } = row
  const content = Content.parse(row.content)
  const decidable = decidableBy(actor, await trustsOf(actor))
  const [before, mine, newer, declined] = await Promise.all([
    publicBefore(draft.id, row.number),
    db.revision.count({ where: { AND: [{ id }, decidable] } }),
    db.revision.findFirst({
      where: { draftId: draft.id, number: { gt: row.number }, state: { not: 'kept' } },
      orderBy: { number: 'desc' },
      select: { id: true, number: true },
    }),
    declinedIn(content, draft.project?.id),
  ])
  const [changes, harmless, page] = await Promise.all([
    differencesOf(before?.content ?? null, row.content),
    harmlessNames(content),
    previewOf(content, { ...NEW, ...draft.project }),
  ])
  const { content: _content, ...version } = row
  return {
    ...version,
    title: page.title,
    team: teamName(draft),
    reason: reasonOf(draft),
    age: ageWords(version.madeAt, new Date()),
    mayDecide: mine > 0,
    before: before && { number: before.number, madeAt: before.madeAt },
    newer,
    declined,
    checks: checksOf(content, harmless, new Set()),
    changes,
    page,
  }
}
export type VersionToDecide = NonNullable<Awaited<ReturnType<typeof getVersionToDecide>>>

// The schools that have taken themselves off since; with them it cannot be public.
async function declinedIn({ schools }: Content, projectId: string | undefined) {
  const ids = schools.participations.map(({ schoolId }) => schoolId)
  const rows = await db.participationAnswer.findMany({
    where: { projectId: projectId ?? undefined, schoolId: { in: projectId ? ids : [] }, isConfirmed: false },
    select: { school: { select: { name: true } } },
  })
  return rows.map(({ school }) => school.name)
}

const NEW = { slug: 'new', publishedAt: null, firstPublishedAt: null, confirmedAt: null }

// Several may have been published since a moderator last looked; the difference is to what was looked at.
async function publicBefore(draftId: string, number: number) {
  const rows = await db.revision.findMany({
    where: { draftId, state: 'published', number: { lt: number } },
    orderBy: { number: 'desc' },
    select: { number: true, madeAt: true, reviewedAt: true },
  })
  const one = rows.find(({ reviewedAt }) => reviewedAt) ?? rows.at(-1)
  if (!one) return null
  const key = { draftId_number: { draftId, number: one.number } }
  const { content } = await db.revision.findUniqueOrThrow({ where: key, select: { content: true } })
  return { ...one, content }
}
