// Whether a project has to wait for a moderator before it is public.
import 'server-only'
import type { Tx } from '@/lib/db/client'
import { onSite, takenOff } from './policy'

type Sent = { id: string; organisationId: string | null; unpublishedAt: Date | null }

/**
 * Whether what is sent of a draft waits: the first of a team, and all while one of theirs is off the site (PRODUCT.md,
 * "Publishing" 5).
 */
// A project that no team began, since a moderator opened it first, counts for itself. Not by who decided: their account may
// be gone.
export async function mustWait(tx: Tx, { id, organisationId, unpublishedAt }: Sent): Promise<boolean> {
  if (unpublishedAt) return true
  const theirs = { OR: [{ id }, ...(organisationId ? [{ organisationId }] : [])] }
  if ((await tx.draft.count({ where: { ...theirs, ...takenOff } })) > 0) return true
  const approved = { state: 'published' as const, decidedAt: { not: null } }
  return (await tx.revision.count({ where: { ...approved, draft: { ...theirs, ...onSite } } })) === 0
}
