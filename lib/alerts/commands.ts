// Saving and stopping alerts. Each command is one transaction with its mails. As with names and choices of mails, what
// somebody watches is nobody else's business: the audit trail says nothing of it.
import 'server-only'
import type { Actor } from '@/lib/auth/schema'
import { db, type Tx } from '@/lib/db/client'
import { found } from '@/lib/http/found'
import { enqueueMail } from '@/lib/jobs/queue'
import { pack, together, unpack } from './known'
import { type Look, lookAtLists } from './look'
import { alertsOf, confirmable, isVerified, on } from './policy'
import { MOST_ALERTS } from './schema'
import { hashOf } from './settle'
import type { Frequency } from './words'

type Wanted = { search: string; frequency: Frequency }

/**
 * Saves a search for somebody who is signed in, whose address is theirs. The same search again changes how often.
 * @param search as `settle` gives it
 * @returns 'unproved' when the address of the account was never shown to be theirs: nothing is saved then
 */
export async function saveOwnAlert(
  actor: Actor,
  { search, frequency }: Wanted,
): Promise<'saved' | 'changed' | 'full' | 'unproved'> {
  if (!(await isVerified(actor))) return 'unproved'
  const look = await lookAtLists()
  const { bits } = await look.all(search)
  return db.$transaction(async (tx) => {
    const readerId = await readerOf(tx, actor.email)
    const same = { readerId, searchHash: hashOf(search) }
    const old = await tx.alert.findUnique({ where: { readerId_searchHash: same } })
    if (old && old.confirmedAt && !old.stoppedAt) {
      await changeOne(tx, look, old, frequency)
      return 'changed'
    }
    if (await isFull(tx, readerId)) return 'full'
    const data = { frequency, ...begun(look.version, pack(bits)) }
    await tx.alert.upsert({
      where: { readerId_searchHash: same },
      create: { ...same, search, ...data },
      update: data,
    })
    return 'saved'
  })
}

/**
 * Keeps a search for whoever reads an address, and mails the link that confirms it; nothing is watched before that. The
 * mail is the same whether the address has this alert, others, or none, so that nobody learns which.
 */
export function askForAlert(email: string, { search, frequency }: Wanted): Promise<void> {
  return db.$transaction(async (tx) => {
    const readerId = await readerOf(tx, email)
    const same = { readerId, searchHash: hashOf(search) }
    await tx.alert.updateMany({
      where: { ...same, OR: [{ confirmedAt: null }, { stoppedAt: { not: null } }] },
      data: { frequency, madeAt: new Date(), confirmedAt: null, stoppedAt: null },
    })
    await tx.alert.createMany({ data: { ...same, search, frequency }, skipDuplicates: true })
    const { id: alertId } = await tx.alert.findUniqueOrThrow({
      where: { readerId_searchHash: same },
      select: { id: true },
    })
    await enqueueMail(tx, { kind: 'alert-confirm', to: email, alertId })
  })
}

/** Turns on an alert whose link was opened. What there is by now is known; what comes from now on is new. */
export async function confirmAlert(id: string, now = new Date()): Promise<'confirmed' | 'already' | 'full'> {
  const { search } = found(await db.alert.findUnique({ where: { id }, select: { search: true } }))
  const look = await lookAtLists()
  const { bits } = await look.all(search)
  return db.$transaction(async (tx) => {
    const { readerId } = found(await lockReaderOf(tx, id))
    if ((await tx.alert.count({ where: { id, ...on } })) > 0) return 'already'
    if (await isFull(tx, readerId)) return 'full'
    const { count } = await tx.alert.updateMany({
      where: { id, ...confirmable(now) },
      data: begun(look.version, pack(bits), now),
    })
    found(count || null)
    return 'confirmed'
  })
}

/** Changes how often a person hears of one of their alerts. */
export async function changeOwnAlert(actor: Actor, { id, frequency }: { id: string; frequency: Frequency }) {
  const where = { AND: [{ id, stoppedAt: null }, await alertsOf(actor)] }
  const { readerId } = found(await db.alert.findFirst({ where, select: { readerId: true } }))
  await changeAlerts(readerId, [{ id, frequency }])
}

