// What alerts wait for: a school that was not there before, and the run that looks for it.
import pg from 'pg'

async function withDatabase<Outcome>(work: (client: pg.Client) => Promise<Outcome>) {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** A school that is new on the register. */
export const openSchool = (name: string) =>
  withDatabase(async (client) => {
    const slug = name.toLowerCase().replaceAll(' ', '-')
    await client.query(`INSERT INTO school (slug, own_name, status, town) VALUES ($1, $2, 'open', 'York')`, [
      slug,
      name,
    ])
    return `/schools/${slug}`
  })

/** Takes schools away again, so that other journeys count what they expect. */
export const closeSchools = (word: string) =>
  withDatabase((client) => client.query(`DELETE FROM school WHERE own_name LIKE '%' || $1 || '%'`, [word]))

/** The run that comes every ten minutes. */
export const runAlerts = () =>
  withDatabase((client) => client.query(`INSERT INTO pgboss.job (name) VALUES ('alerts')`))

/** Whether anything is kept about an address. */
export const isKnown = (email: string) =>
  withDatabase(async (client) => {
    const { rows } = await client.query('SELECT FROM alert_reader WHERE email = $1', [email])
    return rows.length > 0
  })
