// `npm start`: from a fresh clone to a running site. See README.md.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import { isBuilt } from './build.mjs'
import { ownSecret } from './secret.mjs'
import {
  checkDisk,
  fail,
  install,
  loadDemonstration,
  onEnd,
  rebuildIndex,
  run,
  say,
  Sentence,
  takeLock,
} from './steps.mjs'

const SERVER = '.next/standalone/server.js'

try {
  await main()
} catch (error) {
  fail(error)
}

async function main() {
  const port = readPort(process.env.PORT || '3000')
  checkDisk()
  takeLock()
  let finish = async () => process.exit(1)
  onEnd(() => void finish())
  await checkPort(port)
  await install()
  await buildWhenChanged()
  const { url, secret, stop, ended } = await database()
  const server = serve(port, url, secret)
  const shut = async (/** @type {number} */ status) => {
    server.stdin.end()
    await server.ended
    await stop()
    return process.exit(status)
  }
  finish = () => shut(0)
  void server.ended.then(() => shut(1))
  void ended.then(() => say('The embedded database has stopped; pages answer 503 until the next start.'))
  await untilReady(port, server)
  say(`Schools Together is ready: http://localhost:${port}`)
}

/** @param {string} text */
function readPort(text) {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0
  if (port > 0 && port < 65_536) return port
  throw new Sentence(`PORT is "${text}"; expected a number from 1 to 65535, such as 3000.`)
}

/**
 * @param {number} port
 * @returns {Promise<void>}
 */
function checkPort(port) {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().listen(port, () => probe.close(() => resolve()))
    probe.once('error', (/** @type {NodeJS.ErrnoException} */ { code }) => {
      const why = code === 'EACCES' ? 'may not be used by this user' : 'is taken by another program'
      reject(new Sentence(`Port ${port} ${why}; free it or choose another, as in: PORT=3001 npm start`))
    })
  })
}

async function buildWhenChanged() {
  if (isBuilt() && fs.existsSync(SERVER)) return
  if (!fs.existsSync('node_modules/typescript'))
    throw new Sentence(
      'There is no build of these sources and the tools to make one are not installed; run npm ci first.',
    )
  await run('Building the site (about a minute)', process.execPath, ['scripts/build.mjs'])
}

async function database() {
  const { migrate } = await import('../lib/db/migrate.mjs')
  const given = process.env.DATABASE_URL
  const never = new Promise(() => {})
  if (given) {
    const applied = await migrate(given, { log: (line) => say(`Database: ${line}`) }).catch((error) => {
      throw new Sentence(`The database of DATABASE_URL could not be prepared: ${error.message || error.code}`)
    })
    if (applied > 0) await rebuildIndex(given)
    return { url: given, secret: process.env.AUTH_SECRET, stop: async () => {}, ended: never }
  }
  const { startEmbedded } = await import('../lib/db/embedded.mjs')
  say('Starting the embedded PostgreSQL ...')
  const embedded = await startEmbedded({ dir: '.data/pg' })
  let isStopping = false
  process.once('exit', () => (isStopping = true))
  try {
    const applied = await migrate(embedded.url)
    if (applied > 0 || !fs.existsSync('.data/demo-loaded')) {
      await loadDemonstration(embedded.url)
      fs.writeFileSync('.data/demo-loaded', '')
    }
  } catch (error) {
    await embedded.stop()
    throw error
  }
  const stop = () => {
    isStopping = true
    return embedded.stop()
  }
  const ended = embedded.ended.then(() => (isStopping ? never : undefined))
  return { url: embedded.url, secret: ownSecret(), stop, ended }
}

/**
 * @param {number} port
 * @param {string} url
 * @param {string | undefined} secret
 */
function serve(port, url, secret) {
  const env = {
    ...process.env,
    NODE_ENV: /** @type {const} */ ('production'),
    DATABASE_URL: url,
    AUTH_SECRET: secret,
    PORT: String(port),
    HOSTNAME: '0.0.0.0',
    SITE_URL: process.env.SITE_URL || `http://localhost:${port}`,
  }
  const flags = ['--import', new URL('./end-with-parent.mjs', import.meta.url).href, SERVER]
  // A process group of its own: Ctrl-C comes to this process, which stops the server in order.
  const child = spawn(process.execPath, flags, { env, stdio: ['pipe', 'pipe', 'inherit'], detached: true })
  child.stdout.on('data', (chunk) => {
    for (const line of String(chunk).split('\n')) if (line.startsWith('{')) say(line)
  })
  child.stdin.on('error', () => {})
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => child.once('exit', () => resolve()))
  return { stdin: child.stdin, ended, hasEnded: () => child.exitCode !== null || child.signalCode !== null }
}

/**
 * @param {number} port
 * @param {{ hasEnded: () => boolean }} server
 */
async function untilReady(port, server) {
  for (let tries = 0; tries < 300; tries += 1) {
    if (server.hasEnded()) throw new Sentence('The server ended at once; its words are above.')
    const answer = await fetch(`http://127.0.0.1:${port}/ready`).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Sentence('The server gave no answer within 30 seconds.')
}
