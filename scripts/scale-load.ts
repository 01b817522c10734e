// `npm run scale:load -- --schools 24000 --projects 5000`: a made-up directory of that size in a database of its own.
import { parseArgs } from 'node:util'
import pg from 'pg'
import { migrate } from '@/lib/db/migrate.mjs'
import { connect } from '@/lib/db/client'
import { startEmbedded } from '@/lib/db/embedded.mjs'
import { loadScale } from '@/tests/bench/load'

const options = { schools: { type: 'string' }, projects: { type: 'string' } } as const

try {
  const { values } = parseArgs({ options })
  const size = { schools: count(values.schools ?? '24000'), projects: count(values.projects ?? '5000') }
  const dir = `.data/scale-${size.schools}-${size.projects}`
  const database = await startEmbedded({ dir, isDurable: false })
  try {
    await migrate(database.url)
    const db = connect(database.url, 2)
    await loadScale(db, size, console.log)
    await db.$disconnect()
    await vacuum(database.url)
    console.log(`Loaded into ${dir}`)
  } finally {
    await database.stop()
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

// By a client without limits of time: PostgreSQL would do it later, while pages are measured.
async function vacuum(url: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('VACUUM ANALYZE')
  await client.end()
}

function count(text: string) {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 50 || number > 90_000)
    throw new Error('Use: npm run scale:load -- --schools 24000 --projects 5000 (each from 50 to 90000)')
  return number
}
