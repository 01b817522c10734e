// The board: its read model, facets, distances, words, addresses; and the examples of the demonstration.
import fc from 'fast-check'
import pg from 'pg'
import { beforeAll, expect, test, vi } from 'vitest'
import type { Db } from '@/lib/db/client'
import { checkTexts } from '@/lib/notices/checks'
import {
  NOTICE_FACETS,
  type NoticeSearch,
  noticeSearchAddress,
  readNoticeSearch,
  withChange,
} from '@/lib/notices/search'
import { timesWords, yearsWords } from '@/lib/notices/schema'
import { isCanonical, paramsOf } from '@/lib/search/address'
import { noticeFacetsOf, summaryOf } from '@/lib/search/notice-card'
import { rebuildNoticeCards } from '@/lib/search/notice-cards'
import type { RawParams } from '@/lib/search/schema'
import { loadDemonstration } from '@/prisma/seed'
import { testDatabase } from '../setup/database'

let db: Db
let find: (params: RawParams) => ReturnType<typeof import('@/lib/notices/board').searchNotices>

beforeAll(async () => {
  ;({ db } = await testDatabase('demo'))
  const { searchNotices } = await import('@/lib/notices/board')
  const { onePlace } = await import('@/lib/search/held')
  find = async (params) => {
    const search = readNoticeSearch(params)
    return searchNotices(search, await onePlace(search.where))
  }
})

const titles = async (params: RawParams) => (await find(params)).cards.map(({ title }) => title)
const cards = () => db.noticeCard.findMany({ orderBy: { noticeId: 'asc' } })
const texts = () => db.$queryRaw`
  SELECT notice_id, ordinal, title::text, brief::text, named::text, words::text FROM notice_text ORDER BY notice_id`

test('rebuilding everything gives what is there', async () => {
  const before = [await cards(), await texts()]
  await db.$transaction((tx) => rebuildNoticeCards(tx), { timeout: 60_000 })
  expect([await cards(), await texts()]).toEqual(before)
})

test('every facet counts what it gives', async () => {
  const { total, counts } = await find({})
  expect(total).toBe(await db.notice.count())
  for (const { facet, option, count } of counts)
    expect((await find({ [facet]: option })).total, `${facet}:${option}`).toBe(count)
  const found = new Set(counts.map(({ facet }) => facet))
  // The demonstration knows no local authorities.
  expect(Object.keys(NOTICE_FACETS).filter((facet) => !found.has(facet))).toEqual(['la'])
})

test('a need of a small primary school and an offer twelve miles away find one another by facet and distance', async () => {
  const common = { theme: 'science', year: '5', day: 'tuesday', mode: 'in-person' }
  const { cards: near } = await find({ ...common, where: 'Aylesham Primary School', radius: '20' })
  expect(near.map(({ kind, title, miles }) => [kind, title, Math.round(miles!)])).toEqual([
    ['need', 'Hands-on science for Years 5 and 6', 0],
    ['offer', 'Tuesday afternoons in our physics laboratory', 12],
  ])
  expect(await titles({ ...common, where: 'Aylesham Primary School', radius: '10' })).toHaveLength(1)
  expect(await titles({ ...common, kind: 'offer', phase: 'primary', sector: 'independent' })).toEqual([
    'Tuesday afternoons in our physics laboratory',
  ])
})

test('where none is chosen any will do, and so it is found by each', () => {
  const notice = { days: [], phases: [], yearGroups: [], activities: [], themes: [] }
  const facets = noticeFacetsOf({ ...notice, type: 'teaching', mode: 'both', school: {} } as never)
  for (const token of [
    'day:friday',
    'phase:all-through',
    'year:0',
    'year:13',
    'mode:online',
    'mode:in-person',
  ])
    expect(facets).toContain(token)
})

test.each([
  ['debate', 'Opponents for our young debating club'],
  ['swiming', 'Swimming for Year 4'],
  ['"maths trail"', 'Primary schools to design a maths trail with'],
  ['Fettes', 'A head of department on loan for a term'],
  ['chemistry', 'A head of department on loan for a term'],
])('%s is found', async (q, title) => {
  expect(await titles({ q })).toContain(title)
})

test('nothing found: what to leave out is offered, with how much that gives', async () => {
  const { total, offers } = await find({ theme: 'cadets', kind: 'offer', where: 'Dulwich', radius: '5' })
  expect(total).toBe(0)
  expect(offers.length).toBeGreaterThan(0)
  for (const { search, count } of offers)
    expect((await find(paramsOf(noticeSearchAddress(search)))).total).toBe(count)
})

test('newest, ending soonest and nearest are what they say', async () => {
  const rows = new Map((await db.noticeCard.findMany()).map((row) => [row.slug, row]))
  const by = async (params: RawParams) => (await find(params)).cards.map(({ slug }) => rows.get(slug)!)
  const newest = (await by({})).map(({ publishedAt }) => publishedAt.getTime())
  expect(newest).toEqual(newest.toSorted((a, b) => b - a))
  const ending = (await by({ sort: 'ending' })).map(({ expiresOn }) => expiresOn.getTime())
  expect(ending).toEqual(ending.toSorted((a, b) => a - b))
  const miles = (await find({ where: 'London', radius: '50' })).cards.map((card) => card.miles!)
  expect(miles).toEqual(miles.toSorted((a, b) => a - b))
})

