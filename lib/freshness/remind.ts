// The term's reminders: one mail to each person about all projects that they look after and that nobody has confirmed yet.
import 'server-only'
import { db, type Tx } from '@/lib/db/client'
import { enqueueMail } from '@/lib/jobs/queue'
import { isTimeToRemind, startOf, termOf } from './calendar'

const BATCH = 100 // people in one transaction
const LISTED = 20 // projects in one mail; the account page has them all

/**
 * Sends the reminders that are due: from the term's day on, while schools are open, one mail a person. A row for each person
 * and project keeps it to once a term, however often it runs and on however many servers.
 * @returns how many mails were queued
 */
export async function remind(now = new Date()): Promise<number> {
  if (!isTimeToRemind(now)) return 0
  let [sent, last] = [0, '00000000-0000-0000-0000-000000000000']
  for (;;) {
    const people = await db.person.findMany({
      where: {
        id: { gt: last },
        memberships: { some: {} },
        NOT: { declinedMail: { has: 'reminders' } },
      },
      orderBy: { id: 'asc' },
      take: BATCH,
      select: { id: true, email: true },
    })
    if (people.length === 0) return sent
    sent += await db.$transaction((tx) => ask(tx, people, now), { timeout: 60_000, maxWait: 10_000 })
    last = people.at(-1)!.id
  }
}

type Asked = { id: string; personId: string; title: string }

async function ask(tx: Tx, people: { id: string; email: string }[], now: Date): Promise<number> {
  // One worker after the other, so that nobody gets half of a list from each.
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('freshness.remind'))::text`
  const term = termOf(now)
  const asked = await tx.$queryRaw<Asked[]>`
    WITH due AS (
      SELECT DISTINCT person_id, project.id AS project_id
      FROM looks_after JOIN project ON project.id = looks_after.project_id
      WHERE person_id = ANY(${people.map(({ id }) => id)}::uuid[])
        AND published_at IS NOT NULL AND status <> 'finished'
        AND (confirmed_at IS NULL OR confirmed_at < ${startOf(term)})
      ORDER BY person_id, project_id
    ), asked AS (
      INSERT INTO term_question (project_id, person_id, term, asked_at)
      SELECT project_id, person_id, ${term}, ${now} FROM due
      ON CONFLICT DO NOTHING
      RETURNING id, project_id, person_id
    )
    SELECT asked.id, person_id AS "personId", title
    FROM asked JOIN project ON project.id = asked.project_id ORDER BY title, asked.id`
  const mails = people.flatMap(({ id, email }) => {
    const questions = asked.filter(({ personId }) => personId === id)
    if (questions.length === 0) return []
    const listed = questions.slice(0, LISTED).map(({ id: questionId, title }) => ({ id: questionId, title }))
    return {
      kind: 'still-true' as const,
      to: email,
      term,
      questions: listed,
      more: questions.length - listed.length,
    }
  })
  await enqueueMail(tx, ...mails)
  return mails.length
}
