// Reminders of readings that plans ask for: at most one mail a week to each person who writes the project.
import 'server-only'
import { db, type Tx } from '@/lib/db/client'
import { dayOf, isClosed } from '@/lib/freshness/calendar'
import { enqueueMail } from '@/lib/jobs/queue'
import { type Waiting, waitingIn } from './asked'
import { DUE_DAYS, LATE_DAYS } from './standing'
import { isoDay, plusDays } from './terms'

const BATCH = 100 // people in one transaction
const LISTED = 20 // readings in one mail; the plans have them all
const WEEK = 7
const PATIENT = { timeout: 60_000, maxWait: 10_000 }

/**
 * Sends the reminders of readings that are due within two weeks or late by up to a month, and not recorded; only on days when
 * most schools are open. A row for each reading, its day and the person keeps it to once, however often this runs.
 * @returns how many mails were queued
 */
export async function remindOfReadings(now = new Date()): Promise<number> {
  const today = dayOf(now)
  if (isClosed(today)) return 0
  let [sent, last] = [0, '00000000-0000-0000-0000-000000000000']
  for (;;) {
    const people = await db.$queryRaw<Person[]>`
      SELECT id, email FROM person
      WHERE id > ${last}::uuid AND NOT 'readings' = ANY(declined_mail)
        AND EXISTS (SELECT FROM membership WHERE person_id = person.id)
      ORDER BY id LIMIT ${BATCH}`
    if (people.length === 0) return sent
    sent += await db.$transaction((tx) => ask(tx, people, today), PATIENT)
    last = people.at(-1)!.id
  }
}

type Person = { id: string; email: string }
type Due = { personId: string; readingId: string; draftId: string }

async function ask(tx: Tx, people: Person[], today: Date): Promise<number> {
  // One worker after the other, so that nobody gets half of a list from each.
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('plans.remind'))::text`
  const due = await tx.$queryRaw<Due[]>`
    SELECT person_id AS "personId", planned_reading.id AS "readingId", writes_draft.draft_id AS "draftId"
    FROM writes_draft
    JOIN plan_indicator ON plan_indicator.draft_id = writes_draft.draft_id
    JOIN planned_reading ON planned_reading.indicator_id = plan_indicator.id
    WHERE person_id = ANY(${people.map(({ id }) => id)}::uuid[])
      AND due_on BETWEEN ${plusDays(today, -LATE_DAYS)}::date AND ${plusDays(today, DUE_DAYS)}::date
      AND NOT EXISTS (SELECT FROM plan_reminder
        WHERE plan_reminder.person_id = writes_draft.person_id AND sent_on > ${plusDays(today, -WEEK)}::date)
      AND NOT EXISTS (SELECT FROM plan_reminder
        WHERE plan_reminder.person_id = writes_draft.person_id AND reading_id = planned_reading.id
          AND plan_reminder.due_on = planned_reading.due_on)`
  const drafts = [...new Set(due.map(({ draftId }) => draftId))]
  const waiting = new Map((await waitingIn(tx, drafts, today)).map((one) => [one.id, one]))
  let mails = 0
  for (const person of people) {
    const own = due.flatMap(({ personId, readingId }) =>
      personId === person.id ? (waiting.get(readingId) ?? []) : [],
    )
    if (own.length === 0) continue
    await tell(tx, person, own.toSorted(byProject), today)
    mails += 1
  }
  return mails
}

const byProject = (a: Waiting, b: Waiting) =>
  a.title.localeCompare(b.title, 'en-GB') ||
  a.draftId.localeCompare(b.draftId) ||
  a.dueOn.getTime() - b.dueOn.getTime()

async function tell(tx: Tx, { id: personId, email: to }: Person, own: Waiting[], today: Date) {
  const made = await tx.planReminder.createManyAndReturn({
    data: own.map(({ id: readingId, dueOn }) => ({ readingId, dueOn, personId, sentOn: today })),
    select: { id: true, readingId: true },
  })
  const readings = own.slice(0, LISTED).map(({ id, draftId, title, indicator, moment, dueOn }) => ({
    id: made.find(({ readingId }) => readingId === id)!.id,
    draftId,
    title,
    indicator: indicator.name,
    moment,
    dueOn: isoDay(dueOn),
  }))
  const more = own.length - readings.length
  await enqueueMail(tx, { kind: 'readings-due', to, on: isoDay(today), readings, more })
}
