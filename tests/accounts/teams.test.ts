// Roles, removing, leaving, and what a removed member finds shut.
import { expect, test } from 'vitest'
import * as accounts from '@/lib/accounts/commands'
import { getColleague, getTeam, listTeams } from '@/lib/accounts/queries'
import type { Actor } from '@/lib/auth/schema'
import { acceptInvitation, invite } from '@/lib/invitations/commands'
import { listSentInvitations } from '@/lib/invitations/queries'
import { testDatabase } from '../setup/database'
import { NO_SUCH_PAGE, worldOf } from './world'

const { db } = await testDatabase('empty')
const { person, team, add, rolesIn, mailsTo, auditOf } = worldOf(db)

async function pair() {
  const [owner, editor] = [await person(), await person()]
  const { id } = await team([owner, 'owner'], [editor, 'editor'])
  return { owner, editor, organisationId: id }
}

test('an owner makes an editor an owner, who is told by mail', async () => {
  const { owner, editor, organisationId } = await pair()
  const change = { organisationId, personId: editor.id, role: 'owner' } as const
  expect(await accounts.changeRole(owner, change)).toBe(true)
  expect(await accounts.changeRole(owner, change)).toBe(false) // and no second mail
  expect(await rolesIn(organisationId)).toEqual({ [owner.id]: 'owner', [editor.id]: 'owner' })
  expect(await mailsTo(editor)).toEqual(['role-changed'])
  expect(await auditOf(organisationId)).toEqual([
    { action: 'membership.role-changed', actorId: owner.id, subjectId: editor.id },
  ])
})

test('nobody changes or removes themselves as if they were a colleague', async () => {
  const { owner, organisationId } = await pair()
  const self = { organisationId, personId: owner.id }
  await expect(accounts.changeRole(owner, { ...self, role: 'editor' })).rejects.toThrow(NO_SUCH_PAGE)
  await expect(accounts.removeMember(owner, self)).rejects.toThrow(NO_SUCH_PAGE)
})

test('a removed member loses every door at once', async () => {
  const { owner, editor: removed, organisationId } = await pair()
  await accounts.changeRole(owner, { organisationId, personId: removed.id, role: 'owner' })
  const second = await person()
  expect(await invite(removed, { organisationId, email: second.email, role: 'owner' })).toBe('invited')
  const invitation = await db.invitation.findFirstOrThrow({ where: { email: second.email } })
  await accounts.removeMember(owner, { organisationId, personId: removed.id })
  expect(await mailsTo(removed)).toContain('removed')
  expect(await listTeams(removed)).toEqual([])
  expect(await getTeam(removed, organisationId)).toBeNull()
  expect(await getColleague(removed, organisationId, owner.id)).toBeNull()
  expect(await listSentInvitations(removed, organisationId)).toEqual([])
  const email = 'third@mail.example'
  await expect(invite(removed, { organisationId, email, role: 'owner' })).rejects.toThrow(NO_SUCH_PAGE)
  await expect(accounts.leaveTeam(removed, { organisationId, isWarned: true })).rejects.toThrow(NO_SUCH_PAGE)
  // The door that they left open for another address of theirs is shut too.
  expect(await acceptInvitation(second, invitation.id)).toBe('withdrawn')
})

type Go = (actor: Actor, other: Actor, organisationId: string) => Promise<unknown>
const goings: [string, Go][] = [
  [
    'made an editor',
    (a, b, organisationId) => accounts.changeRole(b, { organisationId, personId: a.id, role: 'editor' }),
  ],
  ['removed', (a, b, organisationId) => accounts.removeMember(b, { organisationId, personId: a.id })],
  ['stepping down', (a, _, organisationId) => accounts.stepDown(a, { organisationId, isWarned: false })],
  ['leaving', (a, _, organisationId) => accounts.leaveTeam(a, { organisationId, isWarned: false })],
]

test.each(goings)('the open invitations of an owner end with their ownership: %s', async (_, go) => {
  const { owner: other, editor: owner, organisationId } = await pair()
  await accounts.changeRole(other, { organisationId, personId: owner.id, role: 'owner' })
  const [guest, kept] = [await person(), await person()]
  await invite(owner, { organisationId, email: guest.email, role: 'owner' })
  await invite(other, { organisationId, email: kept.email, role: 'editor' })
  await go(owner, other, organisationId)
  const { id } = await db.invitation.findFirstOrThrow({ where: { email: guest.email } })
  expect(await acceptInvitation(guest, id)).toBe('withdrawn')
  const [left, ...more] = await listSentInvitations(other, organisationId)
  expect([left?.email, more]).toEqual([kept.email, []])
  const { detail } = await db.auditEvent.findFirstOrThrow({
    where: { organisationId },
    orderBy: { id: 'desc' },
  })
  expect(detail).toMatchObject({ invitations: 1 })
})

