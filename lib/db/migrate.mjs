// Applies prisma/migrations exactly as `prisma migrate deploy` records them, without Prisma's schema engine.
import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'

const LOCK = 72707369 // the advisory lock that Prisma Migrate itself takes

const TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`

/**
 * Brings a database up to date; several at once wait for one another.
 * @param {string} url the database
 * @param {{ dir?: string, log?: (line: string) => void }} [options] the folder of migrations, and where to tell of each
 * @returns {Promise<number>} how many migrations were applied
 * @throws when one fails (it is rolled back whole), failed earlier, or was edited after it was applied
 */
export async function migrate(url, { dir = 'prisma/migrations', log = () => {} } = {}) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK])
    await client.query(TABLE)
    const done = await appliedMigrations(client)
    let applied = 0
    for (const name of await migrationNames(dir)) {
      const sql = await readFile(path.join(dir, name, 'migration.sql'), 'utf8')
      const checksum = createHash('sha256').update(sql).digest('hex')
      if (!done.has(name)) {
        await apply(client, name, sql, checksum)
        log(`applied migration ${name}`)
        applied += 1
      } else if (done.get(name) !== checksum)
        throw new Error(`Migration ${name} was edited after it was applied to this database`)
    }
    return applied
  } finally {
    await client.end()
  }
}

/** @param {pg.Client} client */
async function appliedMigrations(client) {
  const { rows } = await client.query(
    'SELECT migration_name, checksum, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL',
  )
  const failed = rows.find((row) => !row.finished_at)
  if (failed) throw new Error(`Migration ${failed.migration_name} failed earlier; resolve it first`)
  return new Map(rows.map((row) => [row.migration_name, row.checksum]))
}

/** @param {string} dir */
async function migrationNames(dir) {
  const entries = await readdir(dir, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted()
}

/**
 * @param {pg.Client} client
 * @param {string} name
 * @param {string} sql
 * @param {string} checksum
 */
async function apply(client, name, sql, checksum) {
  await client.query('BEGIN')
  try {
    await client.query(sql)
    await client.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw new Error(`${name}: ${error instanceof Error ? error.message : error}`, { cause: error })
  }
}
