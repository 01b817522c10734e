// What moderators decide. Each command is one transaction with its audit row and its mails.
import 'server-only'
import { decidableBy, moderatedBy } from '@/lib/accounts/policy'
import { addMember, hasRoom, lockTeam, roleIn } from '@/lib/accounts/team'
import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/schema'
import { db, type Tx } from '@/lib/db/client'
import { found } from '@/lib/http/found'
import { enqueueMail } from '@/lib/jobs/queue'

/**
 * Lets somebody join: as editor, or as owner when the team has none.
 * @returns 'decided' when somebody else was quicker or it was taken back, 'full' when they are in too many teams
 */
export async function acceptRequest(
  actor: Actor,
  requestId: string,
): Promise<'accepted' | 'decided' | 'full'> {
  return db.$transaction(async (tx) => {
    const { organisationId, person } = await readRequest(tx, actor, requestId)
    const team = await lockTeam(tx, organisationId, moderatedBy(actor))
    const role = team.memberships.some((one) => one.role === 'owner') ? 'editor' : 'owner'
    if (!(await hasRoom(tx, person.id))) return 'full'
    if (!(await decide(tx, actor, requestId, { state: 'accepted' }))) return 'decided'
    await record(tx, 'request.accepted', {
      actorId: actor.id,
      subjectId: person.id,
      organisationId,
      detail: { requestId, role },
    })
    if (!roleIn(team, person.id)) await addMember(tx, team, person, { role, via: 'moderator' })
    return 'accepted'
  })
}

/** Refuses a request, with an answer that is mailed. @returns false when it is decided already */
export async function refuseRequest(
  actor: Actor,
  { requestId, answer }: { requestId: string; answer: string },
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { organisationId, person } = await readRequest(tx, actor, requestId)
    const team = await lockTeam(tx, organisationId, moderatedBy(actor))
    if (!(await decide(tx, actor, requestId, { state: 'refused', answer }))) return false
    await record(tx, 'request.refused', {
      actorId: actor.id,
      subjectId: person.id,
      organisationId,
      detail: { requestId },
    })
    await enqueueMail(tx, { kind: 'request-refused', to: person.email, organisation: team.name, answer })
    return true
  })
}

/** Makes a member the owner of a team that has none. @returns false when it has one by now */
export async function appointOwner(
  actor: Actor,
  { organisationId, personId }: { organisationId: string; personId: string },
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const team = await lockTeam(tx, organisationId, moderatedBy(actor))
    if (team.memberships.some(({ role }) => role === 'owner')) return false
    const { person } = found(
      team.memberships.find((one) => one.personId === personId && personId !== actor.id),
    )
    await tx.membership.update({
      where: { organisationId_personId: { organisationId, personId } },
      data: { role: 'owner' },
    })
    await record(tx, 'owner.appointed', { actorId: actor.id, subjectId: personId, organisationId })
    const mail = { kind: 'role-changed', organisation: team.name, organisationId, role: 'owner' } as const
    await enqueueMail(tx, { ...mail, to: person.email })
    return true
  })
}

async function readRequest(tx: Tx, actor: Actor, id: string) {
  return found(
    await tx.joinRequest.findFirst({
      where: { AND: [{ id }, decidableBy(actor)] },
      select: { organisationId: true, person: { select: { id: true, email: true, name: true } } },
    }),
  )
}

type Decision = { state: 'accepted' } | { state: 'refused'; answer: string }

async function decide(tx: Tx, actor: Actor, id: string, decision: Decision) {
  const { count } = await tx.joinRequest.updateMany({
    where: { id, state: 'waiting' },
    data: { ...decision, decidedAt: new Date(), decidedById: actor.id },
  })
  return count === 1
}
