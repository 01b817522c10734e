// Which projects a moderator may decide on, as query filters. Who may write one stands in lib/drafts/policy.ts.
import type { Actor } from '@/lib/auth/schema'
import type { Prisma } from '@/lib/db/generated/client'

const nothing = { id: { in: [] as string[] } }

/** The projects that moderators look after: all that are not deleted, and for others none. */
export const moderatedBy = ({ siteRole }: Actor): Prisma.DraftWhereInput =>
  siteRole ? { deletedAt: null } : nothing

/** The projects a moderator may let onto the site: not those of a team they are in. */
export const judgedBy = (actor: Actor) =>
  ({
    AND: [
      moderatedBy(actor),
      {
        OR: [{ organisationId: null }, { organisation: { memberships: { none: { personId: actor.id } } } }],
      },
    ],
  }) satisfies Prisma.DraftWhereInput

/** The versions a moderator may decide on: of such projects, and not made by themselves. */
export const decidableBy = (actor: Actor) =>
  ({
    draft: judgedBy(actor),
    OR: [{ madeById: null }, { madeById: { not: actor.id } }],
  }) satisfies Prisma.RevisionWhereInput
