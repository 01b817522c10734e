// A mail goes out if, and only if, what caused it was committed.
import { expect, test } from 'vitest'
import { enqueueMail } from '@/lib/jobs/queue'
import { testDatabase } from '../setup/database'

const { db } = await testDatabase('empty')
const waiting = () => db.$queryRaw<{ data: unknown }[]>`SELECT data FROM pgboss.job WHERE name = 'mail'`
const mail = { kind: 'removed', to: 'a@oak.example', organisation: 'Oak School' } as const

test('a mail is queued with the writes around it', async () => {
  await db.$transaction((tx) => enqueueMail(tx, mail, mail))
  expect(await waiting()).toEqual([{ data: mail }, { data: mail }])
})

test('a transaction that fails queues nothing', async () => {
  const failing = db.$transaction(async (tx) => {
    await enqueueMail(tx, mail)
    throw new Error('changed my mind')
  })
  await expect(failing).rejects.toThrow('changed my mind')
  expect(await waiting()).toHaveLength(2)
})
