// The browser tests: the built server on a database of its own, with a mail server and an OpenID provider beside it.
import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { freePort } from '../lib/db/free-port.mjs'
import { DEBIAN_BROWSERS, debianBrowser } from './debian-browser.mjs'
import { say, Sentence } from './steps.mjs'

/**
 * Runs Playwright, which writes its own report.
 * @param {string} playwright
 */
export async function runBrowserTests(playwright) {
  await ensureBrowser(playwright)
  say('\n== Browser tests')
  const { startEmbedded } = await import('../lib/db/embedded.mjs')
  const { migrate } = await import('../lib/db/migrate.mjs')
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'schools-together-e2e-'))
  const database = await startEmbedded({ dir: path.join(folder, 'pg'), isDurable: false })
  /** @type {import('node:child_process').ChildProcess[]} */
  const beside = []
  try {
    await migrate(database.url)
    const [port, mailPort, openidPort] = [await freePort(), await freePort(), await freePort()]
    const site = `http://localhost:${port}`
    const mails = path.join(folder, 'mail')
    const env = {
      ...process.env,
      DATABASE_URL: database.url,
      AUTH_SECRET: randomBytes(33).toString('base64'),
      PORT: `${port}`,
      SITE_URL: site,
      SMTP_URL: `smtp://127.0.0.1:${mailPort}`,
      MAIL_FOLDER: mails,
      DFE_ISSUER: `http://localhost:${openidPort}`,
      DFE_CLIENT_ID: 'schools-together',
      DFE_CLIENT_SECRET: 'a-secret-of-the-tests-only-0123456789',
      MEDIA_DIR: path.join(folder, 'media'),
      LOG_LEVEL: 'error',
      DATABASE_WAIT: '20', // a busy machine stands still for seconds
    }
    spawnSync(process.execPath, ['scripts/run.mjs', 'scripts/demo-load.ts'], { env, stdio: 'inherit' })
    /**
     * @param {string[]} args
     * @param {import('node:child_process').StdioOptions} stdio
     */
    const start = (args, stdio = 'ignore') =>
      beside.push(spawn(process.execPath, args, { env: { ...env, HOSTNAME: '0.0.0.0' }, stdio }))
    start(['tests/e2e/mail-server.mjs', `${mailPort}`, mails])
    start(['tests/e2e/openid-server.mjs', `${openidPort}`, `${site}/api/auth/callback/dfe`])
    start(['.next/standalone/server.js'], ['ignore', 'inherit', 'inherit']) // errors stand beside their test
    await untilReady(port)
    spawnSync(playwright, ['test'], { env, stdio: 'inherit' })
  } finally {
    for (const child of beside) child.kill('SIGTERM')
    await database.stop()
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Playwright's own browser if it is there or can be had, else Debian's.
 * @param {string} playwright
 */
async function ensureBrowser(playwright) {
  const { chromium } = await import('@playwright/test') // not there before packages are installed
  if (process.env.CHROMIUM_PATH || fs.existsSync(chromium.executablePath())) return
  const isDebian = fs.existsSync('/usr/bin/apt-get') && process.getuid?.() === 0
  if (isDebian ? fs.existsSync(DEBIAN_BROWSERS[0] ?? '') : debianBrowser()) return
  say('\n== Installing a browser')
  if (isDebian) {
    apt('update', '-qq')
    if (apt('install', '-y', '-qq', 'chromium-headless-shell') !== 0 && !debianBrowser())
      apt('install', '-y', '-qq', 'chromium') // older than the other package
  } else spawnSync(playwright, ['install', 'chromium'], { stdio: 'inherit', timeout: 300_000 })
}

/** @param {string[]} args */
const apt = (...args) =>
  spawnSync('apt-get', args, {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'inherit', 'inherit'], // what it logs of an error stands beside the test
  }).status

/** @param {number} port */
async function untilReady(port) {
  for (let tries = 0; tries < 300; tries += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/ready`).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Sentence('The server under test gave no answer within 30 seconds.')
}
