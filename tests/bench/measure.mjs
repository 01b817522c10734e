// Asking a server for addresses for about some seconds, and what each answer took. A number of requests is asked for, not a
// time: those under way when a time is over would cost without being counted, which weighs most on slow pages.
import autocannon from 'autocannon'
import { cpuOf } from './processes.mjs'

/** @typedef {{ url: string, child: import('node:child_process').ChildProcess }} Server */
/** @typedef {Awaited<ReturnType<typeof measure>>} Measured times and CPU in milliseconds a request */

/**
 * @param {Server} server
 * @param {{ keeper: number, client: import('pg').Client }} database the process that keeps it, and a connection to it
 * @param {string[]} paths
 * @param {number} connections
 * @param {number} seconds
 */
export async function measure({ url, child }, { keeper, client }, paths, connections, seconds) {
  const asking = {
    url,
    connections,
    requests: paths.map((path) => ({
      path,
      headers: { accept: 'text/html', 'accept-encoding': 'gzip' },
    })),
  }
  const pilot = await autocannon({ ...asking, duration: 1 })
  const amount = Math.max(connections * 3, Math.round((pilot.requests.total / pilot.duration) * seconds))
  const used = async () => ({
    server: cpuOf(child.pid ?? 0),
    database: cpuOf(keeper),
    statements: await statements(client),
  })
  const before = await used()
  /** @type {number[]} */
  const times = []
  let bytes = 0
  let errors = 0
  /** @type {import('autocannon').Result} */
  const result = await new Promise((resolve, reject) => {
    const shots = autocannon({ ...asking, amount }, (error, done) => (error ? reject(error) : resolve(done)))
    shots.on('response', (_, status, size, ms) => {
      times.push(ms)
      bytes += size
      if (status !== 200) errors += 1
    })
  })
  const count = Math.max(1, times.length)
  const after = await used()
  times.sort((a, b) => a - b)
  const at = (/** @type {number} */ part) => times[Math.min(count - 1, Math.floor(count * part))] ?? 0
  return {
    rate: count / result.duration,
    times: [at(0.5), at(0.95), at(0.99)],
    errors: errors + result.errors,
    bytes: bytes / count,
    statements: (after.statements - before.statements) / count,
    server: (after.server - before.server) / count,
    database: (after.database - before.database) / count,
  }
}

/** Transactions so far; a page's statements are one each. @param {import('pg').Client} client */
async function statements(client) {
  await new Promise((done) => setTimeout(done, 1100)) // PostgreSQL counts at most once a second
  const { rows } = await client.query(
    'SELECT xact_commit + xact_rollback AS count FROM pg_stat_database WHERE datname = current_database()',
  )
  return Number(rows[0].count)
}
