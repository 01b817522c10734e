// A private, real PostgreSQL from npm, for demonstration, development and tests; works for root too.
import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { chooseHome } from './embedded-home.mjs'

const PAGE_SETTINGS = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=60']
// What lib/db/demonstration.ts asks for: the demonstration's shortcuts exist with this database only.
const MARK = ['schools_together.embedded=on']
// A test database may be lost in a power cut; waiting for the disk is what makes tests slow.
const CARELESS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

// The shell lives as long as PostgreSQL, and asks it to stop once its own stdin closes, which happens
// however the starting process ends, even by SIGKILL. Its own process group keeps Ctrl-C away from it.
const KEEPER = 'exec 3<&0; "$@" 3<&- & pid=$!; (cat <&3 >/dev/null; kill -INT $pid 2>/dev/null) & wait $pid'

/**
 * Starts a PostgreSQL on a free local port with its data in `dir`, made on first use.
 * @param {{ dir: string, name?: string, isDurable?: boolean, isDemonstration?: boolean }} options folder, database name
 *   (made when missing), whether data must survive a power cut, and whether this is the demonstration
 * @returns {Promise<{ url: string, home: string, stop: () => Promise<void>, ended: Promise<void> }>}
 * @throws an Error with one sentence for a person: the disk, the folder, or PostgreSQL's own last words
 */
export async function startEmbedded({
  dir,
  name = 'schools_together',
  isDurable = true,
  isDemonstration = true,
}) {
  const home = await chooseHome(dir)
  initialise(home)
  await endLeftover(home)
  const settings = [...PAGE_SETTINGS, ...(isDurable ? [] : CARELESS), ...(isDemonstration ? MARK : [])]
  for (let attempt = 1; ; attempt += 1) {
    const server = await launch(home, settings)
    const problem = await waitUntilReady(server, home, name)
    if (!problem)
      return {
        url: address(home, server.port, name),
        home: home.data,
        stop: server.stop,
        ended: server.ended,
      }
    await server.stop()
    if (attempt === 3 || !/in use/i.test(problem)) throw new Error(`PostgreSQL did not start: ${problem}`)
  }
}

/** @typedef {Awaited<ReturnType<typeof chooseHome>>} Home */

/**
 * Makes the data folder beside its place and moves it there when whole, so that a killed start leaves no half of one.
 * @param {Home} home
 */
function initialise(home) {
  if (fs.existsSync(path.join(home.data, 'PG_VERSION'))) return
  const fresh = `${home.data}.new`
  const passwordFile = `${home.data}.password`
  if (fs.existsSync(home.data) && !isEmptyFolder(home.data))
    throw new Error(`${home.data} is there but is no database; move it away, or put back what is missing.`)
  fs.rmSync(fresh, { recursive: true, force: true })
  fs.rmSync(home.data, { recursive: true, force: true })
  fs.rmSync(passwordFile, { force: true })
  fs.writeFileSync(passwordFile, randomBytes(18).toString('base64url'), { mode: 0o600 })
  home.own(passwordFile)
  const flags = [
    '-U',
    'app',
    '-A',
    'scram-sha-256',
    '--pwfile',
    passwordFile,
    '-E',
    'UTF8',
    '--no-instructions',
  ]
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
  const made = spawnSync(home.initdb, ['-D', fresh, ...flags, ...locale], home.spawnOptions)
  if (made.status !== 0) {
    fs.rmSync(fresh, { recursive: true, force: true })
    throw new Error(`The database folder could not be made: ${made.error?.message ?? lastWords(made.stderr)}`)
  }
  fs.renameSync(fresh, home.data)
}

/** @param {string} folder */
function isEmptyFolder(folder) {
  return fs.statSync(folder).isDirectory() && fs.readdirSync(folder).length === 0
}

/**
 * A PostgreSQL whose starter was killed may still be on its way out, or, had its keeper been killed too, still run.
 * @param {Home} home
 */
async function endLeftover(home) {
  const pid = Number(readFirstLine(path.join(home.data, 'postmaster.pid')))
  if (!(pid > 1)) return
  for (let tries = 0; isServing(pid, home.data); tries += 1) {
    if (tries === 100) throw new Error(`An earlier PostgreSQL (process ${pid}) is still using ${home.data}.`)
    if (tries === 20) process.kill(pid, 'SIGINT')
    await sleep(100)
  }
}

/** @param {string} file */
function readFirstLine(file) {
  try {
    return fs.readFileSync(file, 'utf8').split('\n')[0]
  } catch {
    return ''
  }
}

// The number may belong to another program by now, even to another PostgreSQL.
/**
 * @param {number} pid
 * @param {string} data
 */
function isServing(pid, data) {
  const { stdout } = spawnSync('ps', ['-ww', '-o', 'args=', '-p', String(pid)], { encoding: 'utf8' })
  return (stdout ?? '').includes(`-D ${data} `)
}

/**
 * @param {Home} home
 * @param {string[]} settings
 */
async function launch(home, settings) {
  const port = await freePort()
  const flags = settings.flatMap((setting) => ['-c', setting])
  const child = spawn(
    'sh',
    ['-c', KEEPER, 'keeper', home.postgres, '-D', home.data, '-p', `${port}`, ...flags],
    {
      ...home.spawnOptions,
      stdio: ['pipe', 'ignore', 'pipe'],
      detached: true,
    },
  )
  const log = { text: '' }
  child.stderr.on('data', (chunk) => (log.text = (log.text + chunk).slice(-4000)))
  child.stdin.on('error', () => {})
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) =>
    child.once('exit', () => resolve(child.stdin.end()?.destroy() && undefined)),
  )
  const stop = async () => {
    child.stdin.end()
    await ended
  }
  return { port, log, stop, ended, hasEnded: () => child.exitCode !== null || child.signalCode !== null }
}

/**
 * @param {Awaited<ReturnType<typeof launch>>} server
 * @param {Home} home
 * @param {string} name
 * @returns {Promise<string | undefined>} why it is not ready, or nothing
 */
async function waitUntilReady(server, home, name) {
  for (let tries = 0; tries < 600 && !server.hasEnded(); tries += 1) {
    const client = new pg.Client({ connectionString: address(home, server.port, 'postgres') })
    client.on('error', () => {})
    try {
      await client.connect()
      const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
      if (!rowCount) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`)
      return undefined
    } catch (error) {
      const code = /** @type {{ code?: string }} */ (error).code
      if (code && !['ECONNREFUSED', 'ECONNRESET', '57P03'].includes(code)) return String(error)
      await sleep(50)
    } finally {
      await client.end().catch(() => {})
    }
  }
  return lastWords(server.log.text) || 'no answer within 30 seconds'
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {net.AddressInfo} */ (probe.address())
      probe.close(() => resolve(port))
    })
  })
}

/**
 * @param {Home} home
 * @param {number} port
 * @param {string} name
 */
function address(home, port, name) {
  const file = `${home.data}.password`
  if (!fs.existsSync(file)) throw new Error(`${file}, the password of the embedded database, is missing.`)
  const password = fs.readFileSync(file, 'utf8')
  return `postgresql://app:${password}@127.0.0.1:${port}/${name}`
}

/** @param {string | Buffer | null | undefined} text */
function lastWords(text) {
  const lines = String(text ?? '')
    .trim()
    .split('\n')
  return lines.findLast((line) => /FATAL|PANIC|error/i.test(line)) ?? lines.at(-1) ?? ''
}
