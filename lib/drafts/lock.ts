// A draft while it is being changed: locked, so that of two changes at one instant the second sees the first.
import 'server-only'
import type { Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { found } from '@/lib/http/found'
import { contentOf, versionsOf } from './sections'

const DRAFT = {
  id: true,
  projectId: true,
  organisationId: true,
  unpublishedAt: true,
  organisation: { select: { schoolId: true, partnershipId: true, trust: true } },
  sections: { select: { section: true, content: true, version: true } },
} satisfies Prisma.DraftSelect

/**
 * Locks a draft and its project until the transaction ends, and reads it then. Whoever changes a published project in
 * another way locks the project's row too.
 * @param policy which drafts the actor may change; any other does not exist for them (404)
 */
export async function lockDraft(tx: Tx, id: string, policy: Prisma.DraftWhereInput) {
  await tx.$queryRaw`SELECT id FROM draft WHERE id = ${id}::uuid FOR NO KEY UPDATE`
  const draft = found(await tx.draft.findFirst({ where: { AND: [{ id }, policy] }, select: DRAFT }))
  await tx.$queryRaw`SELECT id FROM project WHERE id = ${draft.projectId}::uuid FOR NO KEY UPDATE`
  return { ...draft, content: contentOf(draft.sections), versions: versionsOf(draft.sections) }
}
export type LockedDraft = Awaited<ReturnType<typeof lockDraft>>
