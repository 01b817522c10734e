// Who may see or change which team, as query filters.
import type { Actor } from '@/lib/auth/schema'
import type { Prisma } from '@/lib/db/generated/client'

/** The teams a person is in. */
export const memberOf = ({ id }: Actor) =>
  ({ memberships: { some: { personId: id } } }) satisfies Prisma.OrganisationWhereInput

/** The teams a person owns: invites, changes and removes others. */
export const ownedBy = ({ id }: Actor) =>
  ({ memberships: { some: { personId: id, role: 'owner' } } }) satisfies Prisma.OrganisationWhereInput

/** Somebody's own requests. */
export const requestedBy = ({ id }: Actor) => ({ personId: id }) satisfies Prisma.JoinRequestWhereInput

const nothing = { id: { in: [] as string[] } }

/** The teams that moderators look after: all, and for others none. */
export const moderatedBy = ({ siteRole }: Actor): Prisma.OrganisationWhereInput => (siteRole ? {} : nothing)

/** The requests a moderator may decide: anybody's but their own. */
export const decidableBy = ({ id, siteRole }: Actor): Prisma.JoinRequestWhereInput =>
  siteRole ? { personId: { not: id } } : nothing

/** Teams with members of whom none is an owner: a moderator appoints one. */
export const withoutOwner = {
  memberships: { some: {}, none: { role: 'owner' } },
} satisfies Prisma.OrganisationWhereInput

/** The people an administrator sees with their roles on this site: all, and for others none. */
export const administeredBy = ({ siteRole }: Actor): Prisma.PersonWhereInput =>
  siteRole === 'administrator' ? {} : nothing
