// A team while it is being changed: locked, so that of two changes at one instant the second sees the first.
import 'server-only'
import { createHash } from 'node:crypto'
import { record } from '@/lib/audit/record'
import { mailboxOf } from '@/lib/auth/schema'
import type { Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { found } from '@/lib/http/found'
import { enqueueMail } from '@/lib/jobs/queue'
import { moderators } from './mailing'
import { MOST_TEAMS } from './schema'
import { organisationName, type Role } from './words'

export type Person = { id: string; email: string; name: string | null }

const TEAM = {
  id: true,
  trust: true,
  school: { select: { name: true, slug: true } },
  partnership: { select: { name: true, slug: true } },
  memberships: {
    select: {
      personId: true,
      role: true,
      person: { select: { id: true, email: true, name: true, declinedMail: true } },
    },
  },
} satisfies Prisma.OrganisationSelect

export type Team = Awaited<ReturnType<typeof lockTeam>>

/**
 * Locks a team until the transaction ends, and reads it then.
 * @param policy which teams the actor may change; any other does not exist for them (404)
 */
export async function lockTeam(tx: Tx, id: string, policy: Prisma.OrganisationWhereInput) {
  await tx.$queryRaw`SELECT id FROM organisation WHERE id = ${id}::uuid FOR NO KEY UPDATE`
  const row = found(await tx.organisation.findFirst({ where: { AND: [{ id }, policy] }, select: TEAM }))
  return { ...row, name: organisationName(row) }
}

type Key = { schoolId: string } | { partnershipId: string } | { trust: string }

/** Locks the team of a school, partnership or trust, which is made when it is first needed. */
export async function lockTeamOf(tx: Tx, key: Key) {
  await tx.organisation.createMany({ data: [key], skipDuplicates: true })
  const { id } = await tx.organisation.findFirstOrThrow({ where: key, select: { id: true } })
  return lockTeam(tx, id, {})
}

export const roleIn = (team: Team, personId: string): Role | null =>
  team.memberships.find((membership) => membership.personId === personId)?.role ?? null

export const isLastOwner = (team: Team, personId: string) =>
  roleIn(team, personId) === 'owner' && team.memberships.filter(({ role }) => role === 'owner').length === 1

/** The role of somebody who joins: the first member is the owner, later ones are editors (PRODUCT.md, "Publishing" 2). */
export const roleOfNext = (team: Team): Role => (team.memberships.length === 0 ? 'owner' : 'editor')

/** Whether a person may be in one more team. */
export async function hasRoom(tx: Tx, personId: string) {
  return (await tx.membership.count({ where: { personId } })) < MOST_TEAMS
}

/** How an address is kept once its owner was removed: by its mailbox, so that a "+" in it does not let them in again. */
export const addressHash = (organisationId: string, email: string) =>
  createHash('sha256')
    .update(`${organisationId} ${mailboxOf(email)}`)
    .digest('hex')

/** The removals from a team that concern a person, by account or by address. */
export const removalsOf = (organisationId: string, { id, email }: Pick<Person, 'id' | 'email'>) =>
  ({
    organisationId,
    OR: [{ personId: id }, { addressHash: addressHash(organisationId, email) }],
  }) satisfies Prisma.RemovedMemberWhereInput

type Joining = {
  role: Role
  via: 'domain' | 'provider' | 'moderator' | 'invitation'
}

/** Adds somebody: what else was open between them and the team is closed, and they and the owners are told. */
export async function addMember(tx: Tx, team: Team, person: Person, { role, via }: Joining) {
  const [organisationId, personId, now] = [team.id, person.id, new Date()]
  await tx.membership.create({ data: { organisationId, personId, role, via } })
  await tx.removedMember.deleteMany({ where: removalsOf(organisationId, person) })
  await tx.invitation.updateMany({
    where: { organisationId, email: person.email, acceptedAt: null, withdrawnAt: null },
    data: { acceptedAt: now },
  })
  await tx.joinRequest.updateMany({
    where: { organisationId, personId, state: 'waiting' },
    data: { state: 'withdrawn', decidedAt: now },
  })
  await record(tx, 'membership.joined', {
    actorId: personId,
    subjectId: personId,
    organisationId,
    detail: { role, via },
  })
  const organisation = team.name
  await enqueueMail(
    tx,
    { kind: 'joined', to: person.email, organisation, organisationId, role },
    ...ownersExcept(team, personId).map((owner) => ({
      kind: 'colleague-joined' as const,
      to: owner.email,
      organisation,
      organisationId,
      name: person.name ?? person.email,
    })),
  )
}

/**
 * Withdraws the open invitations that somebody sent, when they cease to be an owner: else one to another address of theirs
 * would bring them back.
 * @returns how many they were, for the audit row
 */
export async function withdrawInvitationsBy(tx: Tx, { id: organisationId }: Team, personId: string) {
  const { count } = await tx.invitation.updateMany({
    where: { organisationId, invitedById: personId, acceptedAt: null, withdrawnAt: null },
    data: { withdrawnAt: new Date() },
  })
  return count
}

/**
 * Takes somebody out, and the invitations they sent with them; the owners left are told, and moderators when nobody is left
 * who owns the team.
 * @returns how many invitations were withdrawn, for the audit row
 */
export async function dropMember(tx: Tx, team: Team, person: Person, by: string) {
  const { id: organisationId, name: organisation } = team
  await tx.membership.delete({ where: { organisationId_personId: { organisationId, personId: person.id } } })
  const invitations = await withdrawInvitationsBy(tx, team, person.id)
  const owners = ownersExcept(team, person.id).filter(({ id }) => id !== by)
  await enqueueMail(
    tx,
    ...owners.map((owner) => ({
      kind: 'colleague-left' as const,
      to: owner.email,
      organisation,
      organisationId,
      name: person.name ?? person.email,
    })),
  )
  await tellWhenOwnerless(tx, team)
  return invitations
}

/** Tells the moderators when a team has members of whom none is an owner. */
export async function tellWhenOwnerless(tx: Tx, { id, name }: Team) {
  const roles = await tx.membership.findMany({ where: { organisationId: id }, select: { role: true } })
  if (roles.length === 0 || roles.some(({ role }) => role === 'owner')) return
  const told = await moderators(tx)
  await enqueueMail(
    tx,
    ...told.map((to) => ({ kind: 'owner-missing' as const, to, organisation: name, organisationId: id })),
  )
}

function ownersExcept({ memberships }: Team, personId: string) {
  return memberships
    .filter(({ role, person }) => role === 'owner' && person.id !== personId)
    .map(({ person }) => person)
    .filter(({ declinedMail }) => !declinedMail.includes('colleagues'))
}
