// Readings added to a project from the account, public at once where a later edit would be.
import 'server-only'
import type { Actor } from '@/lib/auth/schema'
import { db } from '@/lib/db/client'
import { lockDraft } from '@/lib/drafts/lock'
import { editableBy } from '@/lib/drafts/policy'
import type { Content } from '@/lib/drafts/schema'
import { writeSection } from '@/lib/drafts/sections'
import { limit } from '@/lib/limits/limit'
import { trustsOf } from '@/lib/projects/queries'
import { isFit, publishAtOnce } from './at-once'
import { keepGathered, obstacleTo, PATIENT } from './publish'
import { standingOf } from './standing'

/** `kept`: the readings stand in the draft and are not public yet; `unchanged`: nothing was added. */
export type AddedOutcome = 'published' | 'kept' | 'unchanged'

/**
 * Adds readings to a draft. They are public at once, and looked at afterwards (PRODUCT.md, "Publishing" 5), when the project
 * is public, the draft holds nothing else that is not, and the checks find nothing open; otherwise, and after a day's
 * limit of publishing, they wait in the draft.
 * @param change makes the new section; null leaves it as it is
 */
export async function addReadings(
  actor: Actor,
  draftId: string,
  change: (impact: Content['impact']) => Content['impact'] | null,
): Promise<AddedOutcome> {
  const policy = editableBy(actor, await trustsOf(actor))
  return db.$transaction(async (tx) => {
    const before = await lockDraft(tx, draftId, policy)
    const impact = change(before.content.impact)
    if (!impact) return 'unchanged'
    const isOpen = (await standingOf(tx, before)) === null
    await writeSection(tx, { draftId, section: 'impact', content: impact, by: actor.id })
    const draft = { ...before, content: { ...before.content, impact } }
    if (!isOpen || (await obstacleTo(tx, draft, draft.content)) || !(await isFit(tx, draft))) return 'kept'
    if (!(await limit('publishing', actor.id))) return 'kept'
    await keepGathered(tx, draft)
    await publishAtOnce(tx, actor, draft)
    return 'published'
  }, PATIENT)
}
