// Inviting by address, and accepting.
import { expect, test } from 'vitest'
import { InvitationForm } from '@/lib/accounts/schema'
import { acceptInvitation, invite, sendInvitationAgain, withdrawInvitation } from '@/lib/invitations/commands'
import { getInvitation, listInvitationsFor, listSentInvitations } from '@/lib/invitations/queries'
import { LIFE_DAYS, MOST_OPEN } from '@/lib/invitations/schema'
import { testDatabase } from '../setup/database'
import { NO_SUCH_PAGE, worldOf } from './world'

const { db } = await testDatabase('empty')
const { person, team, rolesIn, mailsTo, auditOf } = worldOf(db)

async function invited(role: 'owner' | 'editor' = 'editor') {
  const [owner, guest] = [await person(), await person()]
  const { id: organisationId } = await team([owner, 'owner'])
  await invite(owner, { organisationId, email: guest.email, role })
  const { id } = await db.invitation.findFirstOrThrow({ where: { organisationId } })
  return { owner, guest, organisationId, id }
}

test('an invited colleague joins in the role they were invited in, and the owner hears of it', async () => {
  const { owner, guest, organisationId, id } = await invited('owner')
  expect(await mailsTo(guest)).toEqual(['invitation'])
  expect(await listInvitationsFor(guest)).toHaveLength(1)
  expect(await acceptInvitation(guest, id)).toBe('joined')
  expect(await rolesIn(organisationId)).toMatchObject({ [guest.id]: 'owner' })
  expect(await mailsTo(owner)).toEqual(['colleague-joined'])
  expect(await listInvitationsFor(guest)).toEqual([])
  expect(await acceptInvitation(guest, id)).toBe('accepted')
  const actions = (await auditOf(organisationId)).map(({ action }) => action)
  expect(actions).toEqual(['invitation.made', 'invitation.accepted', 'membership.joined'])
})

test('pressing the button twice at the same instant joins once', async () => {
  const { guest, id } = await invited()
  const outcomes = await Promise.all([acceptInvitation(guest, id), acceptInvitation(guest, id)])
  expect(outcomes.toSorted()).toEqual(['accepted', 'joined'])
})

test('for another address, or one that is not verified, there is no such invitation', async () => {
  const { guest, id } = await invited()
  const stranger = await person()
  expect(await getInvitation(stranger, id)).toBeNull()
  await expect(acceptInvitation(stranger, id)).rejects.toThrow(NO_SUCH_PAGE)
  await expect(acceptInvitation({ ...stranger, email: guest.email }, id)).rejects.toThrow(NO_SUCH_PAGE)
  await db.person.update({ where: { id: guest.id }, data: { emailVerifiedAt: null } })
  expect(await getInvitation(guest, id)).toBeNull()
  expect(await listInvitationsFor(guest)).toEqual([])
  await expect(acceptInvitation(guest, id)).rejects.toThrow(NO_SUCH_PAGE)
})

test('an invitation that has ended cannot be accepted until it is sent again', async () => {
  const { owner, guest, id } = await invited()
  const yesterday = new Date(Date.now() - 86_400_000)
  await db.invitation.update({ where: { id }, data: { expiresAt: yesterday, undeliverableAt: yesterday } })
  expect(await acceptInvitation(guest, id)).toBe('expired')
  expect(await sendInvitationAgain(owner, id)).toBe(true)
  const { expiresAt, undeliverableAt } = await db.invitation.findUniqueOrThrow({ where: { id } })
  expect(undeliverableAt).toBeNull()
  expect(Math.round((expiresAt.getTime() - Date.now()) / 86_400_000)).toBe(LIFE_DAYS)
  expect(await mailsTo(guest)).toEqual(['invitation', 'invitation'])
  expect(await acceptInvitation(guest, id)).toBe('joined')
})

