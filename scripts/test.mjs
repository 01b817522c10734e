// `npm test`: every check and every test from nothing, with one summary. The last line is "N passed, N failed".
import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { fail, install, say, Sentence } from './steps.mjs'

const SYSTEM_BROWSER = '/usr/bin/chromium'
/** @type {{ name: string, passed: number, failed: number }[]} */
const results = []

try {
  await main()
} catch (error) {
  fail(error)
}

async function main() {
  await install()
  const { generate } = await import('./generate.mjs')
  if (!generate()) throw new Sentence('The database client could not be generated.')
  fs.rmSync('test-results', { recursive: true, force: true })
  fs.mkdirSync('test-results')
  const bin = (/** @type {string} */ name) => path.join('node_modules/.bin', name)
  check('Formatting', bin('prettier'), ['--check', '--log-level=warn', '.'])
  check('Lint', bin('oxlint'), ['--deny-warnings'])
  check('Types', 'sh', ['-c', `${bin('next')} typegen && ${bin('tsc')} --noEmit`])
  check('Unused code', bin('knip'), ['--no-progress'])
  const report = 'test-results/unit.json'
  spawnSync(bin('vitest'), ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], {
    stdio: 'inherit',
  })
  count('Unit and integration tests', report, ({ numPassedTests, numFailedTests, success }) => ({
    passed: numPassedTests,
    failed: numFailedTests || (success ? 0 : 1),
  }))
  check('Build', process.execPath, ['scripts/build.mjs'])
  if (results.at(-1)?.failed === 0) await browserTests(bin('playwright'))
  summary()
}

/**
 * One gate: it counts as one test.
 * @param {string} name
 * @param {string} command
 * @param {string[]} args
 */
function check(name, command, args) {
  say(`\n== ${name}`)
  const { status } = spawnSync(command, args, { stdio: 'inherit' })
  results.push({ name, passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 })
}

/**
 * Reads a runner's own report; none is a failure.
 * @param {string} name
 * @param {string} file
 * @param {(report: any) => { passed: number, failed: number }} read
 */
function count(name, file, read) {
  const report = fs.existsSync(file)
    ? read(JSON.parse(fs.readFileSync(file, 'utf8')))
    : { passed: 0, failed: 1 }
  results.push({ name, ...report })
}

/** @param {string} playwright */
async function browserTests(playwright) {
  ensureBrowser(playwright)
  say('\n== Browser tests')
  const { startEmbedded } = await import('../lib/db/embedded.mjs')
  const { migrate } = await import('../lib/db/migrate.mjs')
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'schools-together-e2e-'))
  const database = await startEmbedded({ dir: path.join(folder, 'pg'), isDurable: false })
  try {
    await migrate(database.url)
    const port = await freePort()
    const env = {
      ...process.env,
      DATABASE_URL: database.url,
      AUTH_SECRET: randomBytes(33).toString('base64'),
      PORT: `${port}`,
      SITE_URL: `http://localhost:${port}`,
      LOG_LEVEL: 'error',
      SMTP_URL: '', // whatever this machine has: tests send no real mail
    }
    spawnSync(process.execPath, ['scripts/run.mjs', 'scripts/demo-load.ts'], { env, stdio: 'inherit' })
    const server = spawn(process.execPath, ['.next/standalone/server.js'], {
      env: { ...env, HOSTNAME: '0.0.0.0' },
      stdio: 'ignore',
    })
    await untilReady(port)
    spawnSync(playwright, ['test'], { env, stdio: 'inherit' })
    server.kill('SIGTERM')
  } finally {
    await database.stop()
    fs.rmSync(folder, { recursive: true, force: true })
  }
  count('Browser tests', 'test-results/browser.json', ({ stats, errors }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
  }))
}

/** Playwright's own browser if it is there or can be had, else Debian's. @param {string} playwright */
function ensureBrowser(playwright) {
  const isThere = () => fs.existsSync(process.env.CHROMIUM_PATH ?? SYSTEM_BROWSER)
  const own = spawnSync(process.execPath, [
    '-e',
    "process.exit(require('fs').existsSync(require('@playwright/test').chromium.executablePath())?0:1)",
  ])
  if (own.status === 0 || isThere()) return
  say('\n== Installing a browser')
  if (process.getuid?.() === 0 && fs.existsSync('/usr/bin/apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    spawnSync('apt-get', ['update', '-qq'], { env, stdio: 'inherit' })
    spawnSync('apt-get', ['install', '-y', '-qq', 'chromium'], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  } else spawnSync(playwright, ['install', 'chromium'], { stdio: 'inherit', timeout: 300_000 })
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const probe = net.createServer().listen(0, () => {
      const { port } = /** @type {net.AddressInfo} */ (probe.address())
      probe.close(() => resolve(port))
    })
  })
}

/** @param {number} port */
async function untilReady(port) {
  for (let tries = 0; tries < 300; tries += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/ready`).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Sentence('The server under test gave no answer within 30 seconds.')
}

function summary() {
  say('\nSummary')
  for (const { name, passed, failed } of results)
    say(`  ${failed ? 'FAILED' : 'passed'}  ${name}: ${passed} passed, ${failed} failed`)
  const sum = (/** @type {'passed' | 'failed'} */ key) =>
    results.reduce((total, result) => total + result[key], 0)
  process.exitCode = sum('failed') === 0 ? 0 : 1
  say(`${sum('passed')} passed, ${sum('failed')} failed`)
}