test('a removed member does not come back under an address with a plus', async () => {
  const owner = await person()
  const { id: organisationId, school } = await team([owner, 'owner'])
  const [editor, namesake] = [await person(school.domain), await person(school.domain)]
  await add(organisationId, editor, 'editor')
  await accounts.removeMember(owner, { organisationId, personId: editor.id })
  const email = editor.email.replace('@', '+2@')
  const { id } = await db.person.create({ data: { email, emailVerifiedAt: new Date() } })
  expect(await accounts.join({ ...editor, id, email }, school.wanted)).toBe('review')
  expect(await accounts.join(namesake, school.wanted)).toBe('joined')
})

test('an owner lets a removed member in again by an invitation', async () => {
  const { owner, editor, organisationId } = await pair()
  await accounts.removeMember(owner, { organisationId, personId: editor.id })
  await invite(owner, { organisationId, email: editor.email, role: 'editor' })
  const { id } = await db.invitation.findFirstOrThrow({ where: { email: editor.email } })
  expect(await acceptInvitation(editor, id)).toBe('joined')
  expect(await db.removedMember.count({ where: { organisationId } })).toBe(0)
})

test('two owners who remove one another at the same instant: one of them stays', async () => {
  const { owner, editor: other, organisationId } = await pair()
  await accounts.changeRole(owner, { organisationId, personId: other.id, role: 'owner' })
  const outcomes = await Promise.allSettled([
    accounts.removeMember(owner, { organisationId, personId: other.id }),
    accounts.removeMember(other, { organisationId, personId: owner.id }),
  ])
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(Object.values(await rolesIn(organisationId))).toEqual(['owner'])
})

test('the last owner goes only after the warning, and then a moderator hears of it', async () => {
  const moderator = await person('site.example', { siteRole: 'moderator' })
  for (const go of [accounts.leaveTeam, accounts.stepDown]) {
    const { owner, organisationId } = await pair()
    expect(await go(owner, { organisationId, isWarned: false })).toBe(false)
    expect(await rolesIn(organisationId)).toHaveProperty(owner.id, 'owner')
    expect(await go(owner, { organisationId, isWarned: true })).toBe(true)
    expect(Object.values(await rolesIn(organisationId))).not.toContain('owner')
  }
  expect(await mailsTo(moderator)).toEqual(['owner-missing', 'owner-missing'])
})

test('two owners who leave at the same instant: the second is warned first', async () => {
  const { owner, editor: other, organisationId } = await pair()
  await add(organisationId, await person(), 'editor')
  await accounts.changeRole(owner, { organisationId, personId: other.id, role: 'owner' })
  const leave = (one: typeof owner) => accounts.leaveTeam(one, { organisationId, isWarned: false })
  expect((await Promise.all([leave(owner), leave(other)])).toSorted()).toEqual([false, true])
})

test('the only member may leave, and whoever joins next owns the team', async () => {
  const owner = await person()
  const { id: organisationId, school } = await team([owner, 'owner'])
  expect(await accounts.leaveTeam(owner, { organisationId, isWarned: false })).toBe(true)
  const next = await person(school.domain)
  expect(await accounts.join(next, school.wanted)).toBe('joined')
  expect(await rolesIn(organisationId)).toEqual({ [next.id]: 'owner' })
})

test('owners hear who left, unless they have declined such mail', async () => {
  const { owner, editor, organisationId } = await pair()
  await accounts.leaveTeam(editor, { organisationId, isWarned: false })
  expect(await mailsTo(owner)).toEqual(['colleague-left'])
  await db.person.update({ where: { id: owner.id }, data: { declinedMail: ['colleagues'] } })
  const third = await person()
  await add(organisationId, third, 'editor')
  await accounts.leaveTeam(third, { organisationId, isWarned: false })
  expect(await mailsTo(owner)).toEqual(['colleague-left'])
})

test('addresses are for owners; others see names and their own address', async () => {
  const { owner, editor, organisationId } = await pair()
  const emails = async (actor: typeof owner) =>
    (await getTeam(actor, organisationId))!.members.map(({ email }) => email)
  expect(await emails(owner)).toEqual([owner.email, editor.email])
  expect(await emails(editor)).toEqual([null, editor.email])
})

test('the audit trail holds no addresses', async () => {
  const rows = await db.auditEvent.findMany()
  expect(rows.length).toBeGreaterThan(10)
  expect(JSON.stringify(rows.map(({ detail }) => detail))).not.toContain('@')
})
