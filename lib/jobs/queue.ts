// Puts jobs into the queue, in the transaction that causes them: they are done if, and only if, it is committed.
import 'server-only'
import PgBoss from 'pg-boss'
import type { Tx } from '@/lib/db/client'
import type { Mail } from '@/lib/mail/schema'

/** What waits in each queue. */
export type Jobs = { mail: Mail }

// Sending needs no connection of its own: the statement goes through the transaction it is given.
const shared = globalThis as unknown as { schoolsTogetherQueue?: PgBoss }
const queue = () => (shared.schoolsTogetherQueue ??= new PgBoss({ db: { executeSql: refuse } }))

function refuse(): never {
  throw new Error('a job is queued in a transaction')
}

/** Queues a job; committed or rolled back with the writes around it. */
export async function enqueue<Queue extends keyof Jobs>(tx: Tx, name: Queue, data: Jobs[Queue]) {
  const executeSql = async (sql: string, values: unknown[]) => ({
    rows: await tx.$queryRawUnsafe<never[]>(sql, ...values),
  })
  const id = await queue().send(name, data, { db: { executeSql } })
  if (!id) throw new Error(`queue ${name} did not take the job`)
}

/** Queues mails. */
export async function enqueueMail(tx: Tx, ...mails: Mail[]) {
  for (const mail of mails) await enqueue(tx, 'mail', mail)
}
