// A server with an operator's database: the demonstration's shortcuts do not exist, and it sends its own mail.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import net from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { startEmbedded } from '../../lib/db/embedded.mjs'
import { migrate } from '../../lib/db/migrate.mjs'
import { startMailServer } from '../mail/mail-server'
import { expect, test } from './test'

const ONLY_THERE = ['/mailbox', '/mailbox/0b0f9d3e-6f4a-4c38-9a3a-2a1f0a7c9f11']

const folder = mkdtempSync(path.join(tmpdir(), 'schools-together-operator-'))
const closing: (() => unknown)[] = []
test.afterAll(async () => {
  for (const close of closing.toReversed()) await close()
  rmSync(folder, { recursive: true, force: true })
})

const freePort = () =>
  new Promise<number>((done) => {
    const probe = net.createServer().listen(0, () => {
      const { port } = probe.address() as net.AddressInfo
      probe.close(() => done(port))
    })
  })

async function startSite(database: string, mailServer: string) {
  const port = await freePort()
  const site = `http://localhost:${port}`
  const env = {
    ...process.env,
    DATABASE_URL: database,
    SMTP_URL: mailServer,
    PORT: `${port}`,
    SITE_URL: site,
  }
  const server = spawn(process.execPath, ['.next/standalone/server.js'], {
    env: { ...env, HOSTNAME: '0.0.0.0' },
    stdio: 'ignore',
  })
  closing.push(() => server.kill('SIGKILL'))
  const isReady = async () => expect((await fetch(`${site}/ready`)).status).toBe(200)
  await expect(isReady).toPass({ timeout: 60_000 })
  return { site, server, ended: endOf(server) }
}

const endOf = (server: ChildProcess) => new Promise((done) => server.once('exit', done))

test('no demonstration there; mail goes out, also while the server is told to stop', async ({ request }) => {
  const [database, mails] = await Promise.all([
    startEmbedded({ dir: path.join(folder, 'pg'), isDurable: false, isDemonstration: false }),
    startMailServer(),
  ])
  closing.push(database.stop, mails.stop)
  await migrate(database.url)
  const { site, server, ended } = await startSite(database.url, mails.url)

  expect((await request.get('/mailbox')).status()).toBe(200)
  for (const address of ONLY_THERE) expect((await request.get(site + address)).status(), address).toBe(404)

  let release = () => {}
  mails.behaviour.hold = new Promise((done) => (release = done))
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  const mail = { kind: 'removed', to: 'ann@oak.example', organisation: 'Oak School' }
  await client.query("INSERT INTO pgboss.job (name, data) VALUES ('mail', $1)", [mail])
  await expect.poll(() => mails.state.begun, { timeout: 60_000 }).toBe(1)
  server.kill('SIGTERM')
  expect((await fetch(`${site}/health`)).status).toBe(200) // it still serves
  release()
  await ended
  expect(mails.received.map(({ recipients }) => recipients)).toEqual([['ann@oak.example']])
  expect((await client.query("SELECT state FROM pgboss.job WHERE name = 'mail'")).rows).toEqual([
    { state: 'completed' },
  ])
  await client.end()
})
