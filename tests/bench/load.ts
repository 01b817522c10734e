// Fills an empty database with a made-up directory, by the same commands that keep a real one.
import { randomUUID } from 'node:crypto'
import type { Db, Tx } from '@/lib/db/client'
import { learnSchoolWords, rebuildCards } from '@/lib/search/cards'
import { THEMES } from '@/prisma/demo/codes'
import { makeAuthorities, makeProjects, makeSchools } from './directory'
import { makeFigures } from './figures'
import { random } from './random'

const BATCH = 1000

export type Size = { schools: number; projects: number }

/** Loads everything in one transaction. Throws when the database already holds schools. */
export async function loadScale(
  db: Db,
  { schools: schoolCount, projects: projectCount }: Size,
  tell: (line: string) => void,
) {
  if ((await db.school.count()) > 0) throw new Error('This database is not empty; it is left as it is.')
  await db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SET LOCAL statement_timeout = 0`
      await tx.theme.createMany({ data: Object.entries(THEMES).map(([slug, name]) => ({ slug, name })) })
      const authorities = makeAuthorities()
      await insert(tx, 'local_authority', authorities)
      const schools = [...makeSchools(schoolCount, authorities)]
      for (const batch of batches(schools)) await insert(tx, 'school', batch)
      tell(`${schoolCount} schools`)
      let made = 0
      const next = random(19)
      for (const batch of batches([...makeProjects(projectCount, schools, Object.keys(THEMES))])) {
        await insert(
          tx,
          'project',
          batch.map(({ row }) => row),
        )
        await insert(
          tx,
          'participation',
          batch.flatMap(({ row, schools: parts }) =>
            parts.map((school_id, position) => ({
              project_id: row.id,
              school_id,
              role: position === 0 && row.led_by !== 'joint' ? 'lead' : 'partner',
              position,
            })),
          ),
        )
        await insert(
          tx,
          'project_theme',
          batch.flatMap(({ row, themes }) =>
            themes.map((theme_slug) => ({ project_id: row.id, theme_slug })),
          ),
        )
        await insert(
          tx,
          'project_region',
          batch.flatMap(({ row, regions }) =>
            regions.map((region_id) => ({ project_id: row.id, region_id })),
          ),
        )
        const figures = batch.map(({ row: { id } }, i) => makeFigures(next, { id }, made + i))
        for (const [table, rows] of [
          ['source', figures.flatMap(({ sources }) => sources)],
          ['indicator', figures.flatMap(({ indicators }) => indicators)],
          [
            'reading',
            figures.flatMap(({ readings }) => readings.map((row) => ({ id: randomUUID(), ...row }))),
          ],
        ] as const)
          await insert(tx, table, rows)
        made += batch.length
      }
      tell(`${projectCount} projects`)
      // Statements that make the cards need to know how large the tables have become.
      for (const table of [
        'school',
        'project',
        'participation',
        'project_theme',
        'indicator',
        'reading',
        'source',
      ])
        await tx.$executeRawUnsafe(`ANALYZE ${table}`)
      // All at once: which of some repeat which others is asked for only where it is some.
      await rebuildCards(tx)
      tell(`${projectCount} cards`)
      await learnSchoolWords(tx)
    },
    { timeout: 3_600_000, maxWait: 10_000 },
  )
}

function* batches<Item>(items: Item[]) {
  for (let from = 0; from < items.length; from += BATCH) yield items.slice(from, from + BATCH)
}

async function insert(tx: Tx, table: string, rows: object[]) {
  const columns = Object.keys(rows[0] ?? {}).join(', ')
  await tx.$executeRawUnsafe(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1::text::jsonb)`,
    JSON.stringify(rows),
  )
}
