// What moderators decide about projects. Each command is one transaction with its audit row and its mails. Nobody lets a
// project of their own onto the site (policy.ts); taking one off is open to every moderator.
import 'server-only'
import type { Actor } from '@/lib/auth/schema'
import { db, type Tx } from '@/lib/db/client'
import { lockDraft } from '@/lib/drafts/lock'
import { draftOfProject } from '@/lib/drafts/of-project'
import { Content } from '@/lib/drafts/schema'
import { SECTION_NAMES, SECTIONS } from '@/lib/drafts/words'
import { found } from '@/lib/http/found'
import { trustsOf } from '@/lib/projects/queries'
import { rebuildCards } from '@/lib/search/cards'
import { decidableBy, judgedBy, moderatedBy } from './policy'
import { addRevision, keepGathered, type Obstacle, obstacleTo, PATIENT, putOnSite, recordOf } from './publish'
import type { Comments } from './schema'
import { tellWriters } from './tell'

/** `decided`: somebody was quicker, or it was taken back; `newer`: another version was sent meanwhile. */
type Gone = 'decided' | 'newer'

/** Makes a version that waits public, just as it is. */
export async function approve(
  actor: Actor,
  revisionId: string,
): Promise<{ outcome: 'approved'; slug: string } | { outcome: Gone } | Obstacle> {
  const policy = decidableBy(actor, await trustsOf(actor))
  return db.$transaction(async (tx) => {
    const { revision, draft, gone } = await lockRevision(tx, policy, revisionId)
    if (gone) return { outcome: gone }
    const content = Content.parse(revision.content)
    const obstacle = await obstacleTo(tx, draft, content)
    if (obstacle) return obstacle
    const now = new Date()
    await tx.revision.update({
      where: { id: revisionId },
      data: { state: 'published', decidedAt: now, decidedById: actor.id, reviewedAt: now },
    })
    // It was said to be true when it was sent, however long it has waited.
    const slug = await putOnSite(tx, draft, content, { at: revision.madeAt, by: revision.madeById })
    await recordOf(tx, 'project.approved', actor, draft, revision.number)
    const about = { draftId: draft.id, title: content.about.title, sentById: revision.madeById }
    await tellWriters(tx, about, { kind: 'project-approved', slug })
    return { outcome: 'approved', slug }
  }, PATIENT)
}

/** Sends a version that waits back, with comments on at least one section, which are mailed. */
export async function sendBack(
  actor: Actor,
  { revisionId, comments }: { revisionId: string; comments: Comments },
): Promise<'sent-back' | Gone> {
  const policy = decidableBy(actor, await trustsOf(actor))
  return db.$transaction(async (tx) => {
    const { revision, draft, gone } = await lockRevision(tx, policy, revisionId)
    if (gone) return gone
    const now = new Date()
    const rows = SECTION_NAMES.flatMap((section) => {
      const words = comments[section]
      return words ? [{ section, words }] : []
    })
    await tx.revision.update({
      where: { id: revisionId },
      data: {
        state: 'sent_back',
        decidedAt: now,
        decidedById: actor.id,
        reviewedAt: now,
        comments: { create: rows },
      },
    })
    await recordOf(tx, 'project.sent-back', actor, draft, revision.number)
    const { about } = Content.parse(revision.content)
    const told = rows.map(({ section, words }) => ({ section: SECTIONS[section].title, words }))
    await tellWriters(
      tx,
      { draftId: draft.id, title: about.title, sentById: revision.madeById },
      { kind: 'project-sent-back', comments: told },
    )
    return 'sent-back'
  })
}

async function lockRevision(tx: Tx, policy: ReturnType<typeof decidableBy>, id: string) {
  const which = { AND: [{ id }, policy] }
  const { draftId } = found(await tx.revision.findFirst({ where: which, select: { draftId: true } }))
  const draft = await lockDraft(tx, draftId, policy.draft)
  const revision = await tx.revision.findUniqueOrThrow({
    where: { id },
    select: { content: true, number: true, state: true, madeAt: true, madeById: true },
  })
  if (revision.state === 'waiting') return { revision, draft, gone: null }
  const later = { draftId, number: { gt: revision.number }, state: { not: 'kept' as const } }
  const gone: Gone = (await tx.revision.count({ where: later })) > 0 ? 'newer' : 'decided'
  return { revision, draft, gone }
}

type Off = { because: string } & ({ projectId: string } | { draftId: string })

/**
 * Takes a project off the site: its page, lists and search no longer have it, and what is changed of it waits for a
 * moderator. Its writers are told the reason. @returns false when it is off already
 */
