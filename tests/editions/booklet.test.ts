// The booklet of the demonstration: pages, and every figure the sum of its rows.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { paged, shorten } from '@/lib/editions/lines'
import { getBooklet, listBooklets } from '@/lib/editions/queries'
import type { Booklet, Total } from '@/lib/editions/schema'
import { CATALOGUE, type IndicatorKey } from '@/lib/impact/catalogue'
import { loadDemonstration } from '@/prisma/seed'
import { testDatabase } from '../setup/database'

const { db } = await testDatabase('demo')

let booklet: Booklet
beforeEach(async () => {
  booklet = (await getBooklet(2026))!
})

const all = ({ groups }: Booklet) => groups.flatMap(({ projects }) => projects)
const everyTotal = ({ figures: { schools, counted, totals } }: Booklet) => [schools, counted, ...totals]
const sum = ({ rows }: Total) => rows.reduce((total, { value }) => total + value, 0)

test('the demonstration has an edition of projects of all types and most regions, marked as an example', async () => {
  expect(booklet.isExample).toBe(true)
  expect(all(booklet)).toHaveLength(24)
  expect(booklet.groups).toHaveLength(6)
  const regions = await db.projectRegion.findMany({
    where: { project: { editions: { some: {} } } },
    distinct: ['regionId'],
  })
  expect(regions.length).toBeGreaterThanOrEqual(11)
})

test('it is loaded once, also into a database that was loaded before there were editions', async () => {
  await db.edition.deleteMany()
  await loadDemonstration(db)
  await db.edition.update({ where: { year: 2026 }, data: { title: 'Ours now' } })
  await loadDemonstration(db)
  expect(await listBooklets()).toMatchObject([{ year: 2026, title: 'Ours now', projects: 24 }])
})

test('every figure is the sum of its rows, and each row what its project last counted', async () => {
  for (const total of everyTotal(booklet)) expect([total.key, sum(total)]).toEqual([total.key, total.value])
  const [{ named }] = await db.$queryRaw<[{ named: number }]>`
    SELECT count(DISTINCT school_id)::int AS named FROM participation JOIN edition_project USING (project_id)`
  expect(booklet.figures.schools.value).toBe(named)
  // By another way than the one that adds up: the last dated reading in the facts as they were loaded.
  const rows = await db.$queryRaw<{ slug: string; catalogue: IndicatorKey; value: number }[]>`
    SELECT DISTINCT ON (project.slug, indicator.catalogue) project.slug, indicator.catalogue, reading.value::float
    FROM edition_project JOIN project ON project.id = project_id
    JOIN indicator ON indicator.project_id = project.id JOIN reading ON indicator_id = indicator.id
    WHERE indicator.catalogue IS NOT NULL AND reading.value IS NOT NULL
    ORDER BY project.slug, indicator.catalogue, reading.as_of_on DESC NULLS LAST, reading.position DESC`
  for (const { key, rows: shown } of booklet.figures.totals) {
    const read = rows.filter(({ catalogue }) => catalogue === key)
    const own = shown.filter(({ reading }) => reading)
    expect([key, own.map(({ slug, value }) => [slug, value]).toSorted()]).toEqual([
      key,
      read.map(({ slug, value }) => [slug, value]).toSorted(),
    ])
    expect(CATALOGUE[key as IndicatorKey].adds).toBe('sum')
  }
  const stated = booklet.figures.totals.flatMap(({ rows: some }) => some.filter(({ reading }) => !reading))
  const projects = await db.project.findMany({
    where: { slug: { in: stated.map(({ slug }) => slug) } },
    select: { slug: true, pupils: true },
  })
  expect(stated.map(({ slug, value }) => [slug, value]).toSorted()).toEqual(
    projects.map(({ slug, pupils }) => [slug, pupils]).toSorted(),
  )
})

