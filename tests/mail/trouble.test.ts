// Mail servers that are away, refuse, put off or say nothing: no mail is lost, and nobody waits for one.
import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { enqueueMail } from '@/lib/jobs/queue'
import { startWorker, type Worker } from '@/lib/jobs/worker'
import type { Mail } from '@/lib/mail/schema'
import { smtpPost } from '@/lib/mail/send'
import { testDatabase } from '../setup/database'
import { startMailServer, startSilentServer } from './mail-server'
import { hurry, invitation, states } from './rows'

process.env.LOG_LEVEL = 'silent'
const { db } = await testDatabase('empty')
let server = await startMailServer()
process.env.SMTP_URL = server.url
await hurry(db)

const workers: Worker[] = []
const work = () => workers.push(startWorker({ look: 0.1, maintain: 1 }))
const mail = (name = 'Ann'): Mail => ({ kind: 'removed', to: `${name}@oak.example`, organisation: 'Oak' })
const queue = (...mails: Mail[]) => db.$transaction((tx) => enqueueMail(tx, ...mails))
const recipients = () => server.received.flatMap((received) => received.recipients)
const soon = { timeout: 20_000 }

beforeEach(async () => {
  await db.$executeRaw`DELETE FROM pgboss.job`
  server.received.length = 0
  server.behaviour.recipient = server.behaviour.message = undefined
})
afterEach(() => Promise.all(workers.splice(0).map((worker) => worker.stop())))
afterAll(() => server.stop())

test('a mail leaves soon after what caused it is committed', async () => {
  work()
  await queue(mail())
  await expect.poll(recipients, soon).toEqual(['Ann@oak.example'])
  await expect.poll(() => states(db), soon).toEqual([{ state: 'completed', retry: 0, note: 'sent' }])
})

test('a server that is down loses nothing', async () => {
  await server.stop()
  work()
  await queue(mail('one'), mail('two'))
  await expect.poll(async () => (await states(db)).every(({ retry }) => retry > 0), soon).toBe(true)
  expect((await states(db))[0]!.note).toBe('mail server: ESOCKET CONN')
  server = await startMailServer(server.port)
  await expect.poll(() => recipients().toSorted(), soon).toEqual(['one@oak.example', 'two@oak.example'])
})

test('an address that is refused for good is not tried again, and an invitation says so', async () => {
  server.behaviour.recipient = 550
  const { id, email } = await invitation(db)
  const about = { organisation: 'Oak', role: 'editor', by: null } as const
  work()
  await queue({ kind: 'invitation', to: email, invitationId: id, ...about })
  const note = 'mail server: EENVELOPE RCPT TO 550'
  await expect.poll(() => states(db), soon).toEqual([{ state: 'completed', retry: 0, note }])
  expect((await db.invitation.findUniqueOrThrow({ where: { id } })).undeliverableAt).not.toBeNull()
  expect(recipients()).toEqual([])
})

test('a message that is refused for good is not tried again', async () => {
  server.behaviour.message = 554
  work()
  await queue(mail())
  await expect.poll(async () => (await states(db))[0]?.state, soon).toBe('completed')
  expect(recipients()).toEqual([])
})

test('a server that says "later" gets the mail again and takes it', async () => {
  server.behaviour.recipient = 450
  work()
  await queue(mail())
  await expect.poll(async () => (await states(db))[0]?.retry, soon).toBeGreaterThan(0)
  server.behaviour.recipient = undefined
  await expect.poll(recipients, soon).toEqual(['Ann@oak.example'])
})

test('a server that says nothing delays no transaction, and the mail goes out once it speaks', async () => {
  const { port } = server
  await server.stop()
  const silent = await startSilentServer(port)
  work()
  await queue(mail('first'))
  await expect.poll(() => silent.connections.length, soon).toBe(1)
  await queue(mail('second')) // is committed while the first still waits for an answer
  await expect.poll(() => silent.connections.length, soon).toBe(2)
  await silent.stop()
  server = await startMailServer(port)
  await expect.poll(() => recipients().toSorted(), soon).toEqual(['first@oak.example', 'second@oak.example'])
})

test('a try with a server that says nothing comes to an end', async () => {
  const silent = await startSilentServer()
  const timeouts = { dnsTimeout: 100, connectionTimeout: 100, greetingTimeout: 100, socketTimeout: 100 }
  const post = smtpPost(silent.url, 'Schools Together <no-reply@schools.example>', 'x.example', timeouts)
  const sending = post({ id: randomUUID(), to: 'ann@oak.example', subject: 'x', text: 'x', html: 'x' })
  await expect(sending).rejects.toThrow('mail server: ETIMEDOUT CONN')
  await silent.stop()
})

test('two workers send twenty mails once each', async () => {
  const names = Array.from({ length: 20 }, (_, i) => `reader${i}`)
  await queue(...names.map((name) => mail(name)))
  work()
  work()
  await expect
    .poll(async () => (await states(db)).every(({ state }) => state === 'completed'), soon)
    .toBe(true)
  expect(recipients().toSorted()).toEqual(names.map((name) => `${name}@oak.example`).toSorted())
})
