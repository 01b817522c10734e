// Who may see or change which invitation, as query filters.
import { ownedBy } from '@/lib/accounts/policy'
import type { Actor } from '@/lib/auth/schema'
import type { Prisma } from '@/lib/db/generated/client'

/** Neither accepted nor withdrawn; it may have expired, and can then be sent again. */
export const pending = { acceptedAt: null, withdrawnAt: null } satisfies Prisma.InvitationWhereInput

/** The invitations a person may send again or withdraw: those of teams they own. */
export const sentFor = (actor: Actor) =>
  ({ organisation: ownedBy(actor) }) satisfies Prisma.InvitationWhereInput

/** The invitations to a person's own address. */
export const sentTo = ({ email }: Actor) => ({ email }) satisfies Prisma.InvitationWhereInput