export async function unpublish(actor: Actor, { because, ...at }: Off): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const draftId = 'draftId' in at ? at.draftId : await draftAt(tx, actor, at.projectId)
    const draft = await lockDraft(tx, draftId, moderatedBy(actor))
    const id = found(draft.projectId)
    await keepGathered(tx, draft)
    const [row] = await tx.project.updateManyAndReturn({
      where: { id, publishedAt: { not: null } },
      data: { publishedAt: null },
      select: { title: true },
    })
    if (!row) return false
    await rebuildCards(tx, [id])
    const now = new Date()
    const off = { unpublishedAt: now, unpublishedBecause: because }
    await tx.draft.update({ where: { id: draftId }, data: off })
    await looked(tx, draftId, now)
    await recordOf(tx, 'project.unpublished', actor, draft)
    await tellWriters(tx, { draftId, title: row.title }, { kind: 'project-unpublished', because })
    return true
  }, PATIENT)
}

async function draftAt(tx: Tx, actor: Actor, projectId: string) {
  const where = { id: projectId, ...(actor.siteRole ? {} : { id: { in: [] } }) }
  found(await tx.project.findFirst({ where, select: { id: true } }))
  return draftOfProject(tx, projectId)
}

/** Puts the version that was public last back on the site. @returns 'not-off' when it is there already */
export async function republish(
  actor: Actor,
  draftId: string,
): Promise<{ outcome: 'republished'; slug: string } | { outcome: 'not-off' } | Obstacle> {
  const policy = judgedBy(actor, await trustsOf(actor))
  return db.$transaction(async (tx) => {
    const draft = await lockDraft(tx, draftId, policy)
    if (!draft.unpublishedAt) return { outcome: 'not-off' }
    const { content, number } = await publicBefore(tx, { draftId })
    const obstacle = await obstacleTo(tx, draft, content)
    if (obstacle) return obstacle
    const slug = await putOnSite(tx, draft, content, null)
    await recordOf(tx, 'project.republished', actor, draft, number)
    await tellWriters(tx, { draftId, title: content.about.title }, { kind: 'project-republished', slug })
    return { outcome: 'republished', slug }
  }, PATIENT)
}

/**
 * Makes a version that was public earlier public again, as a new version. @returns 'waiting' when a version waits: that one
 * is decided first, as it was written later
 */
export async function publishAgain(
  actor: Actor,
  { draftId, number }: { draftId: string; number: number },
): Promise<{ outcome: 'published'; slug: string } | { outcome: 'waiting' } | Obstacle> {
  const policy = judgedBy(actor, await trustsOf(actor))
  return db.$transaction(async (tx) => {
    const draft = await lockDraft(tx, draftId, policy)
    const { content } = await publicBefore(tx, { draftId, number })
    if ((await tx.revision.count({ where: { draftId, state: 'waiting' } })) > 0) return { outcome: 'waiting' }
    const obstacle = await obstacleTo(tx, draft, content)
    if (obstacle) return obstacle
    await addRevision(tx, draftId, {
      content,
      state: 'published',
      madeById: actor.id,
      restoredFrom: number,
      reviewedAt: new Date(),
    })
    const slug = await putOnSite(tx, draft, content, null)
    await recordOf(tx, 'project.published-again', actor, draft, number)
    const told = { kind: 'project-published-again', slug } as const
    await tellWriters(tx, { draftId, title: content.about.title }, told)
    return { outcome: 'published', slug }
  }, PATIENT)
}

async function publicBefore(tx: Tx, which: { draftId: string; number?: number }) {
  const row = found(
    await tx.revision.findFirst({
      where: { ...which, state: 'published' },
      orderBy: { number: 'desc' },
      select: { content: true, number: true },
    }),
  )
  return { ...row, content: Content.parse(row.content) }
}

/**
 * Notes that a published version has been looked at, and with it those before it. @returns false when somebody has done so
 * already
 */
export async function markReviewed(actor: Actor, revisionId: string): Promise<boolean> {
  const policy = decidableBy(actor, await trustsOf(actor))
  return db.$transaction(async (tx) => {
    const where = { AND: [{ id: revisionId, state: 'published' as const }, policy] }
    const { draftId, number } = found(
      await tx.revision.findFirst({ where, select: { draftId: true, number: true } }),
    )
    const draft = await lockDraft(tx, draftId, moderatedBy(actor))
    const count = await looked(tx, draftId, new Date(), number)
    if (count > 0) await recordOf(tx, 'project.looked-at', actor, draft, number)
    return count > 0
  })
}

async function looked(tx: Tx, draftId: string, at: Date, upTo?: number) {
  const { count } = await tx.revision.updateMany({
    where: { draftId, state: 'published', reviewedAt: null, number: { lte: upTo } },
    data: { reviewedAt: at },
  })
  return count
}
