// Raising a concern, and what moderators do about it.
import { expect, test } from 'vitest'
import { answerConcern, raiseConcern } from '@/lib/concerns/commands'
import { pageOf, projectSlugIn } from '@/lib/concerns/page'
import { getConcern, listConcerns } from '@/lib/concerns/queries'
import { ConcernForm, concernPath, MOST_OPEN } from '@/lib/concerns/schema'
import type { ConcernKind } from '@/lib/concerns/words'
import { sweep } from '@/lib/jobs/sweep'
import { deletePerson } from '@/lib/profile/commands'
import { exportPerson } from '@/lib/profile/queries'
import { NO_SUCH_PAGE, worldOf } from '../accounts/world'
import { testDatabase } from '../setup/database'

process.env.LOG_LEVEL = 'silent'
const { db } = await testDatabase('demo')
const { person, mailsTo } = worldOf(db)
const moderator = await person('site.example', { siteRole: 'moderator' })
const second = await person('site.example', { siteRole: 'moderator' })

let networks = 0
const raise = (
  more: { kind?: ConcernKind; page?: string; email?: string | null; sourceHash?: string } = {},
  by: Parameters<typeof raiseConcern>[0] = null,
) =>
  raiseConcern(by, {
    page: '/projects/york-astronomy-gcse',
    kind: 'untrue',
    words: 'It was not so.',
    email: null,
    sourceHash: `network ${(networks += 1)}`,
    ...more,
  })
const newest = async () => (await db.concern.findFirstOrThrow({ orderBy: { madeAt: 'desc' } })).id
const answer = { state: 'dealt_with' as const, answer: 'Thank you; we have put it right.' }

test('a concern is kept with its project, and moderators who want to are told', async () => {
  await db.person.update({ where: { id: second.id }, data: { declinedMail: ['queue'] } })
  expect(await raise()).toBe(true)
  expect(await getConcern(moderator, await newest())).toMatchObject({
    page: '/projects/york-astronomy-gcse',
    project: { slug: 'york-astronomy-gcse', publishedAt: expect.any(Date) },
    state: 'open',
    age: 'less than a day',
  })
  expect(await mailsTo(moderator)).toEqual(['concern-waiting'])
  expect(await mailsTo(second)).toEqual([])
})

test('nobody can decline to hear of a concern about a child, which comes first', async () => {
  await raise({ kind: 'child' })
  expect(await mailsTo(second)).toEqual(['concern-about-child'])
  expect((await listConcerns(moderator))[0]).toMatchObject({ kind: 'child' })
  await db.person.update({ where: { id: second.id }, data: { declinedMail: [] } })
})

test('an answer goes to the address that was left, once, and needs words then', async () => {
  const email = 'parent@home.example'
  await raise({ email })
  const concernId = await newest()
  expect(await answerConcern(moderator, { concernId, state: 'no_action', answer: null })).toBe('needs-answer')
  const both = await Promise.all([
    answerConcern(moderator, { concernId, ...answer }),
    answerConcern(second, { concernId, ...answer }),
  ])
  expect(both.toSorted()).toEqual(['answered', 'decided'])
  expect(await mailsTo({ email })).toEqual(['concern-answered'])
  expect(await db.concern.findUniqueOrThrow({ where: { id: concernId } })).toMatchObject({
    state: 'dealt_with',
    sourceHash: null,
  })
  const events = await db.auditEvent.findMany({
    where: { action: { startsWith: 'concern.' }, detail: { path: ['concernId'], equals: concernId } },
    orderBy: { id: 'asc' },
  })
  expect(events.map(({ action, actorId }) => [action, actorId === null])).toEqual([
    ['concern.raised', true],
    ['concern.decided', false],
  ])
  expect(JSON.stringify(events.map(({ detail }) => detail))).not.toContain('parent@')
})

test('without an address it closes without an answer', async () => {
  await raise()
  const concernId = await newest()
  expect(await answerConcern(moderator, { concernId, state: 'no_action', answer: null })).toBe('answered')
})

