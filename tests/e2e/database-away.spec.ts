// The database out of reach: a plain page with 503, and recovery by itself.
import { type ChildProcess, spawn } from 'node:child_process'
import net from 'node:net'
import { expect, test } from '@playwright/test'
import { freePort } from '../../lib/db/free-port.mjs'

let server: ChildProcess | undefined
let gate: net.Server | undefined
const passing = new Set<net.Socket>()

test.afterEach(() => {
  server?.kill('SIGTERM')
  gate?.close()
})

/** Opens a way to the real database at a port of our own. */
function openGate(port: number, database: URL) {
  gate = net.createServer((near) => {
    const far = net.connect(Number(database.port), database.hostname)
    passing.add(near)
    near.pipe(far).on('error', () => near.destroy())
    far.pipe(near).on('error', () => far.destroy())
  })
  return new Promise<void>((done) => gate!.listen(port, '127.0.0.1', done))
}

function shutGate() {
  gate?.close()
  for (const socket of passing) socket.destroy()
}

/** A server whose database is behind the gate, which is shut. */
async function serveBehindGate() {
  const database = new URL(process.env.DATABASE_URL!)
  const [port, gatePort] = [await freePort(), await freePort()]
  const away = new URL(database)
  away.port = String(gatePort)
  const site = `http://localhost:${port}`
  const env = {
    ...process.env,
    DATABASE_URL: away.href,
    PORT: String(port),
    SITE_URL: site,
    HOSTNAME: '0.0.0.0',
    LOG_LEVEL: 'silent',
  }
  server = spawn(process.execPath, ['.next/standalone/server.js'], { env, stdio: 'ignore' })
  await expect(async () => expect((await fetch(`${site}/health`)).status).toBe(200)).toPass({
    timeout: 60_000,
  })
  return { site, open: () => openGate(gatePort, database) }
}

test('pages say plainly that the directory is out of reach, and come back when the database does', async ({
  page,
}) => {
  const { site, open } = await serveBehindGate()
  for (const path of [
    '/',
    '/projects',
    '/projects/york-maths-club',
    '/schools/123312',
    '/partnerships/york-issp',
  ]) {
    const answer = await page.goto(site + path)
    expect(answer?.status()).toBe(503)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'The directory is out of reach for the moment',
    )
  }
  expect((await fetch(`${site}/ready`)).status).toBe(503)
  expect((await page.goto(`${site}/about`))?.status()).toBe(200)

  await open()
  await expect(async () => expect((await page.goto(`${site}/projects`))?.status()).toBe(200)).toPass({
    timeout: 60_000,
  })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('94 projects')
})

test('a form sent while the database is away comes back with what was typed, and works later', async ({
  page,
}) => {
  const { site, open } = await serveBehindGate()
  await open()
  await expect(async () => expect((await page.goto(`${site}/sign-in`))?.status()).toBe(200)).toPass({
    timeout: 60_000,
  })
  shutGate()
  const field = page.getByLabel('Your e-mail address')
  await field.fill('teacher@away.example')
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await expect(page.getByText('We cannot reach our records for the moment')).toBeVisible({ timeout: 60_000 })
  await expect(field).toHaveValue('teacher@away.example')
  await open()
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await expect(page.getByRole('heading', { name: 'Look at your e-mail' })).toBeVisible({ timeout: 60_000 })
})
