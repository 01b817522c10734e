// Inviting colleagues by their address. Each command is one transaction with its audit row and its mails.
import 'server-only'
import { ownedBy } from '@/lib/accounts/policy'
import type { Role } from '@/lib/accounts/words'
import { addMember, hasRoom, lockTeam, tellWhenOwnerless, type Team } from '@/lib/accounts/team'
import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/schema'
import { db, type Tx } from '@/lib/db/client'
import { found } from '@/lib/http/found'
import { enqueueMail } from '@/lib/jobs/queue'
import { pending, sentFor, sentTo } from './policy'
import { LIFE_DAYS, MOST_OPEN, stateOf } from './schema'

type Invited = { organisationId: string; email: string; role: Role }

const expiry = (now: Date) => new Date(now.getTime() + LIFE_DAYS * 86_400_000)

/** Invites an address into a team; one that is invited already is sent its invitation again, in the role given now. */
export async function invite(
  actor: Actor,
  { organisationId, email, role }: Invited,
): Promise<'invited' | 'invited-again' | 'member' | 'full'> {
  return db.$transaction(async (tx) => {
    const team = await lockTeam(tx, organisationId, ownedBy(actor))
    if (team.memberships.some(({ person }) => person.email === email)) return 'member'
    const now = new Date()
    const where = { organisationId, ...pending }
    const open = await tx.invitation.findFirst({ where: { ...where, email }, select: { id: true } })
    if (!open && (await tx.invitation.count({ where })) >= MOST_OPEN) return 'full'
    const data = { role, invitedById: actor.id, expiresAt: expiry(now), undeliverableAt: null }
    const { id } = open
      ? await tx.invitation.update({ where: open, data, select: { id: true } })
      : await tx.invitation.create({ data: { ...data, organisationId, email }, select: { id: true } })
    await record(tx, open ? 'invitation.sent-again' : 'invitation.made', {
      actorId: actor.id,
      organisationId,
      detail: { invitationId: id, role },
    })
    await send(tx, team, { id, email, role, by: actor.name })
    return open ? 'invited-again' : 'invited'
  })
}

/** Sends an invitation again, which then lives as long as a new one. @returns false when it is no longer pending */
export async function sendInvitationAgain(actor: Actor, invitationId: string): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { invitation, team } = await ownInvitation(tx, actor, invitationId)
    const { id, email, role } = invitation
    const { count } = await tx.invitation.updateMany({
      where: { id, ...pending },
      data: { expiresAt: expiry(new Date()), invitedById: actor.id, undeliverableAt: null },
    })
    if (count === 0) return false
    const detail = { invitationId: id, role }
    await record(tx, 'invitation.sent-again', { actorId: actor.id, organisationId: team.id, detail })
    await send(tx, team, { id, email, role, by: actor.name })
    return true
  })
}

/** Withdraws an invitation. @returns false when it is no longer pending */
export async function withdrawInvitation(actor: Actor, invitationId: string): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { team } = await ownInvitation(tx, actor, invitationId)
    const { count } = await tx.invitation.updateMany({
      where: { id: invitationId, ...pending },
      data: { withdrawnAt: new Date() },
    })
    if (count === 0) return false
    const detail = { invitationId }
    await record(tx, 'invitation.withdrawn', { actorId: actor.id, organisationId: team.id, detail })
    return true
  })
}

/**
 * Accepts an invitation to the actor's own address, which must be verified. Whoever comes into a team that everybody has left
 * owns it; where only editors are left, moderators are told.
 * @returns 'joined', how the invitation stands when it cannot be accepted, or 'full' when they are in too many teams
 */
export async function acceptInvitation(
  actor: Actor,
  invitationId: string,
): Promise<'joined' | 'accepted' | 'withdrawn' | 'expired' | 'full'> {
  return db.$transaction(async (tx) => {
    const own = { id: invitationId, ...sentTo(actor) }
    const { organisationId } = found(
      await tx.invitation.findFirst({ where: own, select: { organisationId: true } }),
    )
    found(
      await tx.person.findFirst({
        where: { id: actor.id, email: actor.email, emailVerifiedAt: { not: null } },
        select: { id: true },
      }),
    )
    const team = await lockTeam(tx, organisationId, {})
    const invitation = await tx.invitation.findFirstOrThrow({ where: own })
    const state = stateOf(invitation, new Date())
    if (state !== 'open') return state
    if (!(await hasRoom(tx, actor.id))) return 'full'
    const detail = { invitationId }
    await record(tx, 'invitation.accepted', { actorId: actor.id, organisationId, detail })
    const role = team.memberships.length === 0 ? 'owner' : invitation.role
    await addMember(tx, team, actor, { role, via: 'invitation' })
    await tellWhenOwnerless(tx, team)
    return 'joined'
  })
}

async function ownInvitation(tx: Tx, actor: Actor, id: string) {
  const invitation = found(
    await tx.invitation.findFirst({
      where: { id, ...sentFor(actor) },
      select: { id: true, email: true, role: true, organisationId: true },
    }),
  )
  return { invitation, team: await lockTeam(tx, invitation.organisationId, ownedBy(actor)) }
}

type Sent = { id: string; email: string; role: Role; by: string | null }

async function send(tx: Tx, { name }: Team, { id, email, role, by }: Sent) {
  await enqueueMail(tx, { kind: 'invitation', to: email, invitationId: id, organisation: name, role, by })
}
