// A draft that may be public at once, in the transaction of whoever decided it.
import 'server-only'
import type { Actor } from '@/lib/auth/schema'
import type { Tx } from '@/lib/db/client'
import { checksOf, isReady } from '@/lib/drafts/checks'
import { harmlessNames } from '@/lib/drafts/harmless'
import type { LockedDraft } from '@/lib/drafts/lock'
import { addRevision, putOnSite, recordOf, revisionsEqualTo } from './publish'

/** Whether the checks find a draft fit to be public, with what somebody has vouched for. */
export async function isFit(tx: Tx, { id: draftId, content }: LockedDraft) {
  const rows = await tx.checkAnswer.findMany({ where: { draftId }, select: { key: true } })
  const answered = new Set(rows.map(({ key }) => key))
  return isReady(checksOf(content, await harmlessNames(content, tx), answered))
}

/**
 * Makes what a draft says public as a new version, which moderators look at afterwards; the draft is locked, nothing stands in
 * the way, and what was gathered is kept. @returns the address of the project
 */
export async function publishAtOnce(tx: Tx, actor: Actor, draft: LockedDraft): Promise<string> {
  const { isSent, restoredFrom } = await replace(tx, draft, 'published')
  if (!isSent) {
    const { number } = await addRevision(tx, draft.id, {
      content: draft.content,
      state: 'published',
      madeById: actor.id,
      restoredFrom,
    })
    await recordOf(tx, 'project.published', actor, draft, number)
  }
  const said = { at: new Date(), by: actor.id }
  return putOnSite(tx, draft, draft.content, said)
}

/** The same sent once more changes nothing; another that waits gives way. */
export async function replace(tx: Tx, { id: draftId, content }: LockedDraft, as: 'waiting' | 'published') {
  const latest = await tx.revision.findFirst({
    where: { draftId, state: { in: ['waiting', 'published'] } },
    orderBy: { number: 'desc' },
    select: { number: true, state: true },
  })
  const equal = await revisionsEqualTo(tx, draftId, content)
  const isLatest = equal.some(({ number }) => number === latest?.number)
  const isSent = isLatest && latest?.state === as
  if (!isSent)
    await tx.revision.updateMany({
      where: { draftId, state: 'waiting' },
      data: { state: 'withdrawn', decidedAt: new Date() },
    })
  const restored = isLatest ? null : equal.find(({ state }) => state === 'published')
  return { isSent, restoredFrom: restored?.number ?? null }
}
