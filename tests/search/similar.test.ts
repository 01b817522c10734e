import { beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../setup/database'

let like: (slug: string) => Promise<{ slug: string; why: string[]; miles: number | null }[]>

beforeAll(async () => {
  await testDatabase('demo')
  const { listSimilarProjects, ordinalOf } = await import('@/lib/search/queries')
  like = async (slug) => listSimilarProjects(await ordinalOf(slug))
})

test('a project is like others about the same, the nearer the liker, and says why', async () => {
  const found = await like('york-maths-club')
  expect(found).toHaveLength(3)
  const near = found.find(({ slug }) => slug === 'york-primary-maths')
  expect(near).toMatchObject({ why: expect.arrayContaining(['Maths']) })
  expect(near!.miles).toBeLessThan(3)
})

test('no project is like itself, and one that does not exist is like none', async () => {
  expect((await like('york-latin-gcse')).map(({ slug }) => slug)).not.toContain('york-latin-gcse')
  expect(await like('nothing')).toEqual([])
})

test('what is far away has no distance', async () => {
  for (const { miles } of await like('gordonstoun-fraserburgh'))
    expect(miles === null || miles <= 30).toBe(true)
})
