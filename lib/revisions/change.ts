// Small changes to a public project that nobody makes in the editor: its schools say that it has finished, or one leaves.
import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import type { Tx } from '@/lib/db/client'
import { contentOfProject } from '@/lib/drafts/from-project'
import { type LockedDraft, lockDraft } from '@/lib/drafts/lock'
import { draftOfProject } from '@/lib/drafts/of-project'
import { Content } from '@/lib/drafts/schema'
import { writeSection } from '@/lib/drafts/sections'
import { writeProject } from '@/lib/drafts/to-project'
import { SECTION_NAMES } from '@/lib/drafts/words'
import { rebuildCards } from '@/lib/search/cards'
import { addRevision, keepGathered } from './publish'

/** Locks a project with its draft, which is made where nobody has opened it in the editor yet. */
export async function lockProject(tx: Tx, projectId: string): Promise<LockedDraft> {
  return lockDraft(tx, await draftOfProject(tx, projectId), {})
}

type Change = {
  projectId: string
  /** Makes one document of another; it is done to the public one, the draft, and what waits for a moderator. */
  change: (content: Content) => Content
  /** Why there is a new version, in words: "Oak Primary took itself off". */
  why: string
  by: string | null
}

/**
 * Changes a public project. The draft keeps what was written there and gets the same change, and so does a version that waits,
 * so that approving it does not undo this one. Nobody looks at the new version afterwards: it holds no new words.
 * The caller writes the audit row.
 * @returns whether anything changed; the card is rebuilt in any case
 */
export async function changeProject(tx: Tx, { projectId, change, why, by }: Change): Promise<boolean> {
  const draft = await lockProject(tx, projectId)
  const before = await contentOfProject(tx, projectId)
  const content = change(before)
  const isChanged = !isDeepStrictEqual(content, before)
  if (isChanged) {
    await keepGathered(tx, draft)
    await writeProject(tx, content, { id: projectId })
    await addRevision(tx, draft.id, {
      content,
      state: 'published',
      madeById: by,
      why,
      reviewedAt: new Date(),
    })
  }
  await changeDraft(tx, draft, change, by)
  await changeWaiting(tx, draft.id, change)
  await rebuildCards(tx, [projectId])
  return isChanged
}

async function changeDraft(
  tx: Tx,
  { id: draftId, content }: LockedDraft,
  change: Change['change'],
  by: string | null,
) {
  const changed = change(content)
  for (const section of SECTION_NAMES)
    if (!isDeepStrictEqual(changed[section], content[section]))
      await writeSection(tx, { draftId, section, content: changed[section], by })
}

async function changeWaiting(tx: Tx, draftId: string, change: Change['change']) {
  const waiting = await tx.revision.findFirst({
    where: { draftId, state: 'waiting' },
    select: { id: true, content: true },
  })
  if (waiting)
    await tx.revision.update({
      where: { id: waiting.id },
      data: { content: change(Content.parse(waiting.content)) },
    })
}
