// The shortcuts of the demonstration exist with its own database only, whatever the settings of the server say.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import net from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startEmbedded } from '../../lib/db/embedded.mjs'
import { migrate } from '../../lib/db/migrate.mjs'
import { expect, test } from './test'

const ADDRESSES = ['/mailbox', '/mailbox/0b0f9d3e-6f4a-4c38-9a3a-2a1f0a7c9f11']

const folder = mkdtempSync(path.join(tmpdir(), 'schools-together-operator-'))
let database: Awaited<ReturnType<typeof startEmbedded>> | undefined
let server: ChildProcess | undefined

test.afterAll(async () => {
  server?.kill('SIGTERM')
  await database?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const freePort = () =>
  new Promise<number>((done) => {
    const probe = net.createServer().listen(0, () => {
      const { port } = probe.address() as net.AddressInfo
      probe.close(() => done(port))
    })
  })

test('the demonstration has a mailbox', async ({ page }) => {
  expect((await page.goto('/mailbox'))?.status()).toBe(200)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mailbox of the demonstration')
})

test('on any other database there is nothing at its addresses', async ({ request }) => {
  database = await startEmbedded({
    dir: path.join(folder, 'pg'),
    isDurable: false,
    isDemonstration: false,
  })
  await migrate(database.url)
  const port = await freePort()
  const site = `http://localhost:${port}`
  const env = {
    ...process.env,
    DATABASE_URL: database.url,
    PORT: String(port),
    SITE_URL: site,
    HOSTNAME: '0.0.0.0',
  }
  server = spawn(process.execPath, ['.next/standalone/server.js'], { env, stdio: 'ignore' })
  await expect(async () => expect((await request.get(`${site}/ready`)).status()).toBe(200)).toPass({
    timeout: 60_000,
  })
  for (const address of ADDRESSES) expect((await request.get(site + address)).status(), address).toBe(404)
})
