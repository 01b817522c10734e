// What has expired is deleted, and nothing else; the worker does it every hour.
import { expect, test } from 'vitest'
import { sweep } from '@/lib/jobs/sweep'
import { startWorker } from '@/lib/jobs/worker'
import { earlier, later, person, signInLink } from '../mail/rows'
import { testDatabase } from '../setup/database'

process.env.LOG_LEVEL = 'silent'
const { db } = await testDatabase('empty')
const DAY = 24 * 60 * 60_000

test('expired sessions, links and counters go, and mails of the demonstration after a day', async () => {
  const { id: personId } = await person(db)
  for (const [name, expires] of Object.entries({ old: earlier(), new: later() })) {
    await db.session.create({ data: { personId, tokenHash: name, expires } })
    await db.rateLimit.create({ data: { key: name, points: 1, expire: expires } })
    await signInLink(db, expires)
  }
  const mail = { recipient: 'a@oak.example', text: '', html: '' }
  await db.demonstrationMail.create({ data: { ...mail, subject: 'new' } })
  await db.demonstrationMail.create({ data: { ...mail, subject: 'old', at: new Date(Date.now() - DAY - 1) } })
  await sweep()
  expect(await db.session.findMany({ select: { tokenHash: true } })).toEqual([{ tokenHash: 'new' }])
  expect(await db.rateLimit.findMany({ select: { key: true } })).toEqual([{ key: 'new' }])
  expect(await db.signInLink.count()).toBe(1)
  expect(await db.demonstrationMail.findMany({ select: { subject: true } })).toEqual([{ subject: 'new' }])
})

test('the worker has a time for it', async () => {
  const worker = startWorker()
  const times = () => db.$queryRaw`SELECT name, cron FROM pgboss.schedule ORDER BY name`
  await expect.poll(times, { timeout: 20_000 }).toEqual([
    { name: 'alerts', cron: '*/10 * * * *' },
    { name: 'board', cron: '1 0 * * *' },
    { name: 'freshness', cron: '40 6 * * *' },
    { name: 'sweep', cron: '17 * * * *' },
  ])
  await worker.stop()
})
