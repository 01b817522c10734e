// `npm run bench`: the production server on a made-up directory; beside it an empty page of Next, and what the same
// pages cost at least.
import fs from 'node:fs'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import pg from 'pg'
import { startEmbedded } from '../lib/db/embedded.mjs'
import { migrate } from '../lib/db/migrate.mjs'
import { buildEmptyPage } from '../tests/bench/empty-page.mjs'
import { measure } from '../tests/bench/measure.mjs'
import { groupsOf } from '../tests/bench/mix.mjs'
import { postmasterOf } from '../tests/bench/processes.mjs'
import { serve } from '../tests/bench/serve.mjs'
import { header, LEGEND, rowOf } from '../tests/bench/table.mjs'
import { isBuilt } from './build.mjs'
import { fail, install, rebuildIndex, run, say } from './steps.mjs'

const { values } = parseArgs({
  options: {
    schools: { type: 'string', default: '24000' },
    projects: { type: 'string', default: '5000' },
    seconds: { type: 'string', default: '4' },
    warm: { type: 'string', default: '60' }, // the engine compiles for that long; until then a page costs up to twice as much
    connections: { type: 'string', default: '1,32,128' },
    only: { type: 'string' }, // some of the groups, such as "first page,impact"
  },
})
const seconds = Number(values.seconds)
const numbers = values.connections.split(',').map(Number)

try {
  await main()
} catch (error) {
  fail(error)
}

async function main() {
  await install()
  if (!isBuilt()) await run('Building the site', process.execPath, ['scripts/build.mjs'])
  const emptyPage = await buildEmptyPage()
  const dir = `.data/scale-${values.schools}-${values.projects}`
  if (!fs.existsSync(dir))
    await run(
      `Making ${values.schools} schools and ${values.projects} projects`,
      process.execPath,
      `scripts/run.mjs scripts/scale-load.ts --schools ${values.schools} --projects ${values.projects}`.split(
        ' ',
      ),
    )
  const { url, home, stop } = await startEmbedded({ dir, isDurable: false })
  /** @type {import('../tests/bench/measure.mjs').Server[]} */
  const servers = []
  const begin = async (/** @type {Parameters<typeof serve>} */ ...args) => {
    const server = await serve(...args)
    servers.push(server)
    return server
  }
  try {
    const migrations = await migrate(url)
    const client = new pg.Client({ connectionString: url })
    client.on('error', () => {}) // the database goes before it when something fails
    await client.connect()
    // A directory made by an earlier version of the sources, or one that was being brought up to date when that was stopped.
    if (migrations > 0 || (await client.query('SELECT FROM search_word LIMIT 1')).rowCount === 0) {
      await rebuildIndex(url)
      await client.query('VACUUM ANALYZE') // or PostgreSQL does so while it is measured
    }
    const database = { keeper: postmasterOf(home), client }
    const groups = await groupsIn(client)
    const site = await begin('.next/standalone/server.js', url, '/ready')
    const page = await (await fetch(`${site.url}/projects`)).text()
    say(
      `Page of the list: ${page.length} bytes, ${gzipSync(page).length} compressed; ${await scriptBytes(site.url, page)} of script`,
    )
    const floor = await begin('tests/bench/floor.mjs', url, '/list', { PAGE_BYTES: `${page.length}` })
    const empty = await begin(emptyPage, url, '/')

    say(header())
    say('Warming up ...')
    await measure(empty, database, ['/'], 8, Number(values.warm))
    /** @type {Map<number, number>} */
    const emptyCosts = new Map()
    for (const connections of numbers) {
      const got = await measure(empty, database, ['/'], connections, seconds)
      emptyCosts.set(connections, got.server)
      say(rowOf('an empty page', connections, got))
    }
    say('Warming up ...')
    await measure(site, database, groups.mixed?.paths ?? ['/'], 8, Number(values.warm))
    for (const [name, group] of Object.entries(groups)) {
      if (values.only && !values.only.split(',').includes(name)) continue
      await measure(site, database, group.paths, 4, 1) // warm
      for (const connections of numbers) {
        const got = await measure(site, database, group.paths, connections, seconds)
        say(rowOf(name, connections, got, group.goal, emptyCosts.get(connections)))
      }
      say(rowOf('  floor', 32, await measure(floor, database, [group.floor], 32, Math.min(2, seconds))))
    }
    say(LEGEND)
    await client.end()
  } finally {
    for (const { child } of servers) child.kill('SIGTERM')
    await stop()
  }
}

/** @param {pg.Client} client */
async function groupsIn(client) {
  const slugs = async (/** @type {string} */ sql) => (await client.query(sql)).rows.map(({ slug }) => slug)
  return groupsOf({
    projects: await slugs('SELECT slug FROM project_card ORDER BY ordinal LIMIT 500'),
    schools: await slugs('SELECT slug FROM school ORDER BY urn LIMIT 200'),
  })
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
