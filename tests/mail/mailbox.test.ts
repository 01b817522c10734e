// The demonstration keeps its mails to be seen instead of sending them.
import { randomUUID } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { isDemonstration } from '@/lib/db/demonstration'
import { enqueueMail } from '@/lib/jobs/queue'
import { startWorker } from '@/lib/jobs/worker'
import { mailboxPost } from '@/lib/mail/mailbox'
import { getDemonstrationMail, listDemonstrationMails } from '@/lib/mail/queries'
import { testDatabase } from '../setup/database'

process.env.LOG_LEVEL = 'silent'
const { db } = await testDatabase('empty')
const worker = startWorker({ look: 0.1 })
afterAll(() => worker.stop())

test('a mail can be read there, with its link', async () => {
  expect(await isDemonstration()).toBe(true)
  const mail = { kind: 'removed', to: 'ann@oak.example', organisation: 'Oak School' } as const
  await db.$transaction((tx) => enqueueMail(tx, mail))
  const subject = 'You no longer act for Oak School'
  await expect.poll(listDemonstrationMails, { timeout: 20_000 }).toMatchObject([{ subject }])
  const [first] = await listDemonstrationMails()
  expect((await getDemonstrationMail(first!.id))?.text).toContain('\nhttp://localhost:3000/account\n')
})

test('a mail that is tried twice stands there once, the newest first', async () => {
  const mail = { id: randomUUID(), to: 'ann@oak.example', subject: 'Newest', text: '', html: '' }
  await mailboxPost(mail)
  await mailboxPost(mail)
  expect((await listDemonstrationMails()).map(({ subject }) => subject)).toEqual([
    'Newest',
    'You no longer act for Oak School',
  ])
})
