'use server'
// A team and who is in it.
import { notFound, redirect } from 'next/navigation'
import * as commands from '@/lib/accounts/commands'
import { getTeam } from '@/lib/accounts/queries'
import * as schema from '@/lib/accounts/schema'
import { withDone } from '@/lib/accounts/words'
import { mailboxOf, type Actor } from '@/lib/auth/schema'
import { requireActor } from '@/lib/auth/session'
import { readHidden } from '@/lib/forms/hidden'
import { keepTyped } from '@/lib/forms/keep-typed'
import { readForm, refused } from '@/lib/forms/read'
import type { FormState } from '@/lib/forms/schema'
import * as invitations from '@/lib/invitations/commands'
import { getSentInvitation } from '@/lib/invitations/queries'
import { MOST_OPEN } from '@/lib/invitations/schema'
import { limit } from '@/lib/limits/limit'

const TOO_MANY = 'You have sent a great many invitations today. Try again tomorrow.'
const TOO_MANY_TO_ONE = 'This address has had several invitations today. Try again tomorrow.'

// By mailbox, not by account: deleting the account does not begin the day anew.
const maySend = ({ email }: Actor) => limit('invitations', mailboxOf(email))
const mayReceive = (email: string) => limit('invitations by recipient', mailboxOf(email))

export async function inviteAction(_: FormState, form: FormData): Promise<FormState> {
  return keepTyped(form, async () => {
    const path = schema.teamPath(readHidden(schema.TeamId, form).organisationId)
    const actor = await requireActor(path)
    const result = await readForm(schema.InvitationForm, form)
    if ('state' in result) return result.state
    // Else anybody could use up what an address may receive, by inviting it to a team that is not theirs.
    if ((await getTeam(actor, result.input.organisationId))?.role !== 'owner') notFound()
    if (!(await maySend(actor))) return refused(form, { '': TOO_MANY }, 429)
    if (!(await mayReceive(result.input.email))) return refused(form, { email: TOO_MANY_TO_ONE }, 429)
    const outcome = await invitations.invite(actor, result.input)
    if (outcome === 'member') return refused(form, { email: 'This person is in the team already' })
    if (outcome === 'full')
      return refused(form, {
        '': `${MOST_OPEN} invitations are open, the most a team can have. Withdraw some.`,
      })
    redirect(withDone(path, outcome))
  })
}

export async function sendAgainAction(form: FormData) {
  const path = schema.teamPath(readHidden(schema.TeamId, form).organisationId)
  const actor = await requireActor(path)
  const { invitationId } = readHidden(schema.InvitationId, form)
  if (!(await maySend(actor))) redirect(withDone(path, 'too-many'))
  const sent = await getSentInvitation(actor, invitationId)
  if (sent && !(await mayReceive(sent.email))) redirect(withDone(path, 'too-many-to-one'))
  const isSent = await invitations.sendInvitationAgain(actor, invitationId)
  redirect(withDone(path, isSent ? 'sent-again' : 'gone'))
}

export async function withdrawInvitationAction(form: FormData) {
  const path = schema.teamPath(readHidden(schema.TeamId, form).organisationId)
  const actor = await requireActor(path)
  const { invitationId } = readHidden(schema.InvitationId, form)
  const isWithdrawn = await invitations.withdrawInvitation(actor, invitationId)
  redirect(withDone(path, isWithdrawn ? 'invitation-withdrawn' : 'gone'))
}

export async function changeRoleAction(_: FormState, form: FormData): Promise<FormState> {
  return keepTyped(form, async () => {
    const path = schema.teamPath(readHidden(schema.MemberId, form).organisationId)
    const actor = await requireActor(path)
    const result = await readForm(schema.RoleForm, form)
    if ('state' in result) return result.state
    const isChanged = await commands.changeRole(actor, result.input)
    redirect(isChanged ? withDone(path, 'role-changed') : path)
  })
}

export async function removeMemberAction(form: FormData) {
  const member = readHidden(schema.MemberId, form)
  const path = schema.teamPath(member.organisationId)
  await commands.removeMember(await requireActor(path), member)
  redirect(withDone(path, 'removed'))
}

export async function stepDownAction(form: FormData) {
  const going = readHidden(schema.GoingForm, form)
  const path = schema.teamPath(going.organisationId)
  const isDone = await commands.stepDown(await requireActor(path), going)
  redirect(isDone ? withDone(path, 'stepped-down') : `${path}/step-down`)
}

export async function leaveAction(form: FormData) {
  const going = readHidden(schema.GoingForm, form)
  const path = schema.teamPath(going.organisationId)
  const isDone = await commands.leaveTeam(await requireActor(path), going)
  redirect(isDone ? withDone('/account', 'left') : `${path}/leave`)
}
