// The Prisma schema and the SQL of the migrations cannot drift: every scalar field of every model is read.
import { beforeAll, expect, test } from 'vitest'
import type { Db } from '@/lib/db/client'
import { migrate } from '@/lib/db/migrate.mjs'
import { Prisma } from '@/lib/db/generated/client'
import { testDatabase } from '../setup/database'

let db: Db
let url: string

beforeAll(async () => {
  const made = await testDatabase('demo')
  db = made.db
  url = made.url
})

const models = Object.values(Prisma.ModelName)

test.each(models)('every field of %s is a column', async (model) => {
  const delegate = db[(model[0]!.toLowerCase() + model.slice(1)) as 'project']
  await expect(delegate.findMany({ take: 3 })).resolves.toBeInstanceOf(Array)
})

test('every table is a model', async () => {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT relname AS name FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> '_prisma_migrations'`
  expect(rows).toHaveLength(models.length)
})

test('migrating again applies nothing', async () => {
  expect(await migrate(url)).toBe(0)
})

test('several that migrate at once apply each migration once', async () => {
  const { url: fresh } = await testDatabase('empty')
  expect(await Promise.all([migrate(fresh), migrate(fresh), migrate(fresh)])).toEqual([0, 0, 0])
})

const refused: [string, string][] = [
  ['a school without a name', `INSERT INTO school (slug) VALUES ('nameless')`],
  ['a URN of five digits', `INSERT INTO school (slug, own_name, urn) VALUES ('x', 'X', 12345)`],
  ['a latitude without a longitude', `INSERT INTO school (slug, own_name, lat) VALUES ('x', 'X', 51)`],
  [
    'a source that belongs to nobody',
    `INSERT INTO source (position, title, url) VALUES (1, 'T', 'https://a.example')`,
  ],
  ['an address that is not of the web', `UPDATE source SET url = 'javascript:alert(1)'`],
  ['a reading that says nothing', `UPDATE reading SET value = NULL, words = NULL`],
  ['a negative count of pupils', `UPDATE project SET pupils = -1`],
  ['a date without its precision', `UPDATE project SET started_on = '2020-01-01', started_precision = NULL`],
  [
    'an end before the start',
    `UPDATE project SET started_on = '2020-01-01', started_precision = 'year', ended_on = '2019-01-01', ended_precision = 'year'`,
  ],
  ['a year group of 14', `UPDATE project SET year_groups = '{14}'`],
  ['a project without an activity', `UPDATE project SET activities = '{}'`],
]

test.each(refused)('the database refuses %s', async (_, sql) => {
  await expect(db.$executeRawUnsafe(sql)).rejects.toThrow()
})
