// The worker as a process of its own: killed in the middle of sending, and stopped in good order.
import { type ChildProcess, spawn } from 'node:child_process'
import net from 'node:net'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { enqueueMail } from '@/lib/jobs/queue'
import { testDatabase } from '../setup/database'
import { startMailServer } from './mail-server'
import { hurry, states } from './rows'

const { db, url } = await testDatabase('empty')
const server = await startMailServer()
await hurry(db)
const soon = { timeout: 40_000 }
const groups: ChildProcess[] = []

function startProcess(database = url) {
  const child = spawn(process.execPath, ['scripts/run.mjs', 'scripts/worker.ts'], {
    env: { ...process.env, DATABASE_URL: database, SMTP_URL: server.url, LOG_LEVEL: 'debug' },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true, // a group of its own, which a test can kill as a whole
  })
  const said = { text: '' }
  child.stdout!.on('data', (chunk) => (said.text += chunk))
  const ended = new Promise<number | null>((done) => child.once('exit', done))
  groups.push(child)
  return { said, ended, kill: (signal: NodeJS.Signals) => process.kill(-child.pid!, signal) }
}

const holdBack = () => {
  let release = () => {}
  server.behaviour.hold = new Promise((done) => (release = done))
  return release
}
const queue = () =>
  db.$transaction((tx) => enqueueMail(tx, { kind: 'removed', to: 'ann@oak.example', organisation: 'Oak' }))

beforeEach(async () => {
  await db.$executeRaw`DELETE FROM pgboss.job`
  server.received.length = server.state.begun = 0
})
afterAll(async () => {
  for (const { exitCode, signalCode, pid } of groups)
    if (exitCode === null && signalCode === null) process.kill(-pid!, 'SIGKILL')
  await server.stop()
})

test('a worker killed in the middle of sending: the mail arrives, at most twice', async () => {
  const release = holdBack()
  const first = startProcess()
  await queue()
  await expect.poll(() => server.state.begun, soon).toBe(1)
  first.kill('SIGKILL')
  await first.ended
  release()
  expect(await states(db)).toMatchObject([{ state: 'active' }])
  await db.$executeRaw`UPDATE pgboss.job SET started_on = started_on - interval '1 minute'` // a minute later
  const second = startProcess()
  await expect.poll(() => states(db), soon).toMatchObject([{ state: 'completed', note: 'sent' }])
  second.kill('SIGTERM')
  await second.ended
  expect([1, 2]).toContain(server.received.length)
  const ids = new Set(server.received.map(({ mail }) => mail.messageId))
  expect(ids.size).toBe(1)
}, 90_000)

test('a worker told to stop first ends what it has begun', async () => {
  const release = holdBack()
  const worker = startProcess()
  await queue()
  await expect.poll(() => server.state.begun, soon).toBe(1)
  worker.kill('SIGTERM')
  await expect.poll(() => worker.said.text, soon).toContain('worker ends')
  release()
  expect(await worker.ended).toBe(0)
  expect(server.received).toHaveLength(1)
  expect(await states(db)).toEqual([{ state: 'completed', retry: 0, note: 'sent' }])
  expect(worker.said.text).not.toContain('@')
}, 90_000)

test('a worker that starts before its database waits for it', async () => {
  server.behaviour.hold = undefined
  const database = new URL(url)
  const gate = net.createServer((near) => {
    const far = net.connect(Number(database.port), database.hostname)
    near.pipe(far).on('error', () => near.destroy())
    far.pipe(near).on('error', () => far.destroy())
  })
  const listen = (port: number) =>
    new Promise<number>((done) =>
      gate.listen(port, '127.0.0.1', () => done((gate.address() as net.AddressInfo).port)),
    )
  const port = await listen(0)
  await new Promise((done) => gate.close(done))
  const through = new URL(url)
  through.port = String(port)
  const worker = startProcess(through.href)
  await queue()
  await expect.poll(() => worker.said.text, soon).toContain('it tries again')
  await listen(port)
  await expect.poll(() => server.received.length, soon).toBe(1)
  worker.kill('SIGTERM')
  expect(await worker.ended).toBe(0)
  gate.close()
}, 90_000)
