// What a governor gets as a spreadsheet.
import { parse } from 'csv-parse/sync'
import { beforeAll, expect, test } from 'vitest'
import type { Db } from '@/lib/db/client'
import { csvName } from '@/lib/search/file-name'
import { testDatabase } from '../setup/database'

type Row = Record<string, string>
type Route = { GET: (request: Request) => Promise<Response> | Response }

let db: Db
let projects: Route
let schools: Route

beforeAll(async () => {
  db = (await testDatabase('demo')).db
  projects = await import('@/app/projects/csv/route')
  schools = await import('@/app/schools/csv/route')
})

async function rowsOf({ GET }: Route, query = ''): Promise<Row[]> {
  const text = await (await GET(new Request(`http://site.example/csv?${query}`))).text()
  return parse(text, { bom: true, columns: true }) as Row[]
}

test('every project found has a row, with all its schools, regions, activities and sources', async () => {
  const rows = await rowsOf(projects)
  const held = await db.project.findMany({
    where: { publishedAt: { not: null } },
    include: {
      participations: { include: { school: true }, orderBy: { position: 'asc' } },
      regions: { include: { region: true } },
      sources: { orderBy: { position: 'asc' } },
    },
  })
  expect(rows).toHaveLength(held.length)
  const bySlug = new Map(rows.map((row) => [row.Address!.split('/').at(-1), row]))
  for (const project of held) {
    const row = bySlug.get(project.slug)!
    expect(row.Title).toBe(project.title)
    expect(row.Address).toMatch(/^https?:\/\/.+\/projects\//)
    expect(row['Schools named']).toBe(project.participations.map(({ school }) => school.name).join('; '))
    expect(row.Regions!.split('; ').filter(Boolean)).toHaveLength(project.regions.length)
    expect(row.Activities!.split('; ')).toHaveLength(project.activities.length)
    expect(row.Sources).toBe(project.sources.map(({ url }) => url).join(' '))
  }
})

test('an outcome stands in one cell, from before to after, with its dates; evidence and status are words', async () => {
  const rows = await rowsOf(projects, 'outcomes=yes&evidence=2')
  expect(rows.length).toBeGreaterThan(0)
  for (const row of rows) {
    expect(row.Outcomes).toMatch(/^.+: .+ → .+, .*\d{4}.* to .*\d{4}/)
    expect(row.Evidence).toBe('Measured before and after')
    expect(row.Status).toMatch(/^(Planned|Running|Running when last reported|Finished|Not known)$/)
    expect(row['Last reported']).toMatch(/\d{4}/)
  }
})

test('an outcome has its name in the catalogue, and what was measured of others', async () => {
  const project = { slug: 'harris-westminster' }
  const [change] = await db.indicator.findMany({ where: { project, kind: 'change' } })
  const comparison = 'a sixth form nearby'
  await db.indicator.update({ where: { id: change!.id }, data: { comparison } })
  await db.reading.updateMany({ where: { indicatorId: change!.id }, data: { comparisonValue: 4 } })
  const rows = await rowsOf(projects, 'q=harris')
  const { Outcomes } = rows.find(({ Address }) => Address!.endsWith(project.slug))!
  expect(Outcomes!.split('; ')).toContain(
    'Oxford and Cambridge offers (Offers of places at university): 20 offers → 37 offers, 2016-17 to 2018-19, others (a sixth form nearby): 4 offers → 4 offers',
  )
})

test('a search that finds nothing gives the headings only', async () => {
  for (const route of [projects, schools]) {
    const answer = await route.GET(new Request('http://site.example/csv?q=zzzxqy'))
    expect((await answer.text()).trim().split('\r\n')).toHaveLength(1)
  }
})

test('schools come with their URN, postcode, local authority and region', async () => {
  // The demonstration knows no local authorities; the register does.
  const { slug } = await db.localAuthority.create({
    data: { slug: 'oxfordshire', code: 931, name: 'Oxfordshire', regionId: 'south-east' },
  })
  await db.school.update({ where: { urn: 123312 }, data: { localAuthoritySlug: slug } })
  const [row] = await rowsOf(schools, 'q=123312')
  expect(row).toMatchObject({
    Name: 'Abingdon School',
    URN: '123312',
    Sector: 'Independent',
    Town: 'Abingdon',
    Postcode: 'OX14 1DE',
    'Local authority': 'Oxfordshire',
    Region: 'South East',
  })
  expect(row!['Address on this site']).toMatch(/^https?:\/\/.+\/schools\/123312-abingdon-school$/)
})

test('the name of a file says what was searched and when', async () => {
  const today = new Date('2026-11-22T12:00:00Z')
  const facets = { region: ['yorkshire-and-the-humber'], outcomes: ['yes'] }
  expect(csvName('projects', { q: '', where: '', facets }, today)).toBe(
    'projects-yorkshire-and-the-humber-outcomes-2026-11-22.csv',
  )
  expect(csvName('schools', { q: 'St Péter’s', where: 'York', facets: { year: ['7'] } }, today)).toBe(
    'schools-st-peters-near-york-year-7-2026-11-22.csv',
  )
  const long = csvName('projects', { q: '"; rm -rf / ümläut '.repeat(10), where: '', facets }, today)
  expect(long).toMatch(/^[a-z0-9-]+[a-z0-9]-2026-11-22\.csv$/)
  expect(long.length).toBeLessThanOrEqual(80)
  const answer = await projects.GET(new Request('http://site.example/csv?region=london'))
  expect(answer.headers.get('content-disposition')).toMatch(/"projects-london-\d{4}-\d\d-\d\d\.csv"/)
})

test('the projects and schools of a kept list, in its order', async () => {
  const kept = 'projects=york-maths-club+eton-holyport&schools=123312-abingdon-school'
  const addresses = (rows: Row[]) =>
    rows.map((row) => Object.values(row).find((cell) => cell.includes('://')))
  const [some, one] = [
    await rowsOf(await import('@/app/list/csv/projects/route'), kept),
    await rowsOf(await import('@/app/list/csv/schools/route'), kept),
  ]
  expect(addresses(some).map((address) => address!.split('/').at(-1))).toEqual([
    'york-maths-club',
    'eton-holyport',
  ])
  expect(one.map((row) => row.Name)).toEqual(['Abingdon School'])
})

test('a card says when its project ended, where that is known', async () => {
  const cards = await db.projectCard.findMany({ where: { status: 'finished' }, select: { endedWords: true } })
  expect(cards.filter(({ endedWords }) => endedWords).length).toBeGreaterThan(3)
})
