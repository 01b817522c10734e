// Reads of versions: what moderators have to look at, and the history of a project for those who write it.
import 'server-only'
import { organisationName } from '@/lib/accounts/words'
import type { Actor } from '@/lib/auth/schema'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { editableBy } from '@/lib/drafts/policy'
import { previewOf } from '@/lib/drafts/preview'
import { Content } from '@/lib/drafts/schema'
import { ageWords, MOST_SHOWN } from '@/lib/moderation/schema'
import { trustsOf } from '@/lib/projects/queries'
import { differencesOf } from './differences'
import { decidableBy, judgedBy, moderatedBy } from './policy'

const PERSON = { select: { id: true, name: true, email: true, siteRole: true } } as const
const DRAFT = {
  id: true,
  unpublishedAt: true,
  unpublishedBecause: true,
  organisation: {
    select: {
      id: true,
      trust: true,
      school: { select: { name: true, slug: true } },
      partnership: { select: { name: true, slug: true } },
    },
  },
  project: {
    select: { id: true, slug: true, publishedAt: true, firstPublishedAt: true, confirmedAt: true },
  },
} satisfies Prisma.DraftSelect
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

const UNTITLED = 'A project without a title'
const teamName = ({ organisation }: Listed['draft']) => organisation && organisationName(organisation)

/** Why a project waits instead of being public at once. */
export type Reason = 'unpublished' | 'first-change' | 'first'
const reasonOf = ({ unpublishedAt, project }: Listed['draft']): Reason =>
  unpublishedAt ? 'unpublished' : project ? 'first-change' : 'first'

/** The projects that wait for this moderator, the oldest first; at most a hundred. */
export async function listWaiting(actor: Actor) {
  const rows = await db.revision.findMany({
    where: { AND: [{ state: 'waiting' }, decidableBy(actor)] },
    orderBy: { madeAt: 'asc' },
    take: MOST_SHOWN,
    select: LISTED,
  })
  return withTitles(rows)
}

/** The projects that were public at once and not looked at since, each by its latest version, the oldest first. */
export async function listToLookAt(actor: Actor) {
  const rows = await db.revision.findMany({
    where: { AND: [{ state: 'published', reviewedAt: null }, decidableBy(actor)] },
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
  const [rows, judged] = await Promise.all([
    db.draft.findMany({ where, orderBy: { unpublishedAt: 'desc' }, take: MOST_SHOWN, select }),
    db.draft.findMany({ where: { AND: [where, judgedBy(actor)] }, select: { id: true } }),
  ])
  const mine = new Set(judged.map(({ id }) => id))
  return rows.map(({ revisions: [version], ...row }) => ({ ...row, version, mayPutBack: mine.has(row.id) }))
}

const VERSION = {
  id: true,
  number: true,
  content: true,
  state: true,
  madeAt: true,
  madeBy: PERSON,
  restoredFrom: true,
  why: true,
  decidedAt: true,
  decidedBy: PERSON,
  reviewedAt: true,
  comments: { select: { section: true, words: true }, orderBy: { section: 'asc' } },
} satisfies Prisma.RevisionSelect

/**
 * A version as a moderator looks at it: the page it makes, what is different from what was public and looked at before,
 * what its author vouched for, and whether this moderator may decide on it. Or null.
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
  const [before, mine, newer, declined] = await Promise.all([
    publicBefore(draft.id, row.number),
    db.revision.count({ where: { AND: [{ id }, decidableBy(actor)] } }),
    db.revision.findFirst({
      where: { draftId: draft.id, number: { gt: row.number }, state: { not: 'kept' } },
      orderBy: { number: 'desc' },
      select: { id: true, number: true },
    }),
    declinedIn(Content.parse(row.content), draft.project?.id),
  ])
  const [changes, page] = await Promise.all([
    differencesOf(before?.content ?? null, row.content),
    previewOf(Content.parse(row.content), { ...NEW, ...draft.project }),
  ])
  const { content: _, ...version } = row
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

// Those who write a project, and moderators.
async function readableBy(actor: Actor): Promise<Prisma.DraftWhereInput> {
  return actor.siteRole ? moderatedBy(actor) : editableBy(actor, await trustsOf(actor))
}

/** Every version of a project, the newest first, with whether the actor writes it; or null. */
export async function getHistory(actor: Actor, draftId: string) {
  const { content: _, ...listed } = VERSION
  const [draft, theirs] = await Promise.all([
    db.draft.findFirst({
      where: { AND: [{ id: draftId }, await readableBy(actor)] },
      select: {
        ...DRAFT,
        sections: { where: { section: 'about' }, select: { content: true } },
        revisions: { orderBy: { number: 'desc' }, select: listed },
      },
    }),
    db.draft.count({ where: { AND: [{ id: draftId }, editableBy(actor, await trustsOf(actor))] } }),
  ])
  if (!draft) return null
  const about = draft.sections[0]?.content as { title?: string | null } | undefined
  return { ...draft, title: about?.title ?? UNTITLED, isWriter: theirs > 0 }
}
export type History = NonNullable<Awaited<ReturnType<typeof getHistory>>>

/**
 * What is different in one version of a project from another, or null.
 * @param than the number of the other; the one before when there is no such
 */
export async function getVersion(
  actor: Actor,
  { draftId, number, than }: { draftId: string; number: number; than: number | null },
) {
  const history = await getHistory(actor, draftId)
  const one = history?.revisions.find((revision) => revision.number === number)
  if (!history || !one) return null
  const others = history.revisions.filter((revision) => revision.number !== number)
  const before =
    others.find((revision) => revision.number === than) ??
    others.find((revision) => revision.number < number) ??
    null
  const rows = await db.revision.findMany({
    where: { draftId, number: { in: [number, before?.number ?? number] } },
    select: { number: true, content: true },
  })
  const contentAt = (wanted: number) => rows.find((row) => row.number === wanted)!.content
  const changes = await differencesOf(before && contentAt(before.number), contentAt(number))
  const judged = await db.draft.count({ where: { AND: [{ id: draftId }, judgedBy(actor)] } })
  const isLast = !others.some((other) => other.state === 'published' && other.number > number)
  const mayPublishAgain = judged > 0 && one.state === 'published' && !isLast
  return { ...history, one, before, others, changes, mayPublishAgain }
}
