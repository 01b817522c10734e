// A server is ready when its lists are in memory, so the first visitor does not wait for them.
import { expect, test } from 'vitest'
import { testDatabase } from '../setup/database'

test('a list that cannot be read is not ready; once it can be, it is ready and held', async () => {
  const { db } = await testDatabase('demo')
  const { GET } = await import('@/app/ready/route')
  await db.$executeRaw`ALTER TABLE project_card RENAME TO project_card_away`
  expect((await GET()).status).toBe(503)
  await db.$executeRaw`ALTER TABLE project_card_away RENAME TO project_card`
  expect((await GET()).status).toBe(200)
  const { schoolsTogetherHeld } = globalThis as unknown as {
    schoolsTogetherHeld: { projects: { rows: Map<number, unknown> }; schools: { rows: Map<number, unknown> } }
  }
  expect(schoolsTogetherHeld.projects.rows.size).toBe(94)
  expect(schoolsTogetherHeld.schools.rows.size).toBeGreaterThan(100)
})
