// Partnerships by what is typed: words, phrases in quotes, and words to leave out.
import { beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../setup/database'

let count: (q: string) => Promise<number>

beforeAll(async () => {
  await testDatabase('demo')
  const { searchPartnerships } = await import('@/lib/partnerships/queries')
  count = async (q) => (await searchPartnerships({ q, region: null, page: 1 })).total
})

test('quotes make a phrase, and are not looked for', async () => {
  expect(await count('"maths"')).toBe(await count('maths'))
  expect(await count('"maths"')).toBeGreaterThan(0)
})

test('a minus leaves out', async () => {
  expect((await count('york')) + (await count('-york'))).toBe(await count(''))
  expect(await count('-york')).toBeGreaterThan(0)
})
