// The country's figures over the demonstration data: each equals its rows, and nothing counts that is not published.
import fc from 'fast-check'
import pg from 'pg'
import { beforeAll, expect, test, vi } from 'vitest'
import type { Db } from '@/lib/db/client'
import { figureAddress, impactAddress, readFigureSearch, readImpactSearch, TABLES } from '@/lib/impact/schema'
import { isCanonical, paramsOf } from '@/lib/search/address'
import { testDatabase } from '../setup/database'
import { expectAllToAddUp, FIGURES, linesOf } from './adding-up'

let db: Db
let app: typeof import('@/app/impact/load')
let csv: typeof import('@/app/impact/[figure]/csv/route')

beforeAll(async () => {
  db = (await testDatabase('demo')).db
  app = await import('@/app/impact/load')
  csv = await import('@/app/impact/[figure]/csv/route')
})

const FILTERS = {
  'no filter': {},
  'a region': { region: 'london' },
  'a region and a year': { region: 'yorkshire-and-the-humber', year: '2019-20' },
  'two types': { type: ['teaching', 'curriculum'], year: '2018-19' },
  'figures without a year': { year: 'undated' },
  'themes, a phase and those with outcomes': {
    theme: ['maths', 'music'],
    phase: 'secondary',
    outcomes: 'yes',
  },
  nothing: { region: 'wales', type: 'leadership', theme: 'maths', evidence: '5' },
}
for (const [name, params] of Object.entries(FILTERS))
  test(`every figure equals its rows and the tables: ${name}`, async () => {
    await expectAllToAddUp(db, params)
  }, 120_000)

test('pupils on the home page are those of the country', async () => {
  const { getHome } = await import('@/lib/home/queries')
  const { totals } = await app.loadImpact('/impact')
  expect((await getHome()).figures.pupils).toBe(totals.find(({ key }) => key === 'pupils')!.total)
})

test('each file has the rows of its page, and they add up to its figure', async () => {
  const { totals, schools, own } = await app.loadImpact('/impact?region=london')
  const sumOf = async (figure: string, column: string) =>
    (await linesOf(csv, figure, 'region=london')).reduce((sum, line) => sum + Number(line[column]), 0)
  for (const { key, total } of totals) expect(await sumOf(key, 'Value'), key).toBeCloseTo(total, 6)
  expect(await linesOf(csv, 'named-schools', 'region=london')).toHaveLength(schools.named.all)
  expect(await sumOf('counted-schools', 'All')).toBe(schools.counted.all)
  expect(await sumOf('own-indicators', 'Own indicators')).toBe(own.indicators)
  for (const line of await linesOf(csv, 'own-indicators'))
    expect(line.Names!.split('; '), line.Project).toHaveLength(Number(line['Own indicators']))
  for (const line of await linesOf(csv, 'outcomes')) {
    expect(line.Before && line.After && line.Source, line.Project).toBeTruthy()
  }
})

test('every row that a reading stands behind says its date and source', async () => {
  const { readPageOfRows } = await import('@/lib/impact/queries')
  for (const figure of FIGURES) {
    const loaded = (await app.loadFigure(figure, `/impact/${figure}`))!
    for (let page = 1; page <= Math.ceil(loaded.rows.length / 50); page += 1)
      for (const { slug, key, reading, change, from } of await readPageOfRows(loaded, page)) {
        if (change) expect(from.before && from.after, `${slug} ${key}`).toBeTruthy()
        if (!from.reading) expect([reading === null, key === 'pupils']).toContain(true)
        else expect(Number(from.reading.value), `${slug} ${key}`).toBe(reading![2])
      }
  }
})

test('every table is a file', async () => {
  const { GET } = await import('@/app/impact/csv/route')
  for (const table of TABLES) {
    const answer = await GET(new Request(`http://site.example/impact/csv?table=${table}`))
    expect((await answer.text()).split('\r\n').length, table).toBeGreaterThan(2)
    expect(answer.headers.get('content-disposition')).toContain(`impact-${table}`)
  }
})