test('one network cannot fill the queue, but is always heard about a child', async () => {
  const sourceHash = 'one network'
  for (let i = 0; i < MOST_OPEN; i++) expect(await raise({ sourceHash })).toBe(true)
  expect(await raise({ sourceHash })).toBe(false)
  expect(await raise({ sourceHash, kind: 'child' })).toBe(true)
  expect(await raise({ sourceHash: 'another' })).toBe(true)
  await answerConcern(moderator, { concernId: await firstFrom(sourceHash), ...answer })
  await answerConcern(moderator, { concernId: await firstFrom(sourceHash), ...answer })
  expect(await raise({ sourceHash })).toBe(true)
})

const firstFrom = async (sourceHash: string) =>
  (await db.concern.findFirstOrThrow({ where: { sourceHash } })).id

test('who is signed in is kept only with their own address, and does not decide on it', async () => {
  await raise({ email: 'else@where.example' }, moderator)
  expect(await db.concern.findUniqueOrThrow({ where: { id: await newest() } })).toMatchObject({
    reporterId: null,
  })
  await raise({ email: moderator.email }, moderator)
  const concernId = await newest()
  expect(await getConcern(moderator, concernId)).toBeNull()
  await expect(answerConcern(moderator, { concernId, ...answer })).rejects.toThrow(NO_SUCH_PAGE)
  expect(await getConcern(second, concernId)).not.toBeNull()
})

test('an account takes its concerns along, and deleting it takes the address away', async () => {
  const one = await person()
  await raise({ email: one.email }, one)
  const concernId = await newest()
  expect((await exportPerson(one)).person.concernsMade).toMatchObject([{ words: 'It was not so.' }])
  await deletePerson(one)
  expect(await db.concern.findUniqueOrThrow({ where: { id: concernId } })).toMatchObject({
    reporterEmail: null,
    reporterId: null,
  })
})

test('a year after the decision nobody knows any more who raised it', async () => {
  await raise({ email: 'old@home.example' })
  const old = await newest()
  await raise({ email: 'new@home.example' })
  const recent = await newest()
  for (const concernId of [old, recent]) await answerConcern(moderator, { concernId, ...answer })
  const DAY = 24 * 60 * 60_000
  await db.concern.update({ where: { id: old }, data: { decidedAt: new Date(Date.now() - 366 * DAY) } })
  await sweep()
  const addressOf = async (id: string) =>
    (await db.concern.findUniqueOrThrow({ where: { id } })).reporterEmail
  expect(await addressOf(old)).toBeNull()
  expect(await addressOf(recent)).toBe('new@home.example')
})

test.each([
  ['/projects/x?q=secret#part', '/projects/x'],
  ['https://schools.example/schools/1', '/schools/1'],
  ['/', '/'],
  ['', null],
  ['projects/x', null],
  ['//evil.example/x', null],
  ['/\\evil.example', null],
  ['/.//evil.example', null],
  ['https://evil.example/projects/x', null],
  ['https://schools.example.evil.example/x', null],
  ['javascript:alert(1)', null],
  [`/${'a'.repeat(300)}`, null],
])('%j is about the page %j', (text, page) => {
  expect(pageOf(text, new URL('https://schools.example'))).toBe(page)
})

test('only the page of a project names one', () => {
  expect(projectSlugIn('/projects/york-latin-gcse')).toBe('york-latin-gcse')
  expect(projectSlugIn('/projects')).toBeNull()
  expect(projectSlugIn('/projects/map/x')).toBeNull()
})

test('the link names the page, except where that says nothing', () => {
  expect(concernPath('/schools/a b')).toBe('/concern?page=%2Fschools%2Fa+b')
  for (const page of [undefined, '/concern', '/concern/sent', '/problem/404'])
    expect(concernPath(page)).toBe('/concern')
})

test('a form is taken with or without an address, never from a program that fills in everything', () => {
  const form = { page: '/', kind: 'other', words: 'Hm', email: '', website: '' }
  expect(ConcernForm.parse(form)).toMatchObject({ email: null })
  expect(ConcernForm.parse({ ...form, email: ' A@B.example ' })).toMatchObject({ email: 'a@b.example' })
  for (const wrong of [{ kind: 'x' }, { words: ' ' }, { email: 'x' }, { website: 'https://spam.example' }])
    expect(ConcernForm.safeParse({ ...form, ...wrong }).success).toBe(false)
})
