// A school for one journey alone: one of the demonstration's, with a website of its own.
import pg from 'pg'

/** Takes a school that nobody acts for yet and gives it a website; its mail domain is nobody else's. */
export async function takeSchool() {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  try {
    const { rows } = await client.query(`
      UPDATE school SET website = 'https://www.school-' || urn || '.org.uk'
      WHERE id = (
        SELECT id FROM school
        WHERE urn IS NOT NULL AND urn NOT IN (121724, 137859, 102684) AND website IS NULL AND status = 'open'
          AND id NOT IN (SELECT school_id FROM participation JOIN project ON project.id = project_id
            WHERE slug = 'rgs-stem-teachers') -- nobody acts for it, as other journeys say
        ORDER BY random() LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING slug, name, urn`)
    const { slug, name, urn } = rows[0] as { slug: string; name: string; urn: number }
    return { slug, name, urn, domain: `school-${urn}.org.uk`, path: `/join/school/${slug}` }
  } finally {
    await client.end()
  }
}
