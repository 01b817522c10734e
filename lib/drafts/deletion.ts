// Deleting a project, for 30 days with a way back; then it goes for good.
import 'server-only'
import { record } from '@/lib/audit/record'
import type { AuditAction } from '@/lib/audit/schema'
import type { Actor } from '@/lib/auth/schema'
import { db, type Tx } from '@/lib/db/client'
import { enqueueMail } from '@/lib/jobs/queue'
import { trustsOf } from '@/lib/projects/queries'
import { rebuildCards } from '@/lib/search/cards'
import { type LockedDraft, lockDraft } from './lock'
import { peopleOf } from './people'
import { editableBy, lookedAfterBy } from './policy'

/** Deletes a project: it leaves the site at once, and what waited for a moderator is taken back. Colleagues are told. */
export async function deleteDraft(actor: Actor, draftId: string): Promise<void> {
  const policy = editableBy(actor, await trustsOf(actor))
  await db.$transaction(async (tx) => {
    const draft = await lockDraft(tx, draftId, policy)
    const now = new Date()
    await tx.revision.updateMany({
      where: { draftId, state: 'waiting' },
      data: { state: 'withdrawn', decidedAt: now },
    })
    await tx.draft.update({ where: { id: draftId }, data: { deletedAt: now, deletedById: actor.id } })
    await show(tx, draft, false)
    await note(tx, 'project.deleted', actor, draft)
    await tell(tx, 'project-deleted', actor, draft)
  })
}

/** Brings a deleted project back as it was: public if it was public. */
export async function bringBack(actor: Actor, draftId: string): Promise<void> {
  const policy = { AND: [{ deletedAt: { not: null } }, lookedAfterBy(actor, await trustsOf(actor))] }
  await db.$transaction(async (tx) => {
    const draft = await lockDraft(tx, draftId, policy)
    await tx.draft.update({ where: { id: draftId }, data: { deletedAt: null, deletedById: null } })
    await show(tx, draft, draft.unpublishedAt === null)
    await note(tx, 'project.brought-back', actor, draft)
    await tell(tx, 'project-brought-back', actor, draft)
  })
}

async function show(tx: Tx, { projectId }: LockedDraft, isShown: boolean) {
  if (!projectId) return
  await tx.$executeRaw`
    UPDATE project SET published_at = CASE WHEN ${isShown} THEN first_published_at END WHERE id = ${projectId}::uuid`
  await rebuildCards(tx, [projectId])
}

const note = (tx: Tx, action: AuditAction, { id: actorId }: Actor, { id, organisationId }: LockedDraft) =>
  record(tx, action, { actorId, organisationId, detail: { draftId: id } })

async function tell(
  tx: Tx,
  kind: 'project-deleted' | 'project-brought-back',
  actor: Actor,
  draft: LockedDraft,
) {
  const title = draft.content.about.title ?? ''
  const told = (await peopleOf(tx, draft.id)).filter((to) => to !== actor.email)
  await enqueueMail(tx, ...told.map((to) => ({ kind, to, title })))
}
