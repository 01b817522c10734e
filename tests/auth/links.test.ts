// A mailed link works once, for twenty minutes, and only whole.
import { beforeEach, expect, test } from 'vitest'
import { findLink, mailLink, newToken, useLink } from '@/lib/auth/links'
import { linkToken } from '@/lib/auth/tokens'
import { testDatabase } from '../setup/database'

const { db } = await testDatabase('empty')
const EMAIL = 'teacher@oak.example'
let id: string
let mac: string

beforeEach(async () => {
  await db.signInLink.deleteMany()
  await db.$executeRaw`DELETE FROM pgboss.job`
  const token = newToken()
  ;[id, mac] = token.split('.') as [string, string]
  await mailLink(EMAIL, token, '/account')
})

const hash = async () => (await db.signInLink.findFirstOrThrow()).tokenHash

test('it is kept as a hash, and its mail is queued without the token', async () => {
  const jobs = await db.$queryRaw<{ data: object }[]>`SELECT data FROM pgboss.job`
  expect(jobs).toEqual([{ data: { kind: 'sign-in-link', to: EMAIL, linkId: id, back: '/account' } }])
  const everything = JSON.stringify([jobs, await db.signInLink.findMany()])
  expect(everything).not.toContain(mac)
  expect(mac).toBe(linkToken(id))
})

test('opening it uses nothing up', async () => {
  const opened = [await findLink(id, mac), await findLink(id, mac)]
  expect(opened).toEqual([
    { email: EMAIL, token: `${id}.${mac}` },
    { email: EMAIL, token: `${id}.${mac}` },
  ])
})

test('of ten that use it at once, one signs in', async () => {
  const tokenHash = await hash()
  const used = await Promise.all(Array.from({ length: 10 }, () => useLink(EMAIL, tokenHash)))
  expect(used.filter(Boolean)).toHaveLength(1)
})

test('it does not work for another address', async () => {
  expect(await useLink('other@oak.example', await hash())).toBeNull()
})

test('an old one is gone', async () => {
  await db.$executeRaw`UPDATE sign_in_link SET expires = now() - interval '1 second'`
  expect(await findLink(id, mac)).toBeNull()
})

test.each(['', 'junk', '../..', "' OR 1=1 --", '00000000-0000-0000-0000-000000000000'])(
  'there is no link %j',
  async (junk) => {
    expect(await findLink(junk, mac)).toBeNull()
  },
)
