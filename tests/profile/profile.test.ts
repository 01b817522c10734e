// One's own record: what is taken away in a file, and what is left after an account is deleted.
import { expect, test } from 'vitest'
import { endOtherSessions, endSession } from '@/lib/auth/commands'
import { listSessions } from '@/lib/auth/queries'
import type { Actor } from '@/lib/auth/schema'
import { changeName, chooseMails, deletePerson } from '@/lib/profile/commands'
import { exportPerson, getProfile } from '@/lib/profile/queries'
import { MailForm, ProfileForm } from '@/lib/profile/schema'
import { testDatabase } from '../setup/database'

const { db } = await testDatabase('empty')
let count = 0

async function person(siteRole: Actor['siteRole'] = null): Promise<Actor> {
  const email = `person-${(count += 1)}@oak.example`
  const { id, name } = await db.person.create({ data: { email, name: 'Sam', siteRole } })
  return { id, email, name, siteRole }
}

function session({ id: personId }: Actor, tokenHash: string) {
  const expires = new Date(Date.now() + 60_000)
  return db.session.create({ data: { personId, tokenHash, expires } })
}

test('one’s own session can be ended, somebody else’s cannot', async () => {
  const [mine, other] = [await person(), await person()]
  const { id } = await session(mine, 'hash-1')
  expect(await endSession(other, id)).toBe(false)
  expect(await listSessions(mine)).toHaveLength(1)
  expect(await endSession(mine, id)).toBe(true)
  expect(await listSessions(mine)).toEqual([])
})

test('all other sessions end at once, those of others stay', async () => {
  const [mine, other] = [await person(), await person()]
  const here = await session(mine, 'hash-2')
  await session(mine, 'hash-3')
  await session(other, 'hash-4')
  expect(await endOtherSessions(mine, here.id)).toBe(1)
  expect(await listSessions(mine)).toMatchObject([{ id: here.id }])
  expect(await listSessions(other)).toHaveLength(1)
})

test('a name and the mails not wanted are kept', async () => {
  const mine = await person()
  await changeName(mine, 'Robin')
  await chooseMails(mine, MailForm.parse({ wanted: 'queue' }).wanted)
  const others = ['colleagues', 'projects', 'readings', 'reminders', 'partners', 'enquiries']
  expect(await getProfile(mine)).toMatchObject({ name: 'Robin', declinedMail: others })
  await chooseMails(mine, MailForm.parse({}).wanted)
  expect(await getProfile(mine)).toMatchObject({ declinedMail: others })
})

test.each([
  ['Sam  O’Neil', 'Sam O’Neil'],
  [' Zoë ', 'Zoë'],
  ['Ann \u202egnik\0', 'Ann gnik'],
])('%j is a name', (typed, kept) => {
  expect(ProfileForm.parse({ name: typed }).name).toBe(kept)
})

test.each(['', '   ', '\u200b\u2060', '<b>', 'sam@oak.example', 'https://evil.example', 'x'.repeat(101)])(
  '%j is no name',
  (typed) => {
    expect(ProfileForm.safeParse({ name: typed }).success).toBe(false)
  },
)

test('the file holds everything about a person, and nothing that lets anybody in', async () => {
  const mine = await person()
  await session(mine, 'hash-5')
  await db.auditEvent.create({ data: { action: 'membership.joined', actorId: mine.id } })
  const held = await exportPerson(mine)
  expect(held).toMatchObject({
    person: { email: mine.email, sessions: [{ method: 'mail' }], acts: [{ action: 'membership.joined' }] },
  })
  expect(JSON.stringify(held)).not.toContain('hash-5')
})

test('a deleted account leaves no trace but lines without a person, and a last mail', async () => {
  const mine = await person()
  await session(mine, 'hash-6')
  await db.auditEvent.create({ data: { action: 'membership.joined', actorId: mine.id } })
  expect(await deletePerson(mine)).toBe(true)
  expect(await db.person.findUnique({ where: { id: mine.id } })).toBeNull()
  expect(await db.session.count({ where: { tokenHash: 'hash-6' } })).toBe(0)
  expect(await db.auditEvent.count({ where: { action: 'membership.joined', actorId: null } })).toBe(1)
  const jobs = await db.$queryRaw<{ data: object }[]>`SELECT data FROM pgboss.job`
  expect(jobs).toEqual([{ data: { kind: 'account-deleted', to: mine.email } }])
})

test('pressed three times at once, an account is deleted once and nobody is told of an error', async () => {
  const mine = await person()
  expect(await Promise.all([deletePerson(mine), deletePerson(mine), deletePerson(mine)])).toEqual([
    true,
    true,
    true,
  ])
})

test('whoever becomes a moderator later is not without its mails for having chosen others', async () => {
  const mine = await person()
  await chooseMails(mine, MailForm.parse({ wanted: ['colleagues', 'projects'] }).wanted)
  expect((await getProfile(mine)).declinedMail).not.toContain('queue')
})

test('of two administrators who delete their accounts at once, one stays', async () => {
  const [one, two] = [await person('administrator'), await person('administrator')]
  const went = await Promise.all([deletePerson(one), deletePerson(two)])
  expect(went.toSorted()).toEqual([false, true])
})
