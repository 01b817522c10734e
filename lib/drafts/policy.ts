// Who may write, as query filters.
import type { Actor } from '@/lib/auth/schema'
import type { Prisma } from '@/lib/db/generated/client'
import { actedForBy } from '@/lib/projects/policy'

/**
 * The drafts that a person may write: those that their teams began, also through a trust, and those of projects that they
 * look after. One that was deleted is nobody's until it is brought back.
 * @param trusts the trusts the person acts for, by their names on the register
 */
export function editableBy(actor: Actor, trusts: string[]) {
  return { AND: [{ deletedAt: null }, lookedAfterBy(actor, trusts)] } satisfies Prisma.DraftWhereInput
}

/** The same with those that were deleted. */
export function lookedAfterBy(actor: Actor, trusts: string[]) {
  const isTheirs = { memberships: { some: { personId: actor.id } } }
  return {
    OR: [
      { organisation: isTheirs },
      { organisation: { school: { trust: { in: trusts } } } },
      { project: actedForBy(actor, trusts) },
    ],
  } satisfies Prisma.DraftWhereInput
}

/** What was ever sent in or published: moderators see such drafts, and no others. */
export const everSent = {
  revisions: { some: { state: { not: 'kept' } } },
} satisfies Prisma.DraftWhereInput
