// Which projects a moderator may decide on, as query filters. Who may write one stands in lib/drafts/policy.ts.
import type { Actor } from '@/lib/auth/schema'
import type { Prisma } from '@/lib/db/generated/client'
import { lookedAfterBy } from '@/lib/drafts/policy'
import { publicProjects } from '@/lib/projects/policy'

/** Projects that a moderator has taken off the site. */
export const takenOff = { unpublishedAt: { not: null }, deletedAt: null } satisfies Prisma.DraftWhereInput

/** Projects that everybody can see. */
export const onSite = { project: publicProjects } satisfies Prisma.DraftWhereInput

const nothing = { id: { in: [] as string[] } }

/** The projects that moderators look after: all that are not deleted, and for others none. */
export const moderatedBy = ({ siteRole }: Actor): Prisma.DraftWhereInput =>
  siteRole ? { deletedAt: null } : nothing

/**
 * The projects a moderator may let onto the site: not those that they look after themselves.
 * @param trusts the trusts the moderator acts for, by their names on the register
 */
export const judgedBy = (actor: Actor, trusts: string[]) =>
  ({ AND: [moderatedBy(actor), { NOT: lookedAfterBy(actor, trusts) }] }) satisfies Prisma.DraftWhereInput

/** The versions a moderator may decide on: of such projects, and not made by themselves. */
export const decidableBy = (actor: Actor, trusts: string[]) =>
  ({
    draft: judgedBy(actor, trusts),
    OR: [{ madeById: null }, { madeById: { not: actor.id } }],
  }) satisfies Prisma.RevisionWhereInput
