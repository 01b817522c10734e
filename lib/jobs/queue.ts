// Puts jobs into the queue, in the transaction that causes them: they are done if, and only if, it is committed.
import 'server-only'
import PgBoss from 'pg-boss'
import type { Tx } from '@/lib/db/client'
import type { Mail } from '@/lib/mail/schema'

/** What waits in each queue. */
export type Jobs = { mail: Mail; sweep: null; freshness: null; board: null; alerts: null }

// Sending needs no connection of its own: the statement goes through the transaction it is given.
const shared = globalThis as unknown as { schoolsTogetherQueue?: PgBoss }
const queue = () => (shared.schoolsTogetherQueue ??= new PgBoss({ db: { executeSql: refuse } }))

function refuse(): never {
  throw new Error('a job is queued in a transaction')
}

/** Queues mails; committed or rolled back with the writes around them. */
export async function enqueueMail(tx: Tx, ...mails: Mail[]) {
  const executeSql = async (sql: string, values: unknown[]) => ({
    rows: await tx.$queryRawUnsafe<never[]>(sql, ...values),
  })
  for (const mail of mails) {
    const priority = mail.kind === 'sign-in-link' || mail.kind === 'alert-confirm' ? 1 : 0 // somebody waits for it
    const id = await queue().send('mail', mail, { priority, db: { executeSql } })
    if (!id) throw new Error('the queue did not take a mail')
  }
}
