// The worker: does the jobs that wait in the database. Several may run at once; each job goes to one of them.
import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'
import { Pool } from 'pg'
import PgBoss from 'pg-boss'
import { poolSettings } from '@/lib/db/client'
import { isDemonstration } from '@/lib/db/demonstration'
import { env } from '@/lib/env'
import { logger } from '@/lib/log/logger'
import { deliver } from '@/lib/mail/deliver'
import { mailboxPost } from '@/lib/mail/mailbox'
import { type Post, smtpPost } from '@/lib/mail/send'
import { clearBoard, keepFresh } from './keep-fresh'
import { sendAlerts } from './send-alerts'
import { sweep } from './sweep'
import { type Pace, reasonOf, takeJobs } from './take'

// Looking every second lets a sign-in mail leave at once. Jobs of a worker that was killed are put back by any other
// within two minutes: 60 seconds until they count as dead, up to 20 to notice, and up to 40 until the next try.
const PACE = { atOnce: 5, look: 1, maintain: 10, again: 5 }
const GRACE = 20_000 // milliseconds that jobs under way have when the worker is stopped

// Done mails hold an address, so they go within the hour; those that failed stay three days for the operator.
const KEEPING = {
  archiveCompletedAfterSeconds: 30 * 60,
  archiveFailedAfterSeconds: 3 * 24 * 60 * 60,
  deleteAfterMinutes: 30,
}

/** A worker under way. `stop` waits for the jobs it has begun, for 20 seconds at most. */
export type Worker = { stop: () => Promise<void> }

/**
 * Starts a worker on the database of DATABASE_URL; while that is away, it tries again.
 * @param pace how many jobs at once; seconds between two looks into an empty queue (`look`), between two searches for
 *   jobs whose worker is gone (`maintain`), and between two tries to reach the database (`again`)
 */
export function startWorker(pace: Partial<Pace & { maintain: number; again: number }> = {}): Worker {
  const { again, ...rest } = { ...PACE, ...pace }
  const stopping = new AbortController()

  async function begin() {
    while (!stopping.signal.aborted) {
      try {
        return await open(rest)
      } catch (error) {
        logger().warn({ reason: reasonOf(error) }, 'worker could not start; it tries again')
        await sleep(again * 1000, undefined, { signal: stopping.signal }).catch(() => {})
      }
    }
    return null
  }

  const beginning = begin()
  return {
    stop: async () => {
      logger().debug('worker ends when its jobs have')
      stopping.abort()
      await (await beginning)?.stop()
    },
  }
}

async function open({ atOnce, look, maintain }: Pace & { maintain: number }): Promise<Worker> {
  const pool = new Pool({ ...poolSettings(env().DATABASE_URL, 3), application_name: 'worker' })
  const note = (error: Error) => logger().warn({ reason: reasonOf(error) }, 'worker: database')
  pool.on('error', note)
  const db = { executeSql: (text: string, values: unknown[]) => pool.query(text, values) }
  const boss = new PgBoss({ db, ...KEEPING, maintenanceIntervalSeconds: maintain })
  boss.on('error', note)
  const takers: Worker[] = []
  const close = async () => {
    await Promise.race([Promise.all(takers.map((taker) => taker.stop())), sleep(GRACE, null, { ref: false })])
    await boss.stop({ graceful: false })
    await pool.end()
  }
  try {
    await checkTables(pool)
    const post = await choosePost()
    await boss.start()
    await boss.maintain() // a worker that was killed may have been the only one
    await boss.schedule('sweep', '17 * * * *')
    await boss.schedule('freshness', '40 6 * * *', undefined, { tz: 'Europe/London' })
    await boss.schedule('board', '1 0 * * *', undefined, { tz: 'Europe/London' })
    await boss.schedule('alerts', '*/10 * * * *', undefined, { tz: 'Europe/London' })
    if (post) takers.push(takeJobs(boss, 'mail', (id, mail) => deliver(id, mail, post), { atOnce, look }))
    takers.push(takeJobs(boss, 'sweep', () => sweep(), { atOnce: 1, look: 30 }))
    takers.push(takeJobs(boss, 'freshness', () => keepFresh(), { atOnce: 1, look: 60 }))
    takers.push(takeJobs(boss, 'board', clearBoard, { atOnce: 1, look: 30 }))
    takers.push(takeJobs(boss, 'alerts', () => sendAlerts(), { atOnce: 1, look: 30 }))
  } catch (error) {
    await close()
    throw error
  }
  return { stop: close }
}

// pg-boss would make its tables itself, and stand in the way of the migration that does.
async function checkTables(pool: Pool) {
  const { rows } = await pool.query("SELECT to_regclass('pgboss.job') AS found")
  if (!rows[0]?.found) throw new Error('the database has no queue yet; run npm run db:migrate')
}

async function choosePost(): Promise<Post | null> {
  const { SMTP_URL, MAIL_FROM, SITE_URL } = env()
  if (SMTP_URL) return smtpPost(SMTP_URL, MAIL_FROM, SITE_URL.hostname)
  if (await isDemonstration()) return mailboxPost
  logger().warn('SMTP_URL is not set: mails wait in the queue until a worker has it')
  return null
}
