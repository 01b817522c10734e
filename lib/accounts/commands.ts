// Joining and leaving teams, and the roles in them. Each command is one transaction with its audit row and its mails.
import 'server-only'
import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/schema'
import { db } from '@/lib/db/client'
import { found } from '@/lib/http/found'
import { enqueueMail } from '@/lib/jobs/queue'
import { moderators } from './mailing'
import { ownedBy, memberOf, requestedBy } from './policy'
import type { Wanted } from './schema'
import type { Role } from './words'
import * as teams from './team'
import { getStanding, getWanted, type Standing } from './wanted'

type Outcome = 'joined' | 'requested' | Standing['kind']

/**
 * Joins a school whose own web domain the actor's address is at (PRODUCT.md, "Publishing" 2).
 * @returns 'joined', or how the actor stands to it otherwise, with nothing changed
 */
export async function join(actor: Actor, { kind, key }: Wanted): Promise<Outcome> {
  const wanted = found(await getWanted(kind, key))
  const standing = await getStanding(actor, wanted)
  if (standing.kind !== 'at-once') return standing.kind
  return db.$transaction(async (tx) => {
    const team = await teams.lockTeamOf(tx, wanted.at)
    if (teams.roleIn(team, actor.id)) return 'member'
    if ((await tx.removedMember.count({ where: teams.removalsOf(team.id, actor) })) > 0) return 'review'
    await teams.addMember(tx, team, actor, { role: teams.roleOfNext(team), via: 'domain' })
    return 'joined'
  })
}

/**
 * Asks the moderators to let the actor join; they and the actor are told by mail.
 * @returns 'requested', or how the actor stands to it when they need not or cannot ask
 */
export async function requestToJoin(
  actor: Actor,
  { kind, key, reason }: Wanted & { reason: string },
): Promise<Outcome> {
  const wanted = found(await getWanted(kind, key))
  const standing = await getStanding(actor, wanted)
  if (standing.kind !== 'review') return standing.kind
  return db.$transaction(async (tx) => {
    const team = await teams.lockTeamOf(tx, wanted.at)
    if (teams.roleIn(team, actor.id)) return 'member'
    const own = { organisationId: team.id, personId: actor.id }
    if ((await tx.joinRequest.count({ where: { ...own, state: 'waiting' } })) > 0) return 'waiting'
    const { id: requestId } = await tx.joinRequest.create({ data: { ...own, reason } })
    await record(tx, 'request.made', { actorId: actor.id, organisationId: team.id, detail: { requestId } })
    const organisation = team.name
    const told = await moderators(tx, actor.id)
    await enqueueMail(
      tx,
      { kind: 'request-received', to: actor.email, organisation },
      ...told.map((to) => ({ kind: 'request-waiting' as const, to, organisation, requestId })),
    )
    return 'requested'
  })
}

/** Takes back a request of one's own. @returns false when it is decided already */
export async function withdrawRequest(actor: Actor, requestId: string): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const where = { id: requestId, ...requestedBy(actor) }
    const { organisationId } = found(
      await tx.joinRequest.findFirst({ where, select: { organisationId: true } }),
    )
    const { count } = await tx.joinRequest.updateMany({
      where: { ...where, state: 'waiting' },
      data: { state: 'withdrawn', decidedAt: new Date() },
    })
    if (count === 0) return false
    await record(tx, 'request.withdrawn', { actorId: actor.id, organisationId, detail: { requestId } })
    return true
  })
}

/**
 * Joins the school that DfE Sign-in has named for a person. Nothing happens when there is no such open school, when they are
 * in its team, or when an owner has removed them.
 * @param urn as the provider gives it
 */
export async function joinByProvider(personId: string, urn: number): Promise<boolean> {
  const school = await db.school.findFirst({
    where: { urn, OR: [{ status: null }, { status: { not: 'closed' } }] },
    select: { id: true },
  })
  if (!school) return false
  return db.$transaction(async (tx) => {
    const person = await tx.person.findUnique({
      where: { id: personId },
      select: { id: true, email: true, name: true },
    })
    if (!person || !(await teams.hasRoom(tx, personId))) return false
    const team = await teams.lockTeamOf(tx, { schoolId: school.id })
    if (teams.roleIn(team, personId)) return false
    if ((await tx.removedMember.count({ where: teams.removalsOf(team.id, person) })) > 0) return false
    await teams.addMember(tx, team, person, { role: teams.roleOfNext(team), via: 'provider' })
    return true
  })
}