test('a project that is unpublished leaves every figure at once', async () => {
  const { rebuildCards } = await import('@/lib/search/cards')
  const before = await app.loadImpact('/impact')
  const { id, slug } = await db.project.findFirstOrThrow({
    where: {
      publishedAt: { not: null },
      AND: [{ indicators: { some: { catalogue: 'pupils' } } }, { indicators: { some: { catalogue: null } } }],
      participations: { some: {} },
    },
    select: { id: true, slug: true },
  })
  const publish = (publishedAt: Date | null) =>
    db.$transaction(async (tx) => {
      await tx.project.update({ where: { id }, data: { publishedAt } })
      await rebuildCards(tx, [id])
    })
  await publish(null)
  for (const figure of FIGURES) {
    const { rows, counted, own } = (await app.loadFigure(figure, `/impact/${figure}`))!
    expect(
      [...rows.slice(), ...counted.slice(), ...own.slice()].filter((row) => row.slug === slug),
      figure,
    ).toEqual([])
  }
  const after = await expectAllToAddUp(db, {})
  expect(after.total).toBe(before.total - 1)
  await publish(new Date())
  const again = await app.loadImpact('/impact')
  expect(again.totals).toEqual(before.totals)
}, 120_000)

test('neither the page nor its rows need more than six statements', async () => {
  const query = vi.spyOn(pg.Client.prototype, 'query')
  const { readPageOfRows } = await import('@/lib/impact/queries')
  const statementsOf = async (ask: () => Promise<unknown>) => {
    query.mockClear()
    await ask()
    // A page asks for the number of the last change once (React's cache), a test each time.
    return 1 + query.mock.calls.filter(([said]) => !/SELECT version/.test(JSON.stringify(said))).length
  }
  for (const filters of [
    '',
    '?region=london&year=2019-20',
    '?q=maths&where=York',
    '?q=mathmatics&type=teaching',
  ]) {
    expect(await statementsOf(() => app.loadImpact(`/impact${filters}`)), filters).toBeLessThanOrEqual(6)
    for (const figure of FIGURES)
      expect(
        await statementsOf(async () =>
          readPageOfRows((await app.loadFigure(figure, `/impact/${figure}${filters}`))!, 1),
        ),
        `${figure} ${filters}`,
      ).toBeLessThanOrEqual(6)
  }
  query.mockRestore()
})

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    '2019-20',
    '7',
    'undated',
    'region:none',
    'theme:several',
    'type:',
    ':',
    '%',
    '-1',
    '1e9',
    '\u0000',
  ),
  fc.constantFrom(
    'constructor',
    '__proto__',
    'attendance',
    'inspection',
    'pupils',
    'shared',
    'worse',
    'york',
    'maths',
  ),
)
const queries = fc.dictionary(
  fc.constantFrom(
    'q',
    'where',
    'region',
    'type',
    'theme',
    'year',
    'of',
    'group',
    'only',
    'page',
    'before',
    'after',
    'x',
  ),
  fc.oneof(texts, fc.array(texts, { maxLength: 3 })),
  { maxKeys: 6 },
)

test('whatever stands in an address, there is an answer, and its address stays as it is', async () => {
  await fc.assert(
    fc.asyncProperty(queries, fc.constantFrom(...FIGURES), async (params, figure) => {
      const address = impactAddress(readImpactSearch(params))
      expect(isCanonical(paramsOf(address), impactAddress(readImpactSearch(paramsOf(address))))).toBe(true)
      const { total } = await app.loadImpact(address)
      expect(total).toBeGreaterThanOrEqual(0)
      const rows = figureAddress(readFigureSearch(figure, params)!)
      expect(figureAddress(readFigureSearch(figure, paramsOf(rows))!)).toBe(rows)
      expect((await app.loadFigure(figure, rows))!.total).toBeGreaterThanOrEqual(0)
    }),
    { numRuns: 500 },
  )
  for (const figure of ['constructor', '__proto__', '', 'csv', 'nothing']) {
    expect(readFigureSearch(figure, {})).toBeNull()
  }
}, 120_000)
