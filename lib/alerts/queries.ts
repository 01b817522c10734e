// Reads of alerts: one's own, and what the links of mails lead to.
import 'server-only'
import { isLinkToken } from '@/lib/auth/tokens'
import type { Actor } from '@/lib/auth/schema'
import { db } from '@/lib/db/client'
import { held } from '@/lib/search/held'
import { alertsOf, confirmable, on } from './policy'
import { sayWhat } from './say'

const ALERT = { id: true, search: true, frequency: true, madeAt: true, checkedAt: true } as const
type Row = { id: string; search: string; frequency: 'at_once' | 'weekly' | 'never'; madeAt: Date }

async function withWords<Some extends Row>(rows: Some[]) {
  if (rows.length === 0) return []
  const lists = await held()
  return rows.map((row) => ({ ...row, ...sayWhat(lists, row.search) }))
}

/** An alert with its words. */
export type AlertShown = Awaited<ReturnType<typeof withWords<Row>>>[number]

/** A person's alerts, in the order they were made. */
export async function listAlerts(actor: Actor) {
  const where = { AND: [await alertsOf(actor), { stoppedAt: null }] }
  return withWords(
    await db.alert.findMany({ where, orderBy: [{ madeAt: 'asc' }, { id: 'asc' }], select: ALERT }),
  )
}

/** How many alerts a person has. */
export async function countAlerts(actor: Actor): Promise<number> {
  return db.alert.count({ where: { AND: [await alertsOf(actor), { stoppedAt: null }] } })
}

/** An alert of a person that was just stopped, to be brought back; or null. */
export async function getStoppedAlert(actor: Actor, id: string) {
  const where = { AND: [{ id }, await alertsOf(actor), { stoppedAt: { not: null } }] }
  const [alert] = await withWords(await db.alert.findMany({ where, select: ALERT }))
  return alert ?? null
}

/** An alert that was asked for, by its link: null when the link is not ours; `standing` 'ended' when it is too old. */
export async function getAlertToConfirm(id: string, token: string, now = new Date()) {
  if (!isLinkToken(token, id, 'alert-confirm')) return null
  const row = await db.alert.findFirst({
    where: { id, OR: [confirmable(now), on] },
    select: { ...ALERT, readerId: true, confirmedAt: true },
  })
  const [alert] = await withWords(row ? [row] : [])
  if (!alert) return { standing: 'ended' as const }
  return { standing: alert.confirmedAt ? ('confirmed' as const) : ('open' as const), alert }
}

/** An alert by the link that stops it: null when the link is not ours; without `alert` when it is stopped already. */
export async function getAlertToStop(id: string, token: string) {
  if (!isLinkToken(token, id, 'alert-stop')) return null
  const rows = await db.alert.findMany({ where: { id, ...on }, select: ALERT })
  return { alert: (await withWords(rows))[0] ?? null }
}

/** All alerts of an address by its link: null when the link is not ours. `asked`: some wait for a word that they are wanted. */
export async function getReader(id: string, token: string) {
  if (!isLinkToken(token, id, 'alert-reader')) return null
  const rows = await db.alert.findMany({
    where: { readerId: id, ...on },
    orderBy: [{ madeAt: 'asc' }, { id: 'asc' }],
    select: { ...ALERT, askedAt: true },
  })
  return { alerts: await withWords(rows), isAsked: rows.some(({ askedAt }) => askedAt !== null) }
}

/** The alerts that stand in a mail and are still on, by its link; null when the link is not ours. */
export async function getAlertsOfMail(digestId: string, token: string) {
  if (!isLinkToken(token, digestId, 'alert-mail')) return null
  const digest = await db.alertDigest.findUnique({ where: { id: digestId } })
  if (!digest) return { alerts: [] }
  const where = { id: { in: digest.alertIds }, readerId: digest.readerId, ...on }
  return {
    alerts: await withWords(await db.alert.findMany({ where, orderBy: { madeAt: 'asc' }, select: ALERT })),
  }
}
