// On any database but the embedded one of the demonstration, its shortcuts do not exist.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import MailboxPage from '@/app/mailbox/page'
import MailPage from '@/app/mailbox/[id]/page'
import { db } from '@/lib/db/client'
import { isDemonstration } from '@/lib/db/demonstration'
import { startEmbedded } from '@/lib/db/embedded.mjs'
import { migrate } from '@/lib/db/migrate.mjs'
import { enqueueMail } from '@/lib/jobs/queue'
import { startWorker } from '@/lib/jobs/worker'
import { mailboxPost } from '@/lib/mail/mailbox'
import { states } from '../mail/rows'

process.env.LOG_LEVEL = 'silent'
process.env.SMTP_URL = ''
process.env.AUTH_SECRET = 'a secret for this test, long enough'
const folder = mkdtempSync(path.join(tmpdir(), 'schools-together-operator-'))
const server = await startEmbedded({
  dir: path.join(folder, 'pg'),
  isDurable: false,
  isDemonstration: false,
})
afterAll(async () => {
  await db.$disconnect()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

process.env.DATABASE_URL = server.url
await migrate(server.url)

test('a database without the mark is not the demonstration', async () => {
  expect(await isDemonstration()).toBe(false)
})

test('pages of the demonstration are not found', async () => {
  const id = '0b0f9d3e-6f4a-4c38-9a3a-2a1f0a7c9f11'
  await mailboxPost({ id, to: 'ann@oak.example', subject: 'x', text: 'x', html: 'x' })
  const notFound = /NEXT_HTTP_ERROR_FALLBACK;404/
  await expect(MailboxPage()).rejects.toThrow(notFound)
  const props = { params: Promise.resolve({ id }), searchParams: Promise.resolve({}) }
  await expect(MailPage(props)).rejects.toThrow(notFound)
})

test('without a mail server, mails wait', async () => {
  await db.$transaction((tx) =>
    enqueueMail(tx, { kind: 'removed', to: 'ann@oak.example', organisation: 'Oak' }),
  )
  const worker = startWorker({ look: 0.1 })
  const schedules = () => db.$queryRaw`SELECT name FROM pgboss.schedule`
  await expect.poll(schedules, { timeout: 20_000 }).toContainEqual({ name: 'sweep' }) // it has started
  await sleep(500)
  await worker.stop()
  expect(await states(db)).toMatchObject([{ state: 'created' }])
})
