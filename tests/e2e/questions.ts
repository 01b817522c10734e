// Questions of a term and mails about them, as the daily job makes them on days when it sends reminders.
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { termOf } from '@/lib/freshness/calendar'

async function withDatabase<Outcome>(work: (client: pg.Client) => Promise<Outcome>) {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** A public project that a school leads and nobody has confirmed. It has no card, so lists do not show it yet. */
export const leadProject = (schoolSlug: string) =>
  withDatabase(async (client) => {
    const slug = `reading-together-${randomUUID()}`
    const { rows } = await client.query(
      `INSERT INTO project (slug, title, summary, type, activities, status, led_by, published_at)
       VALUES ($1, 'Reading together', 'Pupils of both schools read together.', 'curriculum', '{curriculum_support}',
         'running', 'independent', now()) RETURNING id`,
      [slug],
    )
    const { id } = rows[0] as { id: string }
    await client.query(
      `INSERT INTO participation (project_id, school_id, role, position)
       SELECT $1, id, 'lead', 0 FROM school WHERE slug = $2`,
      [id, schoolSlug],
    )
    return { id, slug }
  })

/** Asks somebody about a project of theirs, and queues the mail. */
export const askAbout = ({ id }: { id: string }, email: string) =>
  withDatabase(async (client) => {
    const term = termOf(new Date())
    const { rows } = await client.query(
      `INSERT INTO term_question (project_id, person_id, term)
       SELECT $1, id, $2 FROM person WHERE email = $3 RETURNING id`,
      [id, term, email],
    )
    const questions = [{ id: rows[0].id, title: 'Reading together' }]
    const mail = { kind: 'still-true', to: email, term, questions, more: 0 }
    await client.query(`INSERT INTO pgboss.job (name, data) VALUES ('mail', $1)`, [mail])
  })

/** When a project was last confirmed, and its status. */
export const standingOf = ({ id }: { id: string }) =>
  withDatabase(async (client) => {
    const { rows } = await client.query(
      'SELECT confirmed_at AS "confirmedAt", status, published_at IS NOT NULL AS "isPublic" FROM project WHERE id = $1',
      [id],
    )
    return rows[0] as { confirmedAt: Date | null; status: string; isPublic: boolean }
  })

/** Lets two years pass for a project that has a card. */
export const letItAge = ({ id }: { id: string }) =>
  withDatabase(async (client) => {
    await client.query(`UPDATE project SET confirmed_at = now() - interval '2 years' WHERE id = $1`, [id])
    await client.query(
      `UPDATE project_card SET as_of = now() - interval '2 years', freshness = 'archived' WHERE project_id = $1`,
      [id],
    )
  })

/** Takes a project away again, so that other journeys count what they expect. */
export const forget = ({ id }: { id: string }) =>
  withDatabase((client) => client.query('DELETE FROM project WHERE id = $1', [id]))
