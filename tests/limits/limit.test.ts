// What may be done only so often.
import { expect, test } from 'vitest'
import { limit } from '@/lib/limits/limit'
import { testDatabase } from '../setup/database'

const { db } = await testDatabase('empty')

test('of many at once, exactly as many pass as are allowed', async () => {
  const answers = await Promise.all(
    Array.from({ length: 12 }, () => limit('links by address', 'a@oak.example')),
  )
  expect(answers.filter(Boolean)).toHaveLength(5)
})

test('one address does not use up the limit of another', async () => {
  expect(await limit('links by address', 'b@oak.example')).toBe(true)
  expect(await limit('links by source', 'a@oak.example')).toBe(true)
})

test('after its time a limit begins anew', async () => {
  await db.$executeRaw`UPDATE rate_limit SET expire = now() - interval '1 second'`
  expect(await limit('links by address', 'a@oak.example')).toBe(true)
})

test('addresses are not kept, only keyed hashes', async () => {
  const keys = await db.rateLimit.findMany({ select: { key: true } })
  expect(keys.length).toBeGreaterThan(2)
  expect(JSON.stringify(keys)).not.toMatch(/oak/)
})
