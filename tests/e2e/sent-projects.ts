// Projects as they stand when somebody has sent them in: rows for the moderators' pages, without the way there.
import pg from 'pg'
import { emptyContent } from '@/lib/drafts/schema'
import { SECTION_NAMES } from '@/lib/drafts/words'
import { newAddress } from './signing-in'

async function withDatabase<Result>(work: (client: pg.Client) => Promise<Result>) {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const one = async (client: pg.Client, sql: string, values: unknown[]) =>
  (await client.query(sql, values)).rows[0] as { id: string }

/** A project of a new team that waits for a moderator, with whoever sent it; `impact`: what it says of change. */
export const sendProject = (title: string, impact = emptyContent().impact) =>
  withDatabase(async (client) => {
    const email = newAddress()
    const person = await one(
      client,
      'INSERT INTO person (email, name, email_verified_at) VALUES ($1, $2, now()) RETURNING id',
      [email, 'Pat (example)'],
    )
    // Each has a school of its own, so that it is its team's first.
    const name = `${title} School`
    const slug = `${title.toLowerCase().replaceAll(' ', '-')}-school`
    const school = await one(
      client,
      "INSERT INTO school (slug, own_name, status, sector, town, region_id) VALUES ($1, $2, 'open', 'state', 'York', 'yorkshire-and-the-humber') RETURNING id",
      [slug, name],
    )
    const team = await one(client, 'INSERT INTO organisation (school_id) VALUES ($1) RETURNING id', [
      school.id,
    ])
    await client.query(
      "INSERT INTO membership (organisation_id, person_id, role, via) VALUES ($1, $2, 'owner', 'demonstration')",
      [team.id, person.id],
    )
    const draft = await one(
      client,
      'INSERT INTO draft (organisation_id, created_by_id) VALUES ($1, $2) RETURNING id',
      [team.id, person.id],
    )
    const content = { ...contentOf(title, school.id), impact }
    for (const section of SECTION_NAMES)
      await client.query('INSERT INTO draft_section (draft_id, section, content) VALUES ($1, $2, $3)', [
        draft.id,
        section,
        content[section],
      ])
    const revision = await one(
      client,
      "INSERT INTO revision (draft_id, number, content, state, made_by_id) VALUES ($1, 1, $2, 'waiting', $3) RETURNING id",
      [draft.id, content, person.id],
    )
    return { title, email, school: name, draftId: draft.id, revisionId: revision.id }
  })

/** Another version after the first, published at once, which nobody has looked at. */
export const publishNext = (draftId: string, summary: string) =>
  withDatabase((client) =>
    client.query(
      `INSERT INTO revision (draft_id, number, content, state, made_by_id)
       SELECT draft_id, number + 1, jsonb_set(content, '{about,summary}', to_jsonb($2::text)), 'published', made_by_id
       FROM revision WHERE draft_id = $1 ORDER BY number DESC LIMIT 1 RETURNING id`,
      [draftId, summary],
    ),
  ).then(({ rows }) => (rows[0] as { id: string }).id)

/** What waits is taken back. */
export const takeBack = (draftId: string) =>
  withDatabase((client) =>
    client.query("UPDATE revision SET state = 'withdrawn' WHERE draft_id = $1 AND state = 'waiting'", [
      draftId,
    ]),
  )

function contentOf(title: string, schoolId: string) {
  const empty = emptyContent()
  return {
    ...empty,
    about: {
      ...empty.about,
      title,
      summary: 'Two schools read Latin together on Tuesdays.',
      status: 'running' as const,
      started: 'September 2024',
      aims: 'More pupils who read Latin.',
      whatHappens: 'Pupils of both schools meet after lessons.\n\nA teacher of each school leads in turn.',
    },
    schools: {
      ...empty.schools,
      ledBy: 'state' as const,
      participations: [{ schoolId, role: 'lead' as const }],
      totalSchools: 2,
    },
    activity: {
      ...empty.activity,
      type: 'curriculum' as const,
      activities: ['curriculum_support'],
      themes: ['languages'],
    },
  }
}
