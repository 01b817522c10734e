// The read model of lists agrees with the projects it is made from.
import { beforeAll, expect, test } from 'vitest'
import type { Db } from '@/lib/db/client'
import { rebuildCards } from '@/lib/search/cards'
import { countSchools } from '@/lib/search/project-card'
import { readProjectSearch, type ProjectResults, type RawParams } from '@/lib/search/schema'
import { testDatabase } from '../setup/database'

const SLOW = { timeout: 60_000 }

let db: Db
let find: (params: RawParams) => Promise<ProjectResults>

beforeAll(async () => {
  db = (await testDatabase('demo')).db
  const { searchProjects } = await import('@/lib/search/queries')
  const { findPlace } = await import('@/lib/search/held')
  find = async (params) => {
    const search = readProjectSearch(params)
    const found = search.where ? await findPlace(search.where) : null
    return searchProjects(search, found && 'place' in found ? found.place : null)
  }
})

const slugs = async (params: RawParams) => (await find(params)).cards.map(({ slug }) => slug)

test('rebuilding all cards gives what is there', async () => {
  const before = await db.projectCard.findMany({ orderBy: { projectId: 'asc' } })
  await db.$transaction((tx) => rebuildCards(tx), SLOW)
  expect(await db.projectCard.findMany({ orderBy: { projectId: 'asc' } })).toEqual(before)
})

test('a project that is not published has no card, and its schools no longer take part through it', async () => {
  const { id, publishedAt } = await db.project.findUniqueOrThrow({ where: { slug: 'feltham-college' } })
  const takingPart = () => db.school.count({ where: { takesPart: true } })
  const before = await takingPart()
  const publish = (at: Date | null) =>
    db.$transaction(async (tx) => {
      await tx.project.update({ where: { id }, data: { publishedAt: at } })
      await rebuildCards(tx, [id])
    }, SLOW)
  await publish(null)
  expect(await slugs({ q: 'feltham' })).not.toContain('feltham-college')
  expect(await takingPart()).toBeLessThan(before)
  await publish(publishedAt)
  expect(await takingPart()).toBe(before)
})

test.each([
  ['mentors', 'word forms are one'],
  ['"maths club"', 'a phrase in quotes'],
  ['swimm', 'the beginning of a word'],
  ['Knavesmire', 'a school’s name'],
  ['portsmouth', 'a place'],
])('a search for %s finds something: %s', async (q) => {
  expect((await find({ q })).total).toBeGreaterThan(0)
})

test('a word after a minus sign leaves out', async () => {
  const [all, some] = [await find({ q: 'maths' }), await find({ q: 'maths -york' })]
  expect(some.total).toBeLessThan(all.total)
})

test.each(["'", '"', '& | !', ':*', '<->', '\\', '%', 'the', '('])(
  '%s typed alone is no error',
  async (q) => {
    await expect(find({ q })).resolves.toBeDefined()
  },
)

test('near York the nearest come first, all within the radius', async () => {
  const { cards } = await find({ where: 'York', radius: '50' })
  const miles = cards.map((card) => card.miles!)
  expect(miles.length).toBeGreaterThan(5)
  expect(miles).toEqual(miles.toSorted((a, b) => a - b))
  expect(Math.max(...miles)).toBeLessThanOrEqual(50)
})

test('a postcode where we hold no school is placed by its area', async () => {
  expect((await find({ where: 'YO10 5DD', radius: '10' })).total).toBeGreaterThan(3)
})

test('an unknown place narrows nothing', async () => {
  expect((await find({ where: 'Atlantis' })).total).toBe(94)
})

test('the most pupils come first when asked for', async () => {
  const { cards } = await find({ sort: 'pupils' })
  const pupils = cards.flatMap((card) => card.pupils ?? [])
  expect(pupils).toEqual(pupils.toSorted((a, b) => b - a))
})

const school = (sector: 'state' | 'independent' | null) => ({
  role: 'partner',
  school: { name: 'A', town: null, sector, phase: null, kind: null, localAuthority: null },
})

test('schools are counted as named or as the source counts them, whichever is more', () => {
  const participations = [school('state'), school('state'), school('independent')]
  expect(
    countSchools({ participations, stateSchools: 10, independentSchools: null, totalSchools: 13 }),
  ).toEqual({
    state: 10,
    independent: 1,
    unknown: 2,
  })
})
