// Alerts that nobody said a word about for a year: we ask, and a month later they end.
import 'server-only'
import { db, type Tx } from '@/lib/db/client'
import { monthsBefore } from '@/lib/freshness/schema'
import { enqueueMail } from '@/lib/jobs/queue'
import { held } from '@/lib/search/held'
import type { Held } from './lists'
import { on } from './policy'
import { sayWhat } from './say'
import { CONFIRM_DAYS, WANTED_MONTHS } from './schema'

const DAY = 86_400_000
const HOUR = 3_600_000
const BACK_FOR = HOUR // that an alert stopped in the account can be brought back
const DIGESTS = 400 * DAY // that the one click of an old mail still works
const BATCH = 500 // people in one run

/** Asks each person once whether the alerts that are a year old are still wanted. @returns how many mails were queued */
export async function askWhetherWanted(now = new Date()): Promise<number> {
  const old = { ...on, askedAt: null, keptAt: { lte: monthsBefore(now, WANTED_MONTHS) } }
  const readers = await db.alertReader.findMany({
    where: { alerts: { some: old } },
    orderBy: { id: 'asc' },
    take: BATCH,
    select: { id: true },
  })
  if (readers.length === 0) return 0
  const lists = await held()
  let sent = 0
  for (const { id } of readers) sent += await db.$transaction((tx) => ask(tx, id, { lists, old, now }))
  return sent
}

async function ask(tx: Tx, readerId: string, { lists, old, now }: { lists: Held; old: object; now: Date }) {
  const [reader] = await tx.$queryRaw<{ email: string }[]>`
    SELECT email FROM alert_reader WHERE id = ${readerId}::uuid FOR UPDATE SKIP LOCKED`
  if (!reader) return 0
  const alerts = await tx.alert.findMany({
    where: { readerId, ...old },
    orderBy: [{ madeAt: 'asc' }, { id: 'asc' }],
  })
  if (alerts.length === 0) return 0
  await tx.alert.updateMany({ where: { id: { in: alerts.map(({ id }) => id) } }, data: { askedAt: now } })
  const searches = alerts.map(({ search }) => sayWhat(lists, search).title)
  await enqueueMail(tx, { kind: 'alerts-wanted', to: reader.email, readerId, searches })
  return 1
}

/**
 * Deletes alerts that nobody confirmed within a week, that were stopped an hour ago, and that nobody wanted a month after
 * we asked; addresses without an alert; and what is kept of old mails.
 */
export async function sweepAlerts(now = new Date()) {
  const before = (milliseconds: number) => new Date(now.getTime() - milliseconds)
  await db.alert.deleteMany({
    where: {
      OR: [
        { confirmedAt: null, madeAt: { lte: before(CONFIRM_DAYS * DAY) } },
        { stoppedAt: { lte: before(BACK_FOR) } },
        { askedAt: { lte: monthsBefore(now, 1) } },
      ],
    },
  })
  await db.alertDigest.deleteMany({ where: { madeAt: { lte: before(DIGESTS) } } })
  await db.$transaction(async (tx) => {
    // Locked first: somebody may be saving a search for one of them just now.
    const idle = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM alert_reader WHERE NOT EXISTS (SELECT FROM alert WHERE reader_id = alert_reader.id)
      FOR UPDATE SKIP LOCKED`
    const ids = idle.map(({ id }) => id)
    await tx.alertReader.deleteMany({ where: { id: { in: ids }, alerts: { none: {} } } })
  })
}
