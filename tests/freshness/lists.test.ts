// What the passing of months does to lists, counts and pages.
import pg from 'pg'
import { beforeAll, expect, test, vi } from 'vitest'
import type { Db } from '@/lib/db/client'
import { limitsAt } from '@/lib/freshness/schema'
import { listProjectsOf, listProjectSlugs } from '@/lib/projects/queries'
import { rebuildCards } from '@/lib/search/cards'
import { refreshCards } from '@/lib/search/refresh'
import { readProjectSearch, type ProjectResults, type RawParams } from '@/lib/search/schema'
import { testDatabase } from '../setup/database'

let db: Db
let find: (params?: RawParams) => Promise<ProjectResults>

beforeAll(async () => {
  db = (await testDatabase('demo')).db
  const { searchProjects } = await import('@/lib/search/queries')
  const { findPlace } = await import('@/lib/search/held')
  find = async (params = {}) => {
    const search = readProjectSearch(params)
    const found = search.where ? await findPlace(search.where) : null
    return searchProjects(search, found && 'place' in found ? found.place : null)
  }
})

const DAY = 86_400_000
const after = (days: number) => new Date(Date.now() + days * DAY)
const slugs = async (params: RawParams) => (await find(params)).cards.map(({ slug }) => slug)
const finished = () => db.project.count({ where: { status: 'finished' } })

async function confirm(slug: string, confirmedAt: Date | null) {
  await db.$transaction(async (tx) => {
    const { id } = await tx.project.update({ where: { slug }, data: { confirmedAt } })
    await rebuildCards(tx, [id])
  })
}

test('nothing moves for eleven months, and a run that moves nothing is one statement', async () => {
  const query = vi.spyOn(pg.Client.prototype, 'query')
  query.mockClear()
  expect(await refreshCards(after(330))).toBe(0)
  expect(query.mock.calls).toHaveLength(1)
  query.mockRestore()
})

test('after twelve months they are stale, which the card says, and after eighteen only what has finished is listed', async () => {
  const total = (await find()).total
  const over = await finished()
  expect(over).toBeGreaterThan(0)
  expect(await refreshCards(after(370))).toBe(total - over)
  const stale = await find()
  expect(stale.total).toBe(total)
  expect(stale.cards[0]!.freshness).toBe('fresh') // the finished stand first now
  expect((await find({ page: '4' })).cards.at(-1)).toMatchObject({ freshness: 'stale', isConfirmed: false })

  expect(await refreshCards(after(560))).toBe(total - over)
  const left = await find()
  expect(left.total).toBe(over)
  expect(left.counts.find(({ facet, option }) => facet === 'status' && option === 'running')).toBeUndefined()
  expect((await find({ q: 'york' })).cards.every(({ status }) => status === 'finished')).toBe(true)
  expect((await find({ q: '-zebra' })).total).toBe(over)
  expect(await listProjectSlugs(0, 1000)).toHaveLength(over)
  expect(await refreshCards(after(560))).toBe(0)
  const partsOfListed = await db.school.count({
    where: { participations: { some: { project: { card: { freshness: { not: 'archived' } } } } } },
  })
  expect(await db.school.count({ where: { takesPart: true } })).toBe(partsOfListed)

  expect(await refreshCards()).toBe(total - over)
  expect((await find()).total).toBe(total)
})

test('the job and the rule for one card agree', async () => {
  const { stale, archived } = limitsAt(new Date())
  const projects = await db.project.findMany({ select: { slug: true }, take: 40, orderBy: { slug: 'asc' } })
  for (const [i, { slug }] of projects.entries()) {
    const edge = i % 2 === 0 ? stale : archived
    await confirm(slug, new Date(edge.getTime() + ((i % 7) - 3) * DAY - 3_600_000))
  }
  expect(await refreshCards()).toBe(0)
  for (const { slug } of projects) await confirm(slug, null)
})

test('a stale project stands after fresh ones in every order but by distance', async () => {
  for (const sort of ['relevance', 'newest', 'pupils', 'evidence']) {
    const first = (await slugs({ sort }))[0]!
    await confirm(first, new Date(Date.now() - 400 * DAY))
    const running = await db.project.count({ where: { slug: first, status: { not: 'finished' } } })
    if (running > 0) {
      expect([sort, (await slugs({ sort })).includes(first)]).toEqual([sort, false])
      expect(await slugs({ sort, page: '4' })).toContain(first)
    }
    await confirm(first, null)
  }
  const near = { where: 'York', radius: '50' }
  const nearest = (await slugs(near))[0]!
  await confirm(nearest, new Date(Date.now() - 400 * DAY))
  expect((await slugs(near))[0]).toBe(nearest)
  await confirm(nearest, null)
})

test('what is archived is still reachable, stands apart on the page of its school, and comes back once confirmed', async () => {
  const { getProject } = await import('@/lib/projects/queries')
  const slug = 'rgs-stem-teachers'
  const { participations } = await db.project.findUniqueOrThrow({
    where: { slug },
    select: { participations: { select: { schoolId: true } } },
  })
  const { schoolId } = participations[0]!
  const cards = async () => (await listProjectsOf({ schoolId })).find((one) => one.slug === slug)!.card
  await confirm(slug, new Date(Date.now() - 600 * DAY))
  expect((await find({ q: 'stem' })).cards.map((card) => card.slug)).not.toContain(slug)
  expect((await getProject(slug))?.card).not.toBeNull()
  expect(await cards()).toMatchObject({ freshness: 'archived', isConfirmed: true })
  await confirm(slug, new Date())
  expect((await find({ q: 'stem' })).cards.map((card) => card.slug)).toContain(slug)
  expect(await cards()).toMatchObject({ freshness: 'fresh' })
  await confirm(slug, null)
})