/** Changes how often the reader of an address hears of their alerts; those of others are passed over. */
export async function changeAlerts(readerId: string, changes: { id: string; frequency: Frequency }[]) {
  const wanted = new Map(changes.map(({ id, frequency }) => [id, frequency]))
  const where = { id: { in: [...wanted.keys()] }, readerId, ...on }
  const look = await lookAtLists()
  const paused = await db.alert.findMany({ where: { ...where, frequency: 'never' } })
  await look.prepare(paused.map(({ search, known }) => ({ search, known: unpack(known) })))
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM alert_reader WHERE id = ${readerId}::uuid FOR UPDATE`
    for (const alert of await tx.alert.findMany({ where, orderBy: { id: 'asc' } }))
      await changeOne(tx, look, alert, wanted.get(alert.id)!)
  })
}

/** Stops one of a person's alerts; for an hour it can be brought back as it was. */
export async function stopOwnAlert(actor: Actor, id: string) {
  const where = { AND: [{ id }, await alertsOf(actor)] }
  const alert = found(await db.alert.findFirst({ where, select: { id: true } }))
  await db.alert.updateMany({ where: { id: alert.id, stoppedAt: null }, data: { stoppedAt: new Date() } })
}

/** Brings back an alert that was just stopped, with all that it knows. */
export async function bringBackAlert(actor: Actor, id: string): Promise<'back' | 'full'> {
  const where = { AND: [{ id }, await alertsOf(actor)] }
  const { readerId } = found(await db.alert.findFirst({ where, select: { readerId: true } }))
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM alert_reader WHERE id = ${readerId}::uuid FOR UPDATE`
    if ((await tx.alert.count({ where: { id, stoppedAt: null } })) > 0) return 'back'
    if (await isFull(tx, readerId)) return 'full'
    await tx.alert.updateMany({ where: { id }, data: { stoppedAt: null } })
    return 'back'
  })
}

/** Stops an alert by its link, for good. With the last one the address goes. */
export const stopAlert = (id: string) => stopSome({ id })

/** Stops all alerts of the reader of an address, for good. */
export const stopAllAlerts = (readerId: string) => stopSome({ readerId })

/** Stops the alerts that stand in a mail, for good. */
export async function stopAlertsOfMail(digestId: string) {
  const digest = await db.alertDigest.findUnique({ where: { id: digestId } })
  if (digest) await stopSome({ id: { in: digest.alertIds }, readerId: digest.readerId })
}

/** Says that the alerts of an address are still wanted. */
export async function keepAlerts(readerId: string, now = new Date()) {
  await db.alert.updateMany({ where: { readerId, ...on }, data: { keptAt: now, askedAt: null } })
}

type Some = { id?: string | { in: string[] }; readerId?: string }

function stopSome(where: Some): Promise<void> {
  return db.$transaction(async (tx) => {
    const alerts = await tx.alert.findMany({ where, select: { readerId: true } })
    for (const { readerId } of alerts.slice(0, 1))
      await tx.$queryRaw`SELECT id FROM alert_reader WHERE id = ${readerId}::uuid FOR UPDATE`
    await tx.alert.deleteMany({ where })
    await dropIdleReaders(tx, alerts.map(({ readerId }) => readerId).slice(0, 1))
  })
}

async function dropIdleReaders(tx: Tx, ids: string[]) {
  await tx.alertReader.deleteMany({ where: { id: { in: ids }, alerts: { none: { stoppedAt: null } } } })
}

// The row of an address, locked, so that it does not go with its last alert while another one comes.
async function readerOf(tx: Tx, email: string): Promise<string> {
  const [reader] = await tx.$queryRaw<[{ id: string }]>`
    INSERT INTO alert_reader (email) VALUES (${email})
    ON CONFLICT (email) DO UPDATE SET email = EXCLUDED.email RETURNING id`
  return reader.id
}

async function lockReaderOf(tx: Tx, alertId: string) {
  const [row] = await tx.$queryRaw<{ readerId: string }[]>`
    SELECT alert_reader.id AS "readerId" FROM alert_reader JOIN alert ON alert.reader_id = alert_reader.id
    WHERE alert.id = ${alertId}::uuid FOR UPDATE OF alert_reader`
  return row
}

const isFull = async (tx: Tx, readerId: string) =>
  (await tx.alert.count({ where: { readerId, ...on } })) >= MOST_ALERTS

const begun = (seenVersion: bigint, known: Uint8Array<ArrayBuffer>, now = new Date()) => ({
  confirmedAt: now,
  keptAt: now,
  askedAt: null,
  stoppedAt: null,
  checkedAt: now,
  seenVersion,
  known,
})

type Row = { id: string; search: string; frequency: Frequency; known: Uint8Array | null }

// Whoever changes an alert wants it. What came while it was paused is not told.
async function changeOne(tx: Tx, look: Look, alert: Row, frequency: Frequency) {
  const now = new Date()
  const isWoken = alert.frequency === 'never' && frequency !== 'never'
  const bits = isWoken ? look.found(alert.search) : null
  const known = bits && pack(together(bits, unpack(alert.known)))
  await tx.alert.update({
    where: { id: alert.id },
    data: {
      frequency,
      keptAt: now,
      askedAt: null,
      ...(alert.frequency === frequency ? {} : { checkedAt: now }),
      ...(known ? { known, seenVersion: look.version } : {}),
    },
  })
}
