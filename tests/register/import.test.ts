import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { importRegister } from '@/lib/register/commands'
import { testDatabase } from '../setup/database'
import { csv, links, register, school, write } from './files'
import { HEADER_2021, HEADER_2025 } from './headers'

const { db } = await testDatabase('empty')
const run = (file: string, more: { links?: string; isDryRun?: boolean; isPartial?: boolean } = {}) =>
  importRegister(db, { file, isPartial: true, ...more }, async () => {})
const held = (urn: number) => db.school.findUniqueOrThrow({ where: { urn }, omit: { facets: true } })

test('new, then unchanged, then changed and closed', async () => {
  const first = register([school(200001), school(200002), school(200003)])
  expect(await run(first)).toMatchObject({ new: 3, changed: 0, unchanged: 0, closed: 0, rejected: 0 })
  expect(await run(first)).toMatchObject({ new: 0, changed: 0, unchanged: 3, closed: 0, absent: 0 })
  const closed = { 'EstablishmentStatus (code)': '2', CloseDate: '31-08-2024' }
  const second = register([school(200001), school(200002, closed), school(200003, { Town: 'Leeds' })])
  expect(await run(second)).toMatchObject({ new: 0, changed: 2, unchanged: 1, closed: 1 })
  expect(await held(200002)).toMatchObject({
    status: 'closed',
    closedOn: new Date('2024-08-31'),
    name: 'Café Primary School',
  })
  expect(await held(200002)).toMatchObject({
    localAuthoritySlug: 'york',
    regionId: 'yorkshire-and-the-humber',
  })
})

test("a school's own name and address stay, and what other sources said of it goes", async () => {
  const own = { urn: 200010, slug: '200010-our-name', ownName: 'Our Name', registerNote: 'As in 2015' }
  await db.school.create({ data: own })
  await run(register([school(200010)]))
  expect(await held(200010)).toMatchObject({
    ...own,
    name: 'Our Name',
    registerName: 'Café Primary School',
    registerNote: null,
  })
})

test('links lead from a closed school to its successor, told from either side once', async () => {
  const file = register([school(200020), school(200021)])
  const both = [
    ['200020', '200021', 'B', 'Successor - amalgamated', '01-09-2020'],
    ['200021', '200020', 'A', 'Predecessor', '01-09-2020'],
    ['200021', '200020', 'A', 'Sixth Form Centre Link', ''],
    ['200021', 'none', 'A', 'Successor', ''],
  ]
  expect(await run(file, { links: links(both) })).toMatchObject({
    links: { total: 1, taken: 1, rejected: 1 },
  })
  expect(await run(file, { links: links(both) })).toMatchObject({ links: { total: 1, taken: 0 } })
  const { id } = await held(200020)
  const found = await db.schoolSuccession.findMany({
    where: { predecessorId: id },
    include: { successor: true },
  })
  expect(found).toMatchObject([{ reason: 'amalgamated', successor: { urn: 200021 } }])
})

test.each([
  ['2021', HEADER_2021, 139],
  ['2025', HEADER_2025, 135],
  ['one column more', [...HEADER_2025, 'Something new'], 136],
])('the columns of %s are read', async (_, header, width) => {
  expect(header).toHaveLength(width)
  expect(await run(register([school(200030)], header))).toMatchObject({ rejected: 0 })
})

test('rejected rows are written with line and reason', async () => {
  const file = register([
    school(200040),
    school('12'),
    school(200040),
    school(200041, { EstablishmentName: '' }),
  ])
  const report = await run(file)
  expect(report).toMatchObject({ new: 1, rejected: 3, rejectedFiles: [`${file}.rejected.csv`] })
  const written = readFileSync(`${file}.rejected.csv`, 'utf8')
  expect(written).toMatch(/^3,The URN is not a number of six digits/m)
  expect(written).toMatch(/^4,URN 200040 stands on an earlier line too/m)
  expect(written).toMatch(/^5,There is no name/m)
})

test('a dry run changes nothing', async () => {
  expect(await run(register([school(200050)]), { isDryRun: true })).toMatchObject({ new: 1, isDryRun: true })
  expect(await db.school.count({ where: { urn: 200050 } })).toBe(0)
})

const whole = csv(HEADER_2025, [school(200060), school(200061)])
test.each([
  ['cut off in quotes', () => write(whole.slice(0, whole.lastIndexOf('"York"') + 3)), /is cut off/],
  ['cut off between columns', () => write(whole.slice(0, -200).replace(/"?,?"?$/, '')), /is cut off/],
  [
    'without a needed column',
    () =>
      register(
        [school(200060)],
        HEADER_2025.filter((name) => name !== 'Town'),
      ),
    /lacks the column "Town"/,
  ],
  ['of something else', () => write('a,b\r\n1,2\r\n'), /is not the register's list/],
  ['of HTML', () => write('<!DOCTYPE html><html></html>'), /is a web page/],
  ['of bytes', () => write(Buffer.from([80, 75, 3, 4, 0, 0, 255])), /is not a text file/],
  ['that is empty', () => write(''), /is empty/],
  ['that is not there', () => '/nowhere/none.csv', /does not exist/],
])('a file %s is refused in one sentence and changes nothing', async (_, make, sentence) => {
  const file = make()
  await expect(run(file)).rejects.toThrow(sentence)
  expect(await db.school.count({ where: { urn: { in: [200060, 200061] } } })).toBe(0)
  expect(existsSync(`${file}.rejected.csv.part`)).toBe(false)
})

test('a file that lacks many schools of an earlier one is refused, unless it is meant to', async () => {
  await run(register([school(200101), school(200102), school(200103, { Town: 'Leeds' })]))
  const cut = register([school(200101, { Town: 'Hull' })])
  await expect(run(cut, { isPartial: false })).rejects.toThrow(/lacks \d+ that an earlier file had/)
  expect(await held(200101)).toMatchObject({ town: 'York' })
  expect(await run(cut)).toMatchObject({ changed: 1 })
})

test('when rejected rows cannot be written, nothing is changed', async () => {
  const file = register([school(200111), school('12')])
  mkdirSync(`${file}.rejected.csv`)
  await expect(run(file)).rejects.toThrow()
  expect(await db.school.findUnique({ where: { urn: 200111 } })).toBeNull()
  expect(existsSync(`${file}.rejected.csv.part`)).toBe(false)
})

test('a file in UTF-8 without its mark keeps its accents', async () => {
  const file = write(
    Buffer.from(csv(HEADER_2025, [school(200121, { EstablishmentName: 'École Française' })])),
  )
  await run(file)
  expect(await held(200121)).toMatchObject({ registerName: 'École Française' })
})
