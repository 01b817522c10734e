// Generates the Prisma client. Prisma's schema engine is a download that generating does not need: where it could
// not be fetched, Prisma is content with any program that ends at once.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'

const GENERATED = 'lib/db/generated/client.ts'

/** Makes the client when the schema is newer than it. Returns false when that failed, after saying why. */
export function generate() {
  const isFresh =
    existsSync(GENERATED) && statSync(GENERATED).mtimeMs > statSync('prisma/schema.prisma').mtimeMs
  if (isFresh) return true
  const engines = existsSync('node_modules/@prisma/engines')
    ? readdirSync('node_modules/@prisma/engines')
    : []
  const hasEngine = engines.some((name) => name.startsWith('schema-engine'))
  const env = { ...process.env, ...(hasEngine ? {} : { PRISMA_SCHEMA_ENGINE_BINARY: '/bin/true' }) }
  const done = spawnSync('node_modules/.bin/prisma', ['generate'], { env, encoding: 'utf8' })
  if (done.status !== 0) console.error(`Generating the database client failed:\n${done.stdout}${done.stderr}`)
  return done.status === 0
}

if (import.meta.url === `file://${process.argv[1]}`) process.exitCode = generate() ? 0 : 1
