// `npm run bench`: the production server on a made-up directory, and beside it what the same pages cost at least.
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import net from 'node:net'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import autocannon from 'autocannon'
import pg from 'pg'
import { startEmbedded } from '../lib/db/embedded.mjs'
import { groupsOf } from '../tests/bench/mix.mjs'
import { cpuOf, postmasterOf } from '../tests/bench/processes.mjs'
import { isBuilt } from './build.mjs'
import { fail, install, run, say, Sentence } from './steps.mjs'

const { values } = parseArgs({
  options: {
    schools: { type: 'string', default: '24000' },
    projects: { type: 'string', default: '5000' },
    seconds: { type: 'string', default: '4' },
    warm: { type: 'string', default: '20' },
    connections: { type: 'string', default: '1,32,128' },
  },
})

const HEADER = [
  'group',
  'conns',
  'req/s',
  'p50',
  'p95',
  'p99',
  'errors',
  'kB',
  'statements',
  'server',
  'database',
  'CPU ms',
  'goal',
]
const WIDTHS = [18, 6, 7, 6, 6, 6, 7, 6, 11, 7, 9, 7, 6]

try {
  await main()
} catch (error) {
  fail(error)
}

async function main() {
  await install()
  if (!isBuilt()) await run('Building the site', process.execPath, ['scripts/build.mjs'])
  const dir = `.data/scale-${values.schools}-${values.projects}`
  if (!fs.existsSync(dir))
    await run(
      `Making ${values.schools} schools and ${values.projects} projects`,
      process.execPath,
      `scripts/run.mjs scripts/scale-load.ts --schools ${values.schools} --projects ${values.projects}`.split(
        ' ',
      ),
    )
  const database = await startEmbedded({ dir, isDurable: false })
  const servers = []
  try {
    const client = new pg.Client({ connectionString: database.url })
    client.on('error', () => {}) // the database goes before it when something fails
    await client.connect()
    const slugs = async (/** @type {string} */ sql) => (await client.query(sql)).rows.map(({ slug }) => slug)
    const groups = groupsOf({
      projects: await slugs('SELECT slug FROM project_card ORDER BY ordinal LIMIT 500'),
      schools: await slugs('SELECT slug FROM school ORDER BY urn LIMIT 200'),
    })
    const site = await serve(['.next/standalone/server.js'], database.url, '/ready', {})
    servers.push(site.child)
    const page = await (await fetch(`${site.url}/projects`)).text()
    say(
      `Page of the list: ${page.length} bytes, ${gzipSync(page).length} compressed; ${await scriptBytes(site.url, page)} of script`,
    )
    const floor = await serve(['tests/bench/floor.mjs'], database.url, '/list', {
      PAGE_BYTES: `${page.length}`,
    })
    servers.push(floor.child)
    const keeper = postmasterOf(database.home)
    say(HEADER.map((name, i) => name.padStart(WIDTHS[i] ?? 0)).join(' '))
    say('Warming up ...')
    await measure(site, keeper, client, groups.mixed?.paths ?? ['/'], 8, Number(values.warm))
    for (const [name, group] of Object.entries(groups)) {
      await measure(site, keeper, client, group.paths, 4, 1) // warm
      for (const connections of values.connections.split(',').map(Number)) {
        const got = await measure(site, keeper, client, group.paths, connections, Number(values.seconds))
        print(name, connections, got, group.goal)
      }
      const least = await measure(
        floor,
        keeper,
        client,
        [group.floor],
        32,
        Math.min(2, Number(values.seconds)),
      )
      print('  floor', 32, least, null)
    }
    await client.end()
  } finally {
    for (const child of servers) child.kill('SIGTERM')
    await database.stop()
  }
}

/** @param {string} name @param {number} connections @param {Awaited<ReturnType<typeof measure>>} got @param {number | null} goal */
function print(name, connections, got, goal) {
  const verdict = goal === null ? '' : got.server + got.database <= goal ? `<${goal}` : `OVER ${goal}`
  const sizes = [(got.bytes / 1000).toFixed(1), got.statements.toFixed(1)]
  const cpu = [got.server, got.database, got.server + got.database].map((ms) => ms.toFixed(2))
  const times = got.times.map((ms) => ms.toFixed(0))
  const cells = [name, connections, got.rate.toFixed(0), ...times, got.errors, ...sizes, ...cpu, verdict]
  say(cells.map((cell, i) => String(cell).padStart(WIDTHS[i] ?? 0)).join(' '))
}

/**
 * @param {{ url: string, child: import('node:child_process').ChildProcess }} server
 * @param {number} keeper
 * @param {pg.Client} client
 * @param {string[]} paths
 * @param {number} connections
 * @param {number} seconds
 */
async function measure({ url, child }, keeper, client, paths, connections, seconds) {
  const before = {
    server: cpuOf(child.pid ?? 0),
    database: cpuOf(keeper),
    statements: await statements(client),
  }
  /** @type {number[]} */
  const times = []
  let bytes = 0
  let errors = 0
  const options = {
    url,
    connections,
    duration: seconds,
    requests: paths.map((path) => ({
      path,
      headers: { accept: 'text/html', 'accept-encoding': 'gzip' },
    })),
  }
  /** @type {import('autocannon').Result} */
  const result = await new Promise((resolve, reject) => {
    const shots = autocannon(options, (error, done) => (error ? reject(error) : resolve(done)))
    shots.on('response', (_, status, size, ms) => {
      times.push(ms)
      bytes += size
      if (status !== 200) errors += 1
    })
  })
  const count = Math.max(1, times.length)
  const after = {
    server: cpuOf(child.pid ?? 0),
    database: cpuOf(keeper),
    statements: await statements(client),
  }
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

/** Transactions so far; a page's statements are one each. @param {pg.Client} client */
async function statements(client) {
  await new Promise((done) => setTimeout(done, 1100)) // PostgreSQL counts at most once a second
  const { rows } = await client.query(
    'SELECT xact_commit + xact_rollback AS count FROM pg_stat_database WHERE datname = current_database()',
  )
  return Number(rows[0].count)
}

/** Bytes of all scripts that a page names, compressed. @param {string} url @param {string} page */
async function scriptBytes(url, page) {
  const tags = [...page.matchAll(/<script[^>]+src="([^"]+)"[^>]*>/g)].filter(
    ([tag]) => !/nomodule/i.test(tag),
  )
  const paths = new Set(tags.map((match) => match[1]))
  let sum = 0
  for (const path of paths) sum += gzipSync(await (await fetch(`${url}${path}`)).text()).length
  return `${(sum / 1000).toFixed(0)} kB compressed`
}

/** @param {string[]} args @param {string} database @param {string} ready @param {Record<string, string>} more */
async function serve(args, database, ready, more) {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const env = {
    ...process.env,
    NODE_ENV: /** @type {const} */ ('production'),
    DATABASE_URL: database,
    AUTH_SECRET: randomBytes(33).toString('base64'),
    WORKER: 'off',
    PORT: `${port}`,
    HOSTNAME: '127.0.0.1',
    SITE_URL: url,
    LOG_LEVEL: 'error',
    ...more,
  }
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'inherit'] })
  for (let tries = 0; tries < 200; tries += 1) {
    if ((await fetch(`${url}${ready}`).catch(() => null))?.ok) return { url, child }
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Sentence('The server gave no answer within 20 seconds.')
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const probe = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = /** @type {net.AddressInfo} */ (probe.address())
      probe.close(() => resolve(port))
    })
  })
}
