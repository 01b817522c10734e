// On a made-up directory: filters, counts and addresses against a slow plain reference, and whatever can be typed.
import fc from 'fast-check'
import pg from 'pg'
import { beforeAll, expect, test, vi } from 'vitest'
import { type Db, connect } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { ProjectSearch, RawParams, Selection } from '@/lib/search/schema'
import { loadScale } from '../bench/load'
import { expectAllToAddUp } from '../impact/adding-up'
import { testDatabase } from '../setup/database'

let db: Db
let url: string
let find: (search: ProjectSearch) => ReturnType<typeof import('@/lib/search/queries').searchProjects>
let read: (params: RawParams) => ProjectSearch

beforeAll(async () => {
  ;({ db, url } = await testDatabase('empty'))
  await loadScale(db, { schools: 300, projects: 250 }, () => {})
  const { findPlace } = await import('@/lib/search/held')
  const { searchProjects } = await import('@/lib/search/queries')
  read = (await import('@/lib/search/schema')).readProjectSearch
  find = async (search) => {
    const found = search.where ? await findPlace(search.where) : null
    return searchProjects(search, found && 'place' in found ? found.place : null)
  }
}, 120_000)

/** How many projects a selection leaves, asked of the tables one condition at a time. */
async function slowCount(selection: Selection): Promise<number> {
  const conditions = Object.entries(selection).map(
    ([facet, values]) =>
      Prisma.sql`EXISTS (SELECT FROM unnest(facets) token WHERE token = ANY (${values.map((value) => `${facet}:${value}`)}))`,
  )
  const where = conditions.length > 0 ? Prisma.join(conditions, ' AND ') : Prisma.sql`true`
  const [row] = await db.$queryRaw<
    [{ count: number }]
  >`SELECT count(*)::int AS count FROM project_card WHERE ${where}`
  return row.count
}

const FACET_VALUES = {
  type: ['teaching', 'curriculum', 'leadership'],
  theme: ['maths', 'music', 'science', 'drama'],
  region: ['london', 'south-east', 'north-west'],
  phase: ['primary', 'secondary', 'all-through'],
  led: ['state', 'independent', 'joint'],
  practical: ['free', 'in-school'],
  year: ['3', '7', '11'],
}
const selections: fc.Arbitrary<Selection> = fc
  .record(
    Object.fromEntries(
      Object.entries(FACET_VALUES).map(([facet, values]) => [
        facet,
        fc.subarray(values, { minLength: 1, maxLength: 2 }),
      ]),
    ),
    { requiredKeys: [] },
  )
  .map((record) => Object.fromEntries(Object.entries(record).slice(0, 3)) as Selection)

test('every count of a random selection is the number of results it leads to', async () => {
  const check = async (selection: Selection) => {
    const { total, counts } = await find({ ...read({}), facets: selection })
    expect(total).toBe(await slowCount(selection))
    for (const { facet, option, count } of counts.filter((_, i) => i % 7 === 0)) {
      const chosen = selection[facet] ?? []
      if (chosen.includes(option)) continue
      expect(count).toBe(await slowCount({ ...selection, [facet]: [...chosen, option] }))
    }
  }
  await fc.assert(fc.asyncProperty(selections, check), { numRuns: 40 })
}, 120_000)

test('pages of any order show every project once', async () => {
  for (const sort of ['relevance', 'newest', 'pupils', 'evidence']) {
    const seen: string[] = []
    for (let page = 1; page <= 11; page += 1)
      seen.push(...(await find(read({ sort, page: String(page) }))).cards.map(({ slug }) => slug))
    expect(new Set(seen).size).toBe(250)
    expect(seen).toHaveLength(250)
  }
})