test('a withdrawn invitation is neither accepted nor sent again', async () => {
  const { owner, guest, organisationId, id } = await invited()
  expect(await withdrawInvitation(owner, id)).toBe(true)
  expect(await acceptInvitation(guest, id)).toBe('withdrawn')
  expect(await sendInvitationAgain(owner, id)).toBe(false)
  expect(await withdrawInvitation(owner, id)).toBe(false)
  expect(await listSentInvitations(owner, organisationId)).toEqual([])
})

test('withdrawing and accepting at the same instant: one of them holds', async () => {
  const { owner, guest, organisationId, id } = await invited()
  const [isWithdrawn, outcome] = await Promise.all([
    withdrawInvitation(owner, id),
    acceptInvitation(guest, id),
  ])
  expect(outcome).toBe(isWithdrawn ? 'withdrawn' : 'joined')
  expect(guest.id in (await rolesIn(organisationId))).toBe(!isWithdrawn)
})

test('inviting an address again renews its one invitation; a member is not invited', async () => {
  const { owner, guest, organisationId, id } = await invited('editor')
  expect(await invite(owner, { organisationId, email: guest.email, role: 'owner' })).toBe('invited-again')
  const all = await db.invitation.findMany({ where: { organisationId } })
  expect(all).toMatchObject([{ id, role: 'owner' }])
  await acceptInvitation(guest, id)
  expect(await invite(owner, { organisationId, email: guest.email, role: 'editor' })).toBe('member')
})

/** An invitation from somebody whose account is gone, to a team with these members. */
async function orphaned(...members: Parameters<typeof team>) {
  const guest = await person()
  const { id: organisationId } = await team(...members)
  const expiresAt = new Date(Date.now() + 86_400_000)
  const data = { organisationId, email: guest.email, role: 'editor' as const, expiresAt }
  const { id } = await db.invitation.create({ data })
  return { guest, organisationId, id }
}

test('whoever accepts an invitation to a team that everybody has left owns it', async () => {
  const { guest, organisationId, id } = await orphaned()
  expect(await acceptInvitation(guest, id)).toBe('joined')
  expect(await rolesIn(organisationId)).toEqual({ [guest.id]: 'owner' })
})

test('where only editors are left, a moderator hears that another one came', async () => {
  const moderator = await person('site.example', { siteRole: 'moderator' })
  const { guest, organisationId, id } = await orphaned([await person(), 'editor'])
  expect(await acceptInvitation(guest, id)).toBe('joined')
  expect(await rolesIn(organisationId)).toHaveProperty(guest.id, 'editor')
  expect(await mailsTo(moderator)).toEqual(['owner-missing'])
})

test('a team has at most a hundred open invitations', async () => {
  const { owner, organisationId } = await invited()
  const expiresAt = new Date(Date.now() + 86_400_000)
  await db.invitation.createMany({
    data: Array.from({ length: MOST_OPEN - 1 }, (_, i) => ({
      organisationId,
      email: `a${i}@mail.example`,
      role: 'editor' as const,
      expiresAt,
    })),
  })
  expect(await invite(owner, { organisationId, email: 'b@mail.example', role: 'editor' })).toBe('full')
  expect(await invite(owner, { organisationId, email: 'a1@mail.example', role: 'editor' })).toBe(
    'invited-again',
  )
})

test.each([
  'no address',
  'a@b',
  'a@mail.example\nbcc: b@mail.example',
  'a@mail.example, b@mail.example',
  '"a b"@mail.example',
  `${'a'.repeat(250)}@mail.example`,
  '<a@mail.example>',
])('the form does not take %j for an address', (email) => {
  const organisationId = 'b6a3c5b2-6f6e-4d5c-9a57-0f3c1f8f3f10'
  expect(InvitationForm.safeParse({ organisationId, email, role: 'editor' }).success).toBe(false)
})

test('an address is kept in small letters without spaces around it', () => {
  const organisationId = 'b6a3c5b2-6f6e-4d5c-9a57-0f3c1f8f3f10'
  const form = { organisationId, email: ' Head@Oak.Example ', role: 'editor' }
  expect(InvitationForm.parse(form).email).toBe('head@oak.example')
})
