// Evaluation plans and figures as rows, for what would take a browser long to type.
import pg from 'pg'
import { CATALOGUE } from '@/lib/impact/catalogue'
import { MOST } from '@/lib/plans/words'

async function withDatabase(work: (client: pg.Client) => Promise<unknown>) {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

const draftOf = (project: string) => project.split('/').at(-1)!

/** Records a figure of the catalogue in a project, measured on a day. @param project its path in the editor */
export const recordFigure = (project: string, catalogue: keyof typeof CATALOGUE, date: string) =>
  withDatabase(async (client) => {
    const { name, unit } = CATALOGUE[catalogue]
    const id = crypto.randomUUID()
    const readings = [{ id: crypto.randomUUID(), moment: 'before', value: 2.5, date }]
    const figures = [{ id, kind: 'change', name, unit, catalogue, readings }]
    await client.query(
      `UPDATE draft_section SET content = content || $2, version = version + 1
       WHERE draft_id = $1 AND section = 'impact'`,
      [draftOf(project), { figures }],
    )
  })

/** Fills a project with as long a plan as there can be, of the indicators with the most words. @returns their names */
export async function fillPlan(project: string) {
  const draftId = draftOf(project)
  const wordsOf = (key: string) => {
    const { how, when } = CATALOGUE[key as keyof typeof CATALOGUE]
    return how.length + when.length
  }
  const keys = Object.keys(CATALOGUE)
    .toSorted((a, b) => wordsOf(b) - wordsOf(a))
    .slice(0, MOST.indicators)
  await withDatabase(async (client) => {
    await client.query(
      `INSERT INTO evaluation_plan (draft_id, aims, year, autumn_from, autumn_to, spring_from, spring_to, summer_from, summer_to)
       VALUES ($1, '{reach,attainment,aspiration,wellbeing,teaching,improvement,facilities}', 2026, '2026-09-07',
         '2026-12-18', '2027-01-04', '2027-03-19', '2027-04-05', '2027-07-21')`,
      [draftId],
    )
    for (const [position, key] of keys.entries())
      await client.query(`INSERT INTO plan_indicator (draft_id, position, catalogue) VALUES ($1, $2, $3)`, [
        draftId,
        position,
        key,
      ])
    await client.query(
      `INSERT INTO planned_reading (indicator_id, moment, due_on, who)
       SELECT id, (enum_range(NULL::planned_moment))[1 + n % 3], date '2026-09-14' + 14 * n::int,
         'deputy head for partnerships and the head of mathematics'
       FROM (SELECT id, row_number() OVER (ORDER BY series, position) - 1 AS n
         FROM plan_indicator, generate_series(1, 3) AS series WHERE draft_id = $1) AS row WHERE n < $2`,
      [draftId, MOST.readings],
    )
    await client.query(
      `UPDATE draft_section SET content = content || $2 WHERE draft_id = $1 AND section = 'about'`,
      [
        draftId,
        { title: `Kites, chess and spaghetti bridges: ${'a whole year of Saturdays together '.repeat(2)}` },
      ],
    )
  })
  return keys.map((key) => CATALOGUE[key as keyof typeof CATALOGUE].name)
}