test('what changes, also in its words alone, is found at once; what is closed is not', async () => {
  const { id } = await db.notice.findFirstOrThrow({ where: { title: 'Swimming for Year 4' } })
  const change = (data: object) =>
    db.$transaction(async (tx) => {
      await tx.notice.update({ where: { id }, data: { ...data, version: { increment: 1 } } })
      await rebuildNoticeCards(tx, [id])
    })
  const { words } = await db.notice.findUniqueOrThrow({ where: { id } })
  expect(await titles({ q: 'zyxwvut' })).toEqual([])
  await change({ words: `${'A long story. '.repeat(30)} Zyxwvut.` })
  expect(await titles({ q: 'zyxwvut' })).toEqual(['Swimming for Year 4'])
  await change({ closedAt: new Date(), closedBecause: 'found' })
  expect(await titles({ q: 'zyxwvut' })).toEqual([])
  await change({ words, closedAt: null, closedBecause: null })
})

const raw = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 250 }),
  fc.constantFrom(
    'offer',
    'need',
    'tuesday',
    'york',
    'York',
    '20',
    '7',
    'ending',
    'nearest',
    'relevance',
    '__proto__',
  ),
)
const params = fc.dictionary(
  fc.constantFrom('q', 'where', 'radius', 'sort', 'page', 'as', 'toString', ...Object.keys(NOTICE_FACETS)),
  fc.oneof(raw, fc.array(raw, { maxLength: 5 })),
)

test('no address, whatever stands in it, is an error; its short form means the same and stays', async () => {
  const check = async (given: RawParams) => {
    const search = readNoticeSearch(given)
    const address = noticeSearchAddress(search)
    expect(isCanonical(paramsOf(address), address)).toBe(true)
    expect(readNoticeSearch(paramsOf(address))).toEqual(search)
    await find(given)
  }
  await fc.assert(fc.asyncProperty(params, check), { numRuns: 150 })
}, 60_000)

test('the usual order is said by no address, and goes with what made it usual', () => {
  const read = (query: string): NoticeSearch => readNoticeSearch(paramsOf(`/?${query}`))
  expect(noticeSearchAddress(read('where=York&sort=nearest'))).toBe('/offers-and-needs?where=York')
  expect(noticeSearchAddress(read('sort=newest'))).toBe('/offers-and-needs')
  expect(read('q=latin').sort).toBe('relevance')
  expect(withChange(read('where=York'), { where: '' }).sort).toBe('newest')
  expect(withChange(read('where=York&sort=ending'), { where: '' }).sort).toBe('ending')
})

test('the board needs at most six statements', async () => {
  const asked = vi.spyOn(pg.Client.prototype, 'query')
  const statementsOf = async (given: RawParams) => {
    const before = asked.mock.calls.length
    await find(given)
    return asked.mock.calls.length - before
  }
  await find({})
  expect(await statementsOf({})).toBeLessThanOrEqual(3)
  expect(
    await statementsOf({ type: 'teaching', day: ['monday', 'friday'], where: 'York' }),
  ).toBeLessThanOrEqual(3)
  expect(await statementsOf({ q: 'zzxqv maths', where: 'LS1' })).toBeLessThanOrEqual(6)
  asked.mockRestore()
})

test('the examples are examples, of both kinds and sectors and all types, in every region; loading them twice changes nothing', async () => {
  const rows = await db.notice.findMany({
    include: { school: true, organisation: { include: { memberships: true } } },
  })
  expect(rows).toHaveLength(25)
  for (const { isExample, organisation } of rows)
    expect([isExample, organisation.memberships.every(({ via }) => via === 'demonstration')]).toEqual([
      true,
      true,
    ])
  const pairs = new Set(rows.map(({ kind, school }) => `${kind} ${school.sector}`))
  expect(pairs.size).toBe(4)
  expect(new Set(rows.map(({ type }) => type)).size).toBe(6)
  expect(new Set(rows.map(({ school }) => school.regionId)).size).toBe(12)
  for (const urn of [121724, 137859, 102684]) expect(rows.some(({ school }) => school.urn === urn)).toBe(true)
  await loadDemonstration(db)
  const again = await db.notice.findMany({
    include: { school: true, organisation: { include: { memberships: true } } },
  })
  expect(again).toEqual(rows)
})

test('no example holds what a school could not publish', async () => {
  for (const row of await db.notice.findMany({ include: { school: true } }))
    expect(checkTexts(row, [row.school.name], []), row.title).toEqual({ errors: {}, names: [] })
})

test('times, years and summaries read as people say them', () => {
  expect(timesWords({ days: ['thursday', 'tuesday'], timeOfDay: 'in_school', times: '2 to 3 pm' })).toBe(
    'Tuesdays and Thursdays, in school hours, 2 to 3 pm',
  )
  expect(timesWords({ days: [], timeOfDay: null, times: null })).toBeNull()
  expect([yearsWords([6, 5]), yearsWords([7, 8, 9]), yearsWords([0, 1, 2]), yearsWords([])]).toEqual([
    'Year 5 and Year 6',
    'Years 7 to 9',
    'Reception to Year 2',
    null,
  ])
  expect(summaryOf(`${'A sentence of some length. '.repeat(20)}`)).toMatch(/length\.$/)
  expect(summaryOf('word '.repeat(100))).toMatch(/word …$/)
})