type Member = { organisationId: string; personId: string }

/** Gives a colleague another role; one's own is given up by stepDown. @returns false when they have that role already */
export async function changeRole(
  actor: Actor,
  { organisationId, personId, role }: Member & { role: Role },
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const team = await teams.lockTeam(tx, organisationId, ownedBy(actor))
    const { person, role: before } = colleague(team, actor, personId)
    if (role === before) return false
    await setRole(tx, team, { person, role, before, by: actor.id })
    return true
  })
}

/** Removes a colleague, who then needs an owner or a moderator to come back; the invitations they sent end too. */
export async function removeMember(actor: Actor, { organisationId, personId }: Member) {
  await db.$transaction(async (tx) => {
    const team = await teams.lockTeam(tx, organisationId, ownedBy(actor))
    const { person, role } = colleague(team, actor, personId)
    const sent = await teams.dropMember(tx, team, person, actor.id)
    await tx.removedMember.createMany({
      data: [{ organisationId, personId, addressHash: teams.addressHash(organisationId, person.email) }],
      skipDuplicates: true,
    })
    const { count: received } = await tx.invitation.updateMany({
      where: { organisationId, email: person.email, acceptedAt: null, withdrawnAt: null },
      data: { withdrawnAt: new Date() },
    })
    await record(tx, 'membership.removed', {
      actorId: actor.id,
      subjectId: personId,
      organisationId,
      detail: { role, invitations: sent + received },
    })
    await enqueueMail(tx, { kind: 'removed', to: person.email, organisation: team.name })
  })
}

type Going = { organisationId: string; isWarned: boolean }

/** Gives up the ownership. @returns false when the actor is the last owner and was not warned of that */
export async function stepDown(actor: Actor, { organisationId, isWarned }: Going): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const team = await teams.lockTeam(tx, organisationId, ownedBy(actor))
    if (teams.isLastOwner(team, actor.id) && !isWarned) return false
    await setRole(tx, team, { person: actor, role: 'editor', before: 'owner', by: actor.id })
    await teams.tellWhenOwnerless(tx, team)
    return true
  })
}

/** Leaves a team. @returns false when the actor is its last owner and was not warned of that */
export async function leaveTeam(actor: Actor, { organisationId, isWarned }: Going): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const team = await teams.lockTeam(tx, organisationId, memberOf(actor))
    const isAlone = team.memberships.length === 1
    if (teams.isLastOwner(team, actor.id) && !isAlone && !isWarned) return false
    const invitations = await teams.dropMember(tx, team, actor, actor.id)
    await record(tx, 'membership.left', {
      actorId: actor.id,
      subjectId: actor.id,
      organisationId,
      detail: { role: teams.roleIn(team, actor.id), invitations },
    })
    return true
  })
}

function colleague(team: teams.Team, actor: Actor, personId: string) {
  return found(team.memberships.find((one) => one.personId === personId && personId !== actor.id))
}

type Change = { person: teams.Person; role: Role; before: Role; by: string }

async function setRole(
  tx: Parameters<typeof record>[0],
  team: teams.Team,
  { person, role, before, by }: Change,
) {
  const { id: organisationId, name: organisation } = team
  const key = { organisationId, personId: person.id }
  await tx.membership.update({ where: { organisationId_personId: key }, data: { role } })
  const invitations = role === 'owner' ? 0 : await teams.withdrawInvitationsBy(tx, team, person.id)
  await record(tx, 'membership.role-changed', {
    actorId: by,
    subjectId: person.id,
    organisationId,
    detail: { from: before, to: role, invitations },
  })
  await enqueueMail(tx, { kind: 'role-changed', to: person.email, organisation, organisationId, role })
}
