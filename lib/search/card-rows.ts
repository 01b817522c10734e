// What the read models of projects and of offers and needs have in common.
import 'server-only'
import type { Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { ACTIVITIES, yearGroupName } from '@/lib/projects/schema'
import { SYNONYMS } from './synonyms'

const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** A card with its fields named as columns. */
export const asRow = (card: object) =>
  Object.fromEntries(Object.entries(card).map(([name, value]): [string, unknown] => [snakeCase(name), value]))

const STAGES = ['', ...[1, 1, 2, 2, 2, 2, 3, 3, 3, 4, 4, 5, 5].map((stage) => ` Key Stage ${stage}`)]
const YEARS = Object.fromEntries(STAGES.map((stage, year) => [year, `${yearGroupName(year)}${stage}`]))
const named = (labels: object, values: Prisma.Sql) => Prisma.sql`(
  SELECT string_agg(${JSON.stringify(labels)}::jsonb ->> value::text, ' ') FROM unnest(${values}) AS value)`

/** What the site calls some activities, and some years with their Key Stages. */
export const namedActivities = (values: Prisma.Sql) => named(ACTIVITIES, values)
export const namedYears = (values: Prisma.Sql) => named(YEARS, values)

/** Learns the words of what is said, for "Did you mean". @param said rows of title, brief, named and story */
export async function learnWords(tx: Tx, subject: 'project' | 'notice', said: Prisma.Sql) {
  await tx.$executeRaw`
    INSERT INTO search_word (subject, word)
    SELECT DISTINCT ${subject}, word
    FROM (${said}) AS said,
      unnest(tsvector_to_array(to_tsvector('plain_words', search_plain(concat_ws(' ', title, brief, named, story))))) AS word
    WHERE word ~ '^[a-z]{3,40}$'
    UNION SELECT ${subject}, unnest(${[...SYNONYMS.keys()].filter((word) => /^[a-z]{3,40}$/.test(word))}::text[])
    ON CONFLICT DO NOTHING`
}
