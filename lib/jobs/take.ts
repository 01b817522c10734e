// Takes jobs out of a queue. Not pg-boss's own work(): that fails a whole batch for one of its jobs, and ends the process
// when the database goes away while a job is noted as done.
import { setTimeout as sleep } from 'node:timers/promises'
import type PgBoss from 'pg-boss'
import { logger } from '@/lib/log/logger'
import type { Jobs } from './queue'

/** How many jobs at once, and seconds between two looks into an empty queue. */
export type Pace = { atOnce: number; look: number }

/** Does a job; what it returns is noted with it, and what it throws means that it is tried again. */
export type Handle<Data> = (id: string, data: Data) => Promise<string | void>

/** Takes jobs until it is stopped; stopping waits for those under way. */
export function takeJobs<Queue extends keyof Jobs>(
  boss: PgBoss,
  queue: Queue,
  handle: Handle<Jobs[Queue]>,
  { atOnce, look }: Pace,
) {
  const underWay = new Set<Promise<void>>()
  const stopping = new AbortController()

  async function run({ id, data }: PgBoss.Job<Jobs[Queue]>) {
    try {
      const note = await handle(id, data).catch((error: unknown) => fail(id, error))
      if (note !== FAILED) await boss.complete(queue, id, note ? { note } : {})
    } catch (error) {
      // The database went away: the job stays as it is, and is tried again when its time is over.
      logger().warn({ queue, job: id, reason: reasonOf(error) }, 'job ended but could not be noted')
    }
  }

  async function fail(id: string, error: unknown) {
    const reason = reasonOf(error)
    logger().warn({ queue, job: id, reason }, 'job failed')
    await boss.fail(queue, id, { reason })
    return FAILED
  }

  async function loop() {
    while (!stopping.signal.aborted) {
      const free = atOnce - underWay.size
      const jobs = free > 0 ? await boss.fetch<Jobs[Queue]>(queue, { batchSize: free }) : []
      for (const job of jobs) {
        const running: Promise<void> = run(job).finally(() => underWay.delete(running))
        underWay.add(running)
      }
      const pause = sleep(look * 1000, undefined, { signal: stopping.signal }).catch(() => {})
      await Promise.race([pause, ...(jobs.length === free ? underWay : [])])
    }
    await Promise.all(underWay)
  }

  const ended = loop()
  return {
    stop: () => {
      stopping.abort()
      return ended
    },
  }
}

const FAILED = Symbol('failed')

/** What went wrong, for a log: no mail addresses. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string }
  const text = [code, message ?? String(error)].filter(Boolean).join(' ')
  return text.replace(/[^\s<>"'(]*@[^\s<>"')]+/g, '(address)').slice(0, 500)
}
