// Who joins at once, who has to ask, and who owns what they join.
import { expect, test } from 'vitest'
import {
  join,
  joinByProvider,
  leaveTeam,
  removeMember,
  requestToJoin,
  withdrawRequest,
} from '@/lib/accounts/commands'
import { MOST_REQUESTS, MOST_TEAMS } from '@/lib/accounts/schema'
import { getStanding, getWanted } from '@/lib/accounts/wanted'
import type { Actor } from '@/lib/auth/schema'
import { testDatabase } from '../setup/database'
import { NO_SUCH_PAGE, worldOf } from './world'

const { db } = await testDatabase('demo')
const { person, school, team, add, rolesIn, mailsTo, auditOf } = worldOf(db)
const reason = 'I teach physics there, see the staff page.'

const teamOf = (schoolId: string) => db.organisation.findUniqueOrThrow({ where: { schoolId } })
const standing = async (
  actor: Actor,
  { kind, key }: { kind: 'school' | 'partnership' | 'trust'; key: string },
) => (await getStanding(actor, (await getWanted(kind, key))!)).kind

test('an address at the school’s own domain joins at once, the first as owner, the next as editor', async () => {
  const oak = await school()
  const [first, second] = [await person(oak.domain), await person(`staff.${oak.domain}`)]
  expect(await join(first, oak.wanted)).toBe('joined')
  expect(await join(second, oak.wanted)).toBe('joined')
  const { id } = await teamOf(oak.id)
  expect(await rolesIn(id)).toEqual({ [first.id]: 'owner', [second.id]: 'editor' })
  expect(await mailsTo(first)).toEqual(['joined', 'colleague-joined'])
  expect(await mailsTo(second)).toEqual(['joined'])
  expect((await auditOf(id)).map(({ action }) => action)).toEqual(['membership.joined', 'membership.joined'])
})

test('of many who join at the same instant exactly one is owner', async () => {
  const oak = await school()
  const people = await Promise.all(Array.from({ length: 6 }, () => person(oak.domain)))
  expect(await Promise.all(people.map((one) => join(one, oak.wanted)))).toEqual(people.map(() => 'joined'))
  const roles = Object.values(await rolesIn((await teamOf(oak.id)).id))
  expect(roles.toSorted()).toEqual(['owner', ...Array.from({ length: 5 }, () => 'editor')].toSorted())
})

test('the same person twice at the same instant is one member', async () => {
  const oak = await school()
  const one = await person(oak.domain)
  const outcomes = await Promise.all([join(one, oak.wanted), join(one, oak.wanted)])
  expect(outcomes.toSorted()).toEqual(['joined', 'member'])
  expect(await join(one, oak.wanted)).toBe('member')
})

test('any other address, an address that is not verified, and a school without a website have to ask', async () => {
  const [oak, bare] = [await school(), await school({ website: null })]
  expect(await join(await person(), oak.wanted)).toBe('review')
  expect(await join(await person('gmail.com'), oak.wanted)).toBe('review')
  expect(await join(await person(oak.domain, { emailVerifiedAt: null }), oak.wanted)).toBe('review')
  expect(await join(await person(bare.domain), bare.wanted)).toBe('review')
  expect(await db.organisation.count({ where: { schoolId: { in: [oak.id, bare.id] } } })).toBe(0)
})

test.each([
  ['another open school with a page there', 'https://www.*/ash/', 'open', 'review'],
  ['another open school at a subdomain', 'https://ash.*', 'open', 'review'],
  ['a closed school', 'https://*', 'closed', 'at-once'],
  ['a school whose domain only ends alike', 'https://x*', 'open', 'at-once'],
] as const)('a domain shared with %s', async (_, website, status, expected) => {
  const oak = await school()
  await school({ website: website.replace('*', oak.domain), status })
  expect(await standing(await person(oak.domain), oak.wanted)).toBe(expected)
})

test('a domain shared with the school that came before or after is still its own', async () => {
  const oak = await school()
  const [before, after] = [
    await school({ website: `https://${oak.domain}` }),
    await school({ website: `https://www.${oak.domain}/new` }),
  ]
  await db.schoolSuccession.createMany({
    data: [
      { predecessorId: before.id, successorId: oak.id },
      { predecessorId: oak.id, successorId: after.id },
    ],
  })
  expect(await standing(await person(oak.domain), oak.wanted)).toBe('at-once')
})

test('a subdomain of a host that many schools share belongs to the one school', async () => {
  const oak = await school({ website: 'https://oak1.lgfl.net' })
  await school({ website: 'https://ash1.lgfl.net' })
  expect(await standing(await person('oak1.lgfl.net'), oak.wanted)).toBe('at-once')
  expect(await standing(await person('lgfl.net'), oak.wanted)).toBe('review')
})

test('nobody joins a closed school, or one that does not exist', async () => {
  const closed = await school({ status: 'closed' })
  const one = await person(closed.domain)
  expect(await join(one, closed.wanted)).toBe('closed')
  expect(await requestToJoin(one, { ...closed.wanted, reason })).toBe('closed')
  await expect(join(one, { kind: 'school', key: 'no-such-school' })).rejects.toThrow(NO_SUCH_PAGE)
  await expect(join(one, { kind: 'trust', key: 'No Such Trust' })).rejects.toThrow(NO_SUCH_PAGE)
})