test('what changes is found at once, by this server and by another', async () => {
  const { rebuildCards } = await import('@/lib/search/cards')
  const [first] = (await find(read({ q: 'zyxwvut' }))).cards
  expect(first).toBeUndefined()
  const other = connect(url, 1)
  const { id } = await other.project.findFirstOrThrow({ select: { id: true } })
  await other.$transaction(async (tx) => {
    await tx.project.update({ where: { id }, data: { title: 'Zyxwvut club' } })
    await rebuildCards(tx, [id])
  })
  expect((await find(read({ q: 'zyxwvut' }))).cards.map(({ title }) => title)).toEqual(['Zyxwvut club'])
  await other.$transaction(async (tx) => {
    await tx.project.update({ where: { id }, data: { publishedAt: null } })
    await rebuildCards(tx, [id])
  })
  expect((await find(read({}))).total).toBe(249)
  await other.$disconnect()
})

test('every figure of the country equals its rows and the tables', async () => {
  for (const params of [
    {},
    { region: 'london', year: '2022-23' },
    { type: ['teaching', 'curriculum'], led: 'state' },
  ]) {
    const { totals, outcomes } = await expectAllToAddUp(db, params)
    expect(totals.length).toBeGreaterThan(5)
    expect(outcomes.length).toBeGreaterThan(1)
  }
}, 120_000)

const HOSTILE = [
  '%',
  '_',
  '\\',
  "'",
  '"',
  '--',
  ';',
  '<script>',
  ':*',
  '&|!',
  '<->',
  '\u0000',
  '💩',
  'ﷺ',
  '../',
  '${x}',
  '-',
  '()',
  '10 SW1A 1AA',
  'near',
  'in',
]
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.constantFrom('maths', 'club', 'the', 'YO10', 'near')), {
      maxLength: 8,
    })
    .map((parts) => parts.join(' ')),
)
const values = fc.oneof(texts, fc.array(texts, { maxLength: 3 }))
const parameters = fc.dictionary(
  fc.constantFrom(
    'q',
    'where',
    'radius',
    'type',
    'theme',
    'la',
    'page',
    'sort',
    'year',
    'evidence',
    '__proto__',
    'x',
  ),
  values,
  { maxKeys: 5 },
)

test('whatever stands in an address, there is an answer', async () => {
  const { readMeaning } = await import('@/lib/search/meant')
  await fc.assert(
    fc.asyncProperty(parameters, async (params) => {
      const search = read(params)
      await readMeaning(search)
      const { total, cards } = await find(search)
      expect(total).toBeGreaterThanOrEqual(cards.length > 0 ? 1 : 0)
    }),
    { numRuns: 5000 },
  )
}, 300_000)

test('a place among the words costs at most two statements more, where nothing is there', async () => {
  const { readMeaning } = await import('@/lib/search/meant')
  const query = vi.spyOn(pg.Client.prototype, 'query')
  const statementsOf = async (params: RawParams) => {
    query.mockClear()
    const { meant } = await readMeaning(read(params))
    if (!meant) await find(read(params))
    // A page asks for the number of the last change once (React's cache), a test each time.
    return 1 + query.mock.calls.filter(([said]) => !/SELECT version/.test(JSON.stringify(said))).length
  }
  expect(await statementsOf({ q: 'music near LS2' })).toBeLessThanOrEqual(6)
  expect(await statementsOf({ q: 'zzxqv near York' })).toBeLessThanOrEqual(8)
  query.mockRestore()
})

test('no list needs more than six statements', async () => {
  const query = vi.spyOn(pg.Client.prototype, 'query')
  const statementsOf = async (params: RawParams) => {
    await find(read({})) // has caught up with changes
    query.mockClear()
    await find(read(params))
    return query.mock.calls.length
  }
  expect(await statementsOf({})).toBeLessThanOrEqual(3)
  expect(
    await statementsOf({ type: 'teaching', region: ['london', 'south-east'], page: '2' }),
  ).toBeLessThanOrEqual(3)
  expect(await statementsOf({ q: 'maths', where: 'LS1' })).toBeLessThanOrEqual(4)
  expect(await statementsOf({ q: 'mathmatics clubz' })).toBeLessThanOrEqual(6)
  expect(await statementsOf({ q: 'mathmatics zzxqv clubz' })).toBeLessThanOrEqual(6)
  expect(await statementsOf({ q: 'maths', type: 'teaching' })).toBeGreaterThanOrEqual(2)
  query.mockRestore()
})
