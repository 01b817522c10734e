// What moderators decide about offers and needs. Each command is one transaction with its audit row and its mails.
import 'server-only'
import { record } from '@/lib/audit/record'
import type { AuditAction } from '@/lib/audit/schema'
import type { Actor } from '@/lib/auth/schema'
import { db, type Tx } from '@/lib/db/client'
import { enqueueMail } from '@/lib/jobs/queue'
import { rebuildNoticeCards } from '@/lib/search/notice-cards'
import { type LockedNotice, lockNotice } from './lock'
import { moderatedBy } from './policy'

/** Takes a notice off the site and tells its team why. @returns false when it was off already */
export async function takeOffNotice(
  actor: Actor,
  { id, because }: { id: string; because: string },
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const held = await lockNotice(tx, id, moderatedBy(actor))
    if (held.takenOffAt) return false
    const now = new Date()
    await tx.notice.update({
      where: { id },
      data: { takenOffAt: now, takenOffBecause: because, lookedAt: now, version: { increment: 1 } },
    })
    await rebuildNoticeCards(tx, [id])
    await note(tx, 'notice.taken-off', actor, held)
    const about = { title: held.title, noticeKind: held.kind, noticeId: id }
    const told = await addressesOf(tx, held, null)
    await enqueueMail(tx, ...told.map((to) => ({ kind: 'notice-taken-off' as const, to, because, ...about })))
    return true
  })
}

/** Puts a notice that was taken off back on the site, and tells its team. @returns false when it was back already */
export async function putBackNotice(actor: Actor, id: string): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const held = await lockNotice(tx, id, moderatedBy(actor))
    if (!held.takenOffAt) return false
    await tx.notice.update({
      where: { id },
      data: {
        takenOffAt: null,
        takenOffBecause: null,
        lookedAt: new Date(),
        version: { increment: 1 },
      },
    })
    await rebuildNoticeCards(tx, [id])
    await note(tx, 'notice.put-back', actor, held)
    const told = await addressesOf(tx, held, 'projects')
    const about = { title: held.title, noticeKind: held.kind, slug: held.slug }
    await enqueueMail(tx, ...told.map((to) => ({ kind: 'notice-back' as const, to, ...about })))
    return true
  })
}

/**
 * Notes that a notice has been looked at.
 * @param version the one that was looked at
 * @returns false when it was changed meanwhile, or somebody had looked at it already
 */
export async function markLookedAt(
  actor: Actor,
  { id, version }: { id: string; version: number },
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const held = await lockNotice(tx, id, moderatedBy(actor))
    if (held.version !== version || held.lookedAt) return false
    await tx.notice.update({ where: { id }, data: { lookedAt: new Date() } })
    await note(tx, 'notice.looked-at', actor, held)
    return true
  })
}

const note = (
  tx: Tx,
  action: AuditAction,
  { id: actorId }: Actor,
  { id, organisationId }: Pick<LockedNotice, 'id' | 'organisationId'>,
) => record(tx, action, { actorId, organisationId, detail: { noticeId: id } })

/** The addresses of a team's members, without those who have declined mail of a choice. */
async function addressesOf(tx: Tx, { organisationId }: LockedNotice, choice: 'projects' | null) {
  const people = await tx.person.findMany({
    where: {
      memberships: { some: { organisationId } },
      ...(choice && { NOT: { declinedMail: { has: choice } } }),
    },
    orderBy: { email: 'asc' },
    select: { email: true },
  })
  return people.map(({ email }) => email)
}