test('partnerships and trusts always ask a moderator', async () => {
  const { slug } = await db.partnership.findFirstOrThrow()
  const oak = await school({ trust: 'The Oak Trust' })
  const moderator = await person('site.example', { siteRole: 'moderator' })
  const one = await person(oak.domain)
  const wanted = [
    { kind: 'partnership', key: slug },
    { kind: 'trust', key: 'The Oak Trust' },
  ] as const
  for (const each of wanted) {
    expect(await join(one, each)).toBe('review')
    expect(await requestToJoin(one, { ...each, reason })).toBe('requested')
    expect(await standing(one, each)).toBe('waiting')
  }
  expect(await mailsTo(one)).toEqual(['request-received', 'request-received'])
  expect(await mailsTo(moderator)).toEqual(['request-waiting', 'request-waiting'])
})

test('one request waits at a time, however often it is sent, and each moderator has one mail of it', async () => {
  const oak = await school()
  const [one, moderator] = [await person(), await person('site.example', { siteRole: 'administrator' })]
  const declined = await person('site.example', { siteRole: 'moderator' })
  await db.person.update({ where: { id: declined.id }, data: { declinedMail: ['queue'] } })
  const send = () => requestToJoin(one, { ...oak.wanted, reason })
  expect((await Promise.all([send(), send(), send()])).toSorted()).toEqual([
    'requested',
    'waiting',
    'waiting',
  ])
  expect(await mailsTo(moderator)).toEqual(['request-waiting'])
  expect(await mailsTo(declined)).toEqual([])
})

test('a request can be withdrawn once, and made again', async () => {
  const oak = await school()
  const one = await person()
  await requestToJoin(one, { ...oak.wanted, reason })
  const { id } = await db.joinRequest.findFirstOrThrow({ where: { personId: one.id } })
  expect(await withdrawRequest(one, id)).toBe(true)
  expect(await withdrawRequest(one, id)).toBe(false)
  expect(await requestToJoin(one, { ...oak.wanted, reason })).toBe('requested')
})

test('a person has at most ten requests waiting and is in at most thirty teams', async () => {
  const [asking, joining] = [await person(), await person()]
  for (let i = 0; i < MOST_REQUESTS; i += 1)
    await requestToJoin(asking, { ...(await school()).wanted, reason })
  expect(await requestToJoin(asking, { ...(await school()).wanted, reason })).toBe('full')
  for (let i = 0; i < MOST_TEAMS; i += 1) await add((await team()).id, joining, 'editor')
  expect(await join(joining, (await school()).wanted)).toBe('full')
  const named = await school({ urn: 900_001 })
  expect(await joinByProvider(joining.id, 900_001)).toBe(false)
  expect(await db.organisation.count({ where: { schoolId: named.id } })).toBe(0)
})

test('DfE Sign-in brings people into the open school it names, the first as owner', async () => {
  const oak = await school({ urn: 900_002 })
  await school({ urn: 900_003, status: 'closed' })
  const [first, second] = [await person(), await person()]
  await requestToJoin(second, { ...oak.wanted, reason })
  expect(await joinByProvider(first.id, 900_002)).toBe(true)
  expect(await joinByProvider(first.id, 900_002)).toBe(false)
  expect(await joinByProvider(second.id, 900_002)).toBe(true)
  expect(await rolesIn((await teamOf(oak.id)).id)).toEqual({ [first.id]: 'owner', [second.id]: 'editor' })
  expect(await db.joinRequest.count({ where: { personId: second.id, state: 'waiting' } })).toBe(0)
  for (const urn of [900_003, 999_999]) expect(await joinByProvider(first.id, urn)).toBe(false)
})

test('removed means removed: neither domain nor DfE Sign-in nor a new account brings anybody back', async () => {
  const oak = await school({ urn: 900_004 })
  const [owner, removed] = [await person(oak.domain), await person(oak.domain)]
  await join(owner, oak.wanted)
  await join(removed, oak.wanted)
  const { id: organisationId } = await teamOf(oak.id)
  await removeMember(owner, { organisationId, personId: removed.id })
  expect(await join(removed, oak.wanted)).toBe('review')
  expect(await joinByProvider(removed.id, 900_004)).toBe(false)
  await db.person.delete({ where: { id: removed.id } })
  const { email } = removed
  const again = await db.person.create({ data: { email, emailVerifiedAt: new Date() } })
  expect(await join({ ...removed, id: again.id }, oak.wanted)).toBe('review')
  expect(await joinByProvider(again.id, 900_004)).toBe(false)
})

test('who leaves may come back by themselves', async () => {
  const oak = await school()
  const [owner, other] = [await person(oak.domain), await person(oak.domain)]
  for (const one of [owner, other]) await join(one, oak.wanted)
  const { id: organisationId } = await teamOf(oak.id)
  expect(await leaveTeam(other, { organisationId, isWarned: false })).toBe(true)
  expect(await join(other, oak.wanted)).toBe('joined')
})
