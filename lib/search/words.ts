// Looks through the words of projects or schools, and finds better spellings.
import 'server-only'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { type Bits, bitsOf, size } from './bits'
import { readTerms, type Term, tsquery } from './text'

/** The rows that have the words, those that have them in their title or name first; and the query that found them. */
export type TextMatch = { tiers: Bits[]; all: Bits; query: string }

const TABLES = {
  project: { table: 'project_text', tiers: ['title', 'brief', 'named', 'words'] },
  school: { table: 'school_text', tiers: ['name', 'words'] },
} as const
export type Subject = keyof typeof TABLES

const ordinals = (text: string | null) => (text ? text.split(',').map(Number) : [])

/** Runs a query over each column, from the narrowest to the whole; sets are made with so much room. One statement. */
export async function matchText(subject: Subject, query: string, room: number): Promise<TextMatch> {
  const { table, tiers } = TABLES[subject]
  const columns = tiers.map(
    (column) => Prisma.sql`(
      SELECT string_agg(ordinal::text, ',') FROM ${Prisma.raw(table)}
      WHERE ${Prisma.raw(column)} @@ to_tsquery('plain_english', ${query})) AS ${Prisma.raw(`"${column}"`)}`,
  )
  const [row] = await db.$queryRaw<[Record<string, string | null>]>`SELECT ${Prisma.join(columns)}`
  const sets = tiers.map((column) => bitsOf(ordinals(row[column]!), room))
  return { tiers: sets, all: sets.at(-1)!, query }
}

// How many letters may be wrong in a word of so many.
const tolerance = (letters: number) => (letters < 4 ? 0 : letters < 6 ? 1 : letters < 9 ? 2 : 3)
const letters = (word: string) => [...word].toSorted().join('')

/**
 * The same terms with each word that occurs nowhere replaced by the nearest one that does, or null when there is
 * nothing to mend. Two letters that changed places count as one mistake. One statement.
 */
export async function mendSpelling(subject: Subject, terms: Term[]): Promise<Term[] | null> {
  const words = terms.flatMap((term) => (term.isLeftOut ? [] : term.words.map((word) => word.toLowerCase())))
  const table = Prisma.raw(TABLES[subject].table)
  const rows = await db.$queryRaw<{ word: string; near: string[]; far: number[] }[]>`
    SELECT asked.word, array_agg(near.word) AS near, array_agg(near.far) AS far
    FROM unnest(${words}::text[]) AS asked (word), LATERAL (
      SELECT word, levenshtein(word, asked.word) AS far FROM search_word
      WHERE subject = ${Prisma.raw(`'${subject}'`)} ORDER BY word <-> asked.word LIMIT 20
    ) near
    WHERE length(asked.word) BETWEEN 4 AND 40
      AND NOT EXISTS (SELECT FROM ${table} WHERE words @@ to_tsquery('plain_english', asked.word || ':*'))
    GROUP BY asked.word`
  const better = new Map(rows.flatMap(({ word, near, far }) => nearest(word, near, far)))
  if (better.size === 0) return null
  const mend = (word: string) => better.get(word.toLowerCase()) ?? word
  return terms.map((term) => (term.isLeftOut ? term : { ...term, words: term.words.map(mend) }))
}

function nearest(word: string, near: string[], far: number[]): [string, string][] {
  const ranked = near
    .map((other, i) => ({ other, mistakes: far[i]! - (letters(other) === letters(word) ? 1 : 0) }))
    .filter(({ mistakes }) => mistakes <= tolerance(word.length))
    .toSorted((a, b) => a.mistakes - b.mistakes)
  return ranked.length > 0 ? [[word, ranked[0]!.other]] : []
}

/** Terms as a person would type them. */
export function writeTerms(terms: Term[]): string {
  return terms
    .map(({ words, isPhrase, isLeftOut }) => {
      const text = words.join(isPhrase ? ' ' : '-')
      return `${isLeftOut ? '-' : ''}${isPhrase ? `"${text}"` : text}`
    })
    .join(' ')
}

export type TextSearch = {
  match: TextMatch | null
  /** What was looked for instead, because nothing has what was typed. */
  corrected: string | null
  /** A better spelling, where what was typed has only a few results. */
  suggestion: string | null
  /** Only some of the words are met, because nothing has all of them. */
  isLoose: boolean
}

const FEW = 3

/** Looks for what was typed; where nothing has it, for the nearest spelling, and else for any of the words. */
export async function searchText(subject: Subject, q: string, room: number): Promise<TextSearch> {
  const terms = readTerms(q)
  const none: TextSearch = { match: null, corrected: null, suggestion: null, isLoose: false }
  const options = { isEveryBeginning: subject === 'school' }
  const query = tsquery(terms, options)
  if (!query) return none
  const match = await matchText(subject, query, room)
  const found = size(match.all)
  if (found >= FEW) return { ...none, match }
  const mended = await mendSpelling(subject, terms)
  const written = mended && writeTerms(mended)
  if (found > 0) return { ...none, match, suggestion: written }
  if (mended) {
    const better = await matchText(subject, tsquery(mended, options)!, room)
    if (size(better.all) > 0) return { ...none, match: better, corrected: written }
  }
  const any = tsquery(mended ?? terms, { ...options, isAny: true })!
  const loose = terms.length > 1 ? await matchText(subject, any, room) : match
  const isLoose = size(loose.all) > 0
  return { match: loose, corrected: isLoose ? written : null, suggestion: null, isLoose }
}
