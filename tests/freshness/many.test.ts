// A directory of national size grows old in a few statements, however many projects it holds.
import pg from 'pg'
import { expect, test, vi } from 'vitest'
import { refreshCards } from '@/lib/search/refresh'
import { testDatabase } from '../setup/database'

const { db } = await testDatabase('empty')
const MANY = 50_000

test('fifty thousand cards grow stale at once', async () => {
  await db.$executeRaw`
    INSERT INTO project (slug, title, summary, type, activities, status, led_by, published_at)
    SELECT 'project-' || n, 'Reading together', 'Pupils of both schools read together.', 'curriculum', '{curriculum_support}',
      CASE WHEN n % 10 = 0 THEN 'finished' ELSE 'running' END::project_status, 'joint', now()
    FROM generate_series(1, ${MANY}) AS n`
  await db.$executeRaw`
    INSERT INTO project_card (project_id, slug, title, summary, type, facets, status, led_by, state_schools,
      independent_schools, unknown_schools, evidence, published_at, as_of)
    SELECT id, slug, title, summary, type, '{type:curriculum}', status, led_by, 0, 0, 0, 1, published_at, published_at
    FROM project`
  const query = vi.spyOn(pg.Client.prototype, 'query')
  query.mockClear()
  expect(await refreshCards(new Date(Date.now() + 370 * 86_400_000))).toBe(MANY * 0.9)
  expect(query.mock.calls.length).toBeLessThanOrEqual(8) // with those that begin and end the transaction
  query.mockRestore()
  const [{ versions }] = await db.$queryRaw<[{ versions: number }]>`
    SELECT count(DISTINCT version)::int AS versions FROM project_card WHERE freshness = 'stale'`
  expect(versions).toBe(1) // servers read them in one go
}, 120_000)
