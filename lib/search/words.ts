// Looks through the words of projects or schools, and finds better spellings.
import 'server-only'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { type Bits, bitsOf, size } from './bits'
import { readTerms, type Term, tsquery } from './text'

/** The rows that have the words, those that have them in their title or name first; and the query that found them. */
export type TextMatch = { tiers: Bits[]; all: Bits; query: string }

// Each tier holds the words of the one before and more.
const TIERS = { project: ['title', 'brief', 'named', 'words'], school: ['name', 'words'] } as const
export type Subject = keyof typeof TIERS

const ordinals = (text: string | null) => (text ? text.split(',').map(Number) : [])

/** Runs a query over each tier, from the narrowest to the whole; sets are made with so much room. One statement. */
export async function matchText(subject: Subject, query: string, room: number): Promise<TextMatch> {
  const [row] = await db.$queryRaw<[Record<string, string | null>]>`
    SELECT * FROM ${Prisma.raw(`${subject}_matches`)}(to_tsquery('plain_english', ${query}))`
  const tiers = TIERS[subject].map((column) => bitsOf(ordinals(row[column]!), room))
  return { tiers, all: tiers.at(-1)!, query }
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
  const rows = await db.$queryRaw<{ word: string; near: string[]; far: number[] }[]>`
    SELECT asked.word, array_agg(near.word) AS near, array_agg(near.far) AS far
    FROM unnest(${words}::text[]) AS asked (word), LATERAL (
      SELECT word, levenshtein(word, asked.word) AS far FROM search_word
      WHERE subject = ${Prisma.raw(`'${subject}'`)} ORDER BY word <-> asked.word LIMIT 20
    ) near
    WHERE length(asked.word) BETWEEN 4 AND 40
      AND NOT EXISTS (SELECT FROM search_word held WHERE subject = ${subject}
        AND held.word >= asked.word AND held.word < asked.word || '~')
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
const MOST_KEPT = 500

// What was found is kept until a list changes: every further page and filter of a search asks for the same words.
const kept: Record<Subject, { version: bigint; found: Map<string, Promise<TextSearch>> }> = {
  project: { version: -1n, found: new Map() },
  school: { version: -1n, found: new Map() },
}

/** The same as `searchText`, from what is kept when nothing has changed since. */
export function searchTextKept(
  subject: Subject,
  q: string,
  room: number,
  version: bigint,
): Promise<TextSearch> {
  if (kept[subject].version !== version) kept[subject] = { version, found: new Map() }
  const { found } = kept[subject]
  const known = found.get(q)
  if (known) found.delete(q) // and goes to the end: the one asked for longest ago leaves first
  const search = known ?? searchText(subject, q, room)
  found.set(q, search)
  if (!known) search.catch(() => found.delete(q))
  if (found.size > MOST_KEPT) found.delete(found.keys().next().value!)
  return search
}

/** Looks for what was typed; where nothing has it, for the nearest spelling, and else for any of the words. */
async function searchText(subject: Subject, q: string, room: number): Promise<TextSearch> {
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
