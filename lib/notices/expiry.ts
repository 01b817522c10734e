// What the passing of days brings to offers and needs: a question before the last day on the board, and leaving it after.
import 'server-only'
import { db, type Tx } from '@/lib/db/client'
import { dayOf } from '@/lib/freshness/calendar'
import { enqueueMail } from '@/lib/jobs/queue'
import { rebuildNoticeCards } from '@/lib/search/notice-cards'
import { plusDays, REMIND_DAYS, SETTLED_DAYS } from './dates'
import type { NoticeKind } from './schema'

const BATCH = 200 // notices in one transaction
const PATIENT = { timeout: 60_000, maxWait: 10_000 }

/**
 * Takes from the board what had its last day before today. The row that is marked decides, so each leaves once, however
 * often this runs and on however many servers.
 * @returns how many have left
 */
export async function leaveBoard(now = new Date()): Promise<number> {
  let left = 0
  for (;;) {
    const count = await db.$transaction((tx) => leave(tx, now), PATIENT)
    left += count
    if (count < BATCH) return left
  }
}

async function leave(tx: Tx, now: Date): Promise<number> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    UPDATE notice SET expired_at = ${now}
    WHERE id IN (
      SELECT id FROM notice WHERE expires_on < ${dayOf(now)}::date AND expired_at IS NULL AND closed_at IS NULL
      ORDER BY id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
    RETURNING id`
  if (rows.length > 0)
    await rebuildNoticeCards(
      tx,
      rows.map(({ id }) => id),
    )
  return rows.length
}

/**
 * Asks the members of each team whether what ends within fourteen days is still wanted, once for each last day; not of what
 * was published or renewed within the week, and nobody who has declined reminders.
 * @returns how many mails were queued
 */
export async function remindOfNotices(now = new Date()): Promise<number> {
  let sent = 0
  for (;;) {
    const { notices, mails } = await db.$transaction((tx) => ask(tx, now), PATIENT)
    sent += mails
    if (notices < BATCH) return sent
  }
}

type Due = { id: string; kind: NoticeKind; title: string; day: string }
type Asked = { id: string; noticeId: string; email: string }

async function ask(tx: Tx, now: Date) {
  const today = dayOf(now)
  const due = await tx.$queryRaw<Due[]>`
    UPDATE notice SET reminded_on = ${today}::date
    WHERE id IN (
      SELECT id FROM notice
      WHERE expires_on BETWEEN ${today}::date AND ${plusDays(today, REMIND_DAYS)}::date
        AND coalesce(renewed_at, published_at) <= ${plusDays(now, -SETTLED_DAYS)}
        AND reminded_on IS NULL AND expired_at IS NULL AND closed_at IS NULL AND taken_off_at IS NULL
      ORDER BY id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
    RETURNING id, kind, title, expires_on::text AS day`
  const asked = await tx.$queryRaw<Asked[]>`
    WITH asked AS (
      INSERT INTO notice_question (notice_id, person_id, expires_on, asked_at)
      SELECT notice.id, person_id, expires_on, ${now}
      FROM notice JOIN membership ON membership.organisation_id = notice.organisation_id
      JOIN person ON person.id = person_id
      WHERE notice.id = ANY(${due.map(({ id }) => id)}::uuid[]) AND NOT 'reminders' = ANY(declined_mail)
      ON CONFLICT DO NOTHING
      RETURNING id, notice_id, person_id
    )
    SELECT asked.id, notice_id AS "noticeId", email
    FROM asked JOIN person ON person.id = person_id ORDER BY email, asked.id`
  const byId = new Map(due.map((notice) => [notice.id, notice]))
  await enqueueMail(
    tx,
    ...asked.map(({ id: questionId, noticeId, email: to }) => {
      const { kind: noticeKind, title, day: expiresOn } = byId.get(noticeId)!
      return { kind: 'notice-ending' as const, to, questionId, noticeKind, title, expiresOn }
    }),
  )
  return { notices: due.length, mails: asked.length }
}
