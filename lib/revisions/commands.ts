// What those who write a project do with it whole: send it in, take it back, put an earlier version into the editor. Each
// command is one transaction with its audit row and its mails.
import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import { moderators } from '@/lib/accounts/mailing'
import type { Actor } from '@/lib/auth/schema'
import { db, type Tx } from '@/lib/db/client'
import { type LockedDraft, lockDraft } from '@/lib/drafts/lock'
import { editableBy } from '@/lib/drafts/policy'
import { Content } from '@/lib/drafts/schema'
import { type Versions, writeSection } from '@/lib/drafts/sections'
import { SECTION_NAMES } from '@/lib/drafts/words'
import { found } from '@/lib/http/found'
import { enqueueMail } from '@/lib/jobs/queue'
import { limit } from '@/lib/limits/limit'
import { trustsOf } from '@/lib/projects/queries'
import { isFit, publishAtOnce, replace } from './at-once'
import {
  addRevision,
  keepGathered,
  type Obstacle,
  obstacleTo,
  PATIENT,
  recordOf,
  revisionsEqualTo,
} from './publish'
import { mustWait } from './waiting'

/**
 * What became of a project that was sent in; `changed`: somebody has changed it since the page was looked at; `unfit`: the
 * checks find something to put right or to vouch for.
 */
export type Submitted =
  | { outcome: 'published'; slug: string }
  | { outcome: 'waiting' }
  | { outcome: 'changed' }
  | { outcome: 'unfit' }
  | { outcome: 'too-many' }
  | Obstacle

/**
 * Sends in the whole of a draft when the checks (lib/checks) find it fit as it stands. A team's first project waits for a moderator,
 * and so does everything of a team of which a moderator has taken a project off the site; later ones are public at once and looked at afterwards (PRODUCT.md,
 * "Publishing" 5). Pressed twice, the second finds it done.
 * @param versions of the sections, as the page that was looked at had them
 */
export async function submitDraft(
  actor: Actor,
  { draftId, versions }: { draftId: string; versions: Versions },
): Promise<Submitted> {
  if (!(await limit('publishing', actor.id))) return { outcome: 'too-many' }
  const policy = editableBy(actor, await trustsOf(actor))
  return db.$transaction(async (tx) => {
    const draft = await lockDraft(tx, draftId, policy)
    if (!isSame(versions, draft.versions)) return { outcome: 'changed' }
    const obstacle = await obstacleTo(tx, draft, draft.content)
    if (obstacle) return obstacle
    if (!(await isFit(tx, draft))) return { outcome: 'unfit' }
    await keepGathered(tx, draft)
    return (await mustWait(tx, draft)) ? sendIn(tx, actor, draft) : published(tx, actor, draft)
  }, PATIENT)
}

const isSame = (seen: Versions, present: Versions) =>
  SECTION_NAMES.every((section) => (seen[section] ?? 0) === (present[section] ?? 0))

async function published(tx: Tx, actor: Actor, draft: LockedDraft): Promise<Submitted> {
  return { outcome: 'published', slug: await publishAtOnce(tx, actor, draft) }
}

async function sendIn(tx: Tx, actor: Actor, draft: LockedDraft): Promise<Submitted> {
  const { isSent, restoredFrom } = await replace(tx, draft, 'waiting')
  if (isSent) return { outcome: 'waiting' }
  const { id: revisionId, number } = await addRevision(tx, draft.id, {
    content: draft.content,
    state: 'waiting',
    madeById: actor.id,
    restoredFrom,
  })
  await recordOf(tx, 'project.sent', actor, draft, number)
  const told = await moderators(tx, actor.id)
  const title = draft.content.about.title ?? ''
  await enqueueMail(tx, ...told.map((to) => ({ kind: 'project-waiting' as const, to, title, revisionId })))
  return { outcome: 'waiting' }
}

/** Takes back what waits for a moderator. @returns false when nothing waits any more */
export async function withdrawSubmission(actor: Actor, draftId: string): Promise<boolean> {
  const policy = editableBy(actor, await trustsOf(actor))
  return db.$transaction(async (tx) => {
    const draft = await lockDraft(tx, draftId, policy)
    const { count } = await tx.revision.updateMany({
      where: { draftId, state: 'waiting' },
      data: { state: 'withdrawn', decidedAt: new Date() },
    })
    if (count > 0) await recordOf(tx, 'project.taken-back', actor, draft)
    return count > 0
  })
}

/**
 * Puts an earlier version into the editor, to be looked at and published like any change. What stood there is kept as a
 * version too, unless it is one already.
 */
export async function restoreRevision(
  actor: Actor,
  { draftId, number }: { draftId: string; number: number },
): Promise<void> {
  const policy = editableBy(actor, await trustsOf(actor))
  await db.$transaction(async (tx) => {
    const draft = await lockDraft(tx, draftId, policy)
    const key = { draftId_number: { draftId, number } }
    const row = found(await tx.revision.findUnique({ where: key, select: { content: true } }))
    const content = Content.parse(row.content)
    if (draft.sections.length > 0 && (await revisionsEqualTo(tx, draftId, draft.content)).length === 0)
      await addRevision(tx, draftId, {
        content: draft.content,
        state: 'kept',
        madeById: actor.id,
        why: `Kept when version ${number} was put into the editor`,
      })
    for (const section of SECTION_NAMES)
      if (!isDeepStrictEqual(content[section], draft.content[section]))
        await writeSection(tx, { draftId, section, content: content[section], by: actor.id })
    await recordOf(tx, 'project.restored', actor, draft, number)
  })
}