test('the tables at the end hold every row of every figure, once, and each row names its page', () => {
  const parts = booklet.rows.flatMap(({ parts: some }) => some)
  for (const total of everyTotal(booklet)) {
    const mine = parts.filter((part) => part.total.key === total.key)
    expect(mine.flatMap(({ rows }) => rows)).toEqual(total.rows)
    expect(mine.filter(({ isLast }) => isLast)).toEqual(mine.slice(-1))
    expect(mine.filter(({ isContinued }) => !isContinued)).toEqual(mine.slice(0, 1))
  }
  const pages = new Map(all(booklet).map(({ slug, page }) => [slug, page]))
  for (const { rows } of everyTotal(booklet))
    for (const { slug, page } of rows) expect(page).toBe(pages.get(slug))
})

test('each part has its pages one after the other, and the figures face one another', () => {
  const { contents, figures, notes, rows, sources } = booklet
  const projects = all(booklet).map(({ page }) => page)
  const found = [1, 2, ...contents.map(({ page }) => page), figures.page, figures.page + 1, notes.page]
  const pages = [...found, ...projects, ...rows.map(({ page }) => page), ...sources.map(({ page }) => page)]
  expect(pages.toSorted((a, b) => a - b)).toEqual(Array.from({ length: booklet.pages }, (_, i) => i + 1))
  expect(figures.page % 2).toBe(0)
  expect(projects).toEqual(projects.toSorted((a, b) => a - b))
  const entries = contents.flatMap(({ entries: some }) => some)
  for (const { slug, page } of all(booklet))
    expect(entries).toContainEqual(expect.objectContaining({ href: `#${slug}`, page }))
})

test('every source that a figure names stands in the list under its number', () => {
  const list = booklet.sources.flatMap(({ sources }) => sources)
  expect(list.map(({ number }) => number)).toEqual(list.map((_, i) => i + 1))
  const urls = list.flatMap(({ url }) => url ?? [])
  expect(new Set(urls).size).toBe(urls.length)
  const named = all(booklet)
    .flatMap(({ left, right }) => [...left, ...right])
    .flatMap(({ figures }) => figures)
    .flatMap(({ before, reading }) => [before, reading])
  for (const reading of named) if (reading) expect(list[reading.source - 1]).toBeDefined()
})

test('an unpublished project leaves the pages, the contents and the totals at once', async () => {
  const slug = 'kes-birmingham-outreach'
  expect(JSON.stringify(booklet)).toContain(slug)
  const before = booklet.figures.totals.find(({ key }) => key === 'pupils')!
  const { value } = before.rows.find((row) => row.slug === slug)!
  await db.project.update({ where: { slug }, data: { publishedAt: null } })
  const now = (await getBooklet(2026))!
  await db.project.update({ where: { slug }, data: { publishedAt: new Date() } })
  expect(JSON.stringify(now)).not.toContain(slug)
  expect(now.figures.totals.find(({ key }) => key === 'pupils')!.value).toBe(before.value - value)
  expect(now.pages).toBeLessThan(booklet.pages)
  for (const total of everyTotal(now)) expect(sum(total)).toBe(total.value)
})

test('what changed before and after is what the facts say', () => {
  for (const { slug, before, reading } of booklet.figures.outcomes) {
    const { beforeAfter } = JSON.parse(readFileSync(`prisma/demo/words/${slug}.json`, 'utf8'))
    expect(beforeAfter.length).toBeGreaterThan(0)
    expect([before, reading].every((one) => one.value !== null || one.words !== null)).toBe(true)
  }
  expect(booklet.figures.outcomes.length).toBeGreaterThan(3)
})

test('a text is cut after a sentence, or after a word, and never takes more lines than it may', () => {
  fc.assert(
    fc.property(
      fc.lorem({ maxCount: 60, mode: 'sentences' }),
      fc.integer({ min: 2, max: 20 }),
      (text, lines) => {
        const short = shorten(text, 43, lines)
        expect(Math.ceil(short.length / 43)).toBeLessThanOrEqual(lines)
        expect(short.length === text.length || /[.!?…]$/.test(short)).toBe(true)
        if (!short.endsWith('…')) expect(text.startsWith(short)).toBe(true)
      },
    ),
  )
})

test('things on pages keep their order, none is lost, and no page holds more than its room', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 100 })), (heights) => {
      const pages = paged(heights, 100, (height) => height)
      expect(pages.flat()).toEqual(heights)
      for (const page of pages) expect(page.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(100)
    }),
  )
})
