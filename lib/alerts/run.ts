// Tells people what is new in their searches: one mail a person for all that is due, each new thing once.
import 'server-only'
import { db, type Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { enqueueMail } from '@/lib/jobs/queue'
import { size } from '@/lib/search/bits'
import { lacking, pack, together, unpack } from './known'
import { type Look, lookAtLists } from './look'
import { type Find, MOST_THINGS } from './mail'
import { sayWhat } from './say'
import { lastWeekly } from './times'

const BATCH = 200 // people
const ZERO = '00000000-0000-0000-0000-000000000000'

type Due = { id: string; readerId: string; search: string; known: Uint8Array | null }

/**
 * Looks for what is new in all alerts that are due and queues the mails. An alert keeps the number of everything that it
 * ever found, and what it finds anew is noted in the transaction that queues the mail, under a lock on whose it is: nothing
 * is told twice or passed over, however many workers do this at once.
 * @returns how many mails were queued
 */
export async function tellNew(now = new Date()): Promise<number> {
  const look = await lookAtLists()
  const isDue = dueAt(look.version, now)
  let [sent, last] = [0, ZERO]
  for (;;) {
    const alerts = await db.$queryRaw<Due[]>`
      SELECT id, reader_id AS "readerId", search, known FROM alert
      WHERE ${isDue} AND reader_id IN (
        SELECT DISTINCT reader_id FROM alert WHERE ${isDue} AND reader_id > ${last}::uuid
        ORDER BY reader_id LIMIT ${BATCH})
      ORDER BY reader_id, id`
    if (alerts.length === 0) return sent
    await look.prepare(alerts.map(({ search, known }) => ({ search, known: unpack(known) })))
    const quiet = new Set(alerts.filter((alert) => size(newIn(look, alert)) === 0))
    await noteQuiet([...quiet], look, now)
    const busy = new Map<string, string[]>()
    for (const { id, readerId } of alerts.filter((alert) => !quiet.has(alert)))
      busy.set(readerId, [...(busy.get(readerId) ?? []), id])
    for (const [readerId, ids] of busy) sent += await tell({ readerId, ids, look, now })
    last = alerts.at(-1)!.readerId
  }
}

// At once: when a list has changed since. Weekly: when a Monday has passed.
const dueAt = (version: bigint, now: Date) => Prisma.sql`(
  confirmed_at IS NOT NULL AND stopped_at IS NULL AND (
    (frequency = 'at_once' AND seen_version < ${version})
    OR (frequency = 'weekly' AND checked_at < ${lastWeekly(now)})))`

function newIn(look: Look, { search, known }: Due) {
  const bits = look.found(search)
  return bits ? lacking(bits, unpack(known)) : new Uint32Array(0)
}

// What an alert knows only grows, so what has nothing new up to a change still has nothing new whoever else looks.
async function noteQuiet(quiet: Due[], { version }: Look, now: Date) {
  if (quiet.length === 0) return
  await db.$executeRaw`
    UPDATE alert SET seen_version = greatest(seen_version, ${version}), checked_at = greatest(checked_at, ${now})
    WHERE id IN (
      SELECT id FROM alert WHERE id = ANY(${quiet.map(({ id }) => id)}::uuid[]) ORDER BY id FOR UPDATE SKIP LOCKED)`
}

/** `ids`: the alerts that were looked for; one that became due meanwhile waits for the next run. */
type Telling = { readerId: string; ids: string[]; look: Look; now: Date }

const tell = (telling: Telling): Promise<number> =>
  db.$transaction((tx) => tellOne(tx, telling), { timeout: 60_000, maxWait: 10_000 })

async function tellOne(tx: Tx, { readerId, ids, look, now }: Telling): Promise<number> {
  // Another worker is at it: what is left is for the next run.
  const [reader] = await tx.$queryRaw<{ email: string }[]>`
    SELECT email FROM alert_reader WHERE id = ${readerId}::uuid FOR UPDATE SKIP LOCKED`
  if (!reader) return 0
  const alerts = await tx.$queryRaw<Due[]>`
    SELECT id, reader_id AS "readerId", search, known FROM alert
    WHERE id = ANY(${ids}::uuid[]) AND ${dueAt(look.version, now)} ORDER BY made_at, id`
  const finds: Find[] = []
  for (const alert of alerts) {
    const fresh = newIn(look, alert)
    const total = size(fresh)
    await tx.$executeRaw`
      UPDATE alert SET known = ${pack(together(fresh, unpack(alert.known)))},
        seen_version = greatest(seen_version, ${look.version}), checked_at = ${now}
      WHERE id = ${alert.id}::uuid`
    if (total === 0) continue
    const { title, details, noun } = sayWhat(look.lists, alert.search)
    finds.push({
      alertId: alert.id,
      title,
      details,
      noun,
      search: alert.search,
      total,
      things: look.things(alert.search, fresh, MOST_THINGS),
    })
  }
  if (finds.length === 0) return 0
  const { id: digestId } = await tx.alertDigest.create({
    data: { readerId, alertIds: finds.map(({ alertId }) => alertId), madeAt: now },
    select: { id: true },
  })
  await enqueueMail(tx, { kind: 'alert-digest', to: reader.email, digestId, readerId, finds })
  return 1
}
