// Looks through the words of projects, schools, or offers and needs.
import 'server-only'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { and, andNot, type Bits, bitsOf, emptyBits, add, membersOf, or, size } from './bits'
import { Kept } from './kept'
import type { Spelling } from './schema'
import { mendSpelling, NOT_READ, type Subject } from './spelling'
import { isFiller } from './stop-words'
import { type Asked, type Clause, clausesOf, readTerms, strictClause, writeTerms } from './text'

/**
 * The rows that have the words, those that have them in their title or name first; and the query that found them, for
 * marking, or null where nothing was looked for.
 */
export type TextMatch = { tiers: Bits[]; all: Bits; query: string | null }

// Each tier holds the words of the one before and more.
const TIERS = {
  project: ['title', 'brief', 'named', 'words'],
  school: ['name', 'words'],
  notice: ['title', 'brief', 'named', 'words'],
} as const

const ordinals = (text: string | null) => (text ? text.split(',').map(Number) : [])
const roomOf = (all: Bits) => all.length * 32

/** Runs queries over each tier, from the narrowest to the whole. One statement. */
async function matchEach(subject: Subject, queries: Prisma.Sql[], all: Bits): Promise<TextMatch[]> {
  const rows = await db.$queryRaw<Record<string, string | null>[]>`
    SELECT found.*, query::text AS query
    FROM unnest(ARRAY[${Prisma.join(queries)}]) WITH ORDINALITY AS asked (query, place),
      ${Prisma.raw(`${subject}_matches`)}(query) AS found
    ORDER BY place`
  return rows.map((row) => {
    // Only rows that the list shows: words of archived projects are kept, for the day they are confirmed.
    const tiers = TIERS[subject].map((column) => and(bitsOf(ordinals(row[column]!), roomOf(all)), all))
    return { tiers, all: tiers.at(-1)!, query: row.query! }
  })
}

const reading = (configuration: string, texts: string[]) =>
  texts.length > 0 ? [Prisma.sql`to_tsquery(${Prisma.raw(`'${configuration}'`)}, ${texts.join(' | ')})`] : []

const queryOf = ({ forms, written }: Clause) =>
  Prisma.sql`(${Prisma.join([...reading('plain_english', forms), ...reading('plain_words', written)], ' || ')})`
const anyOf = (clauses: Clause[]) => Prisma.sql`(${Prisma.join(clauses.map(queryOf), ' || ')})`
const allOf = (clauses: Clause[]) => Prisma.sql`(${Prisma.join(clauses.map(queryOf), ' && ')})`

type Look = { subject: Subject; all: Bits }

/** The query for all that is wanted and nothing that is left out; where nothing is wanted, for what is left out. */
function queryFor(subject: Subject, { wanted, leftOut }: Asked) {
  const left = leftOut.map(strictClause)
  if (wanted.length === 0) return { query: anyOf(left), isAllBut: true }
  const query = allOf(clausesOf(wanted, subject === 'school'))
  return { query: left.length > 0 ? Prisma.sql`(${query} && !!${anyOf(left)})` : query, isAllBut: false }
}

/** The rows that have all that is wanted and nothing that is left out. One statement. */
async function matchAll({ subject, all }: Look, asked: Asked): Promise<TextMatch> {
  const { query, isAllBut } = queryFor(subject, asked)
  const [found] = await matchEach(subject, [query], all)
  if (!isAllBut) return found!
  const others = andNot(all, found!.all)
  return { tiers: [others], all: others, query: null }
}

/**
 * The rows that have exactly what each of some texts asks for, without a better spelling and without most of the words;
 * every row for a text that asks for nothing. One statement.
 */
export async function matchExactly(subject: Subject, texts: string[], all: Bits): Promise<Bits[]> {
  const queries = texts.map((text) => {
    const asked = readTerms(text)
    return asked.wanted.length + asked.leftOut.length > 0 ? queryFor(subject, asked) : null
  })
  const some = queries.filter((query) => query !== null)
  if (some.length === 0) return texts.map(() => all)
  const found = await matchEach(
    subject,
    some.map(({ query }) => query),
    all,
  )
  return queries.map((query) => {
    const match = query && found[some.indexOf(query)]!.all
    return match ? (query.isAllBut ? andNot(all, match) : match) : all
  })
}

/**
 * The rows that have the most of what is wanted, where none has all: a word counts the more the fewer have it, and one
 * that most have not at all. One statement.
 */
async function matchMost({ subject, all }: Look, { wanted, leftOut }: Asked): Promise<TextMatch> {
  const telling = wanted.filter(({ words }) => !words.every(isFiller))
  const clauses = clausesOf(telling.length > 0 ? telling : wanted, subject === 'school')
  const left = leftOut.map(strictClause)
  const asked = [...clauses.map(queryOf), anyOf(clauses), ...(left.length > 0 ? [anyOf(left)] : [])]
  const found = await matchEach(subject, asked, all)
  const { query } = found[clauses.length]!
  const without = found[clauses.length + 1]?.all ?? emptyBits(roomOf(all))
  const total = size(all)
  const scores = new Float32Array(roomOf(all))
  for (const { all: rows } of found.slice(0, clauses.length)) {
    const count = size(rows)
    const worth = Math.log2(total / Math.max(1, count))
    if (clauses.length > 1 && worth < 1) continue
    for (const ordinal of membersOf(andNot(rows, without))) scores[ordinal]! += worth
  }
  const tiers = tiersOf(scores, roomOf(all))
  return { tiers, all: tiers.reduce(or, emptyBits(roomOf(all))), query }
}

const MOST_TIERS = 24

// Rows by their scores, the best first; what has less than half of the best is not worth showing.
function tiersOf(scores: Float32Array, room: number): Bits[] {
  const levels = [...new Set(scores)].toSorted((a, b) => b - a).slice(0, MOST_TIERS)
  const best = levels[0] ?? 0
  const tierAt = new Map(
    levels.filter((score) => score > 0 && score >= best / 2).map((score, i) => [score, i]),
  )
  const tiers = Array.from(tierAt, () => emptyBits(room))
  scores.forEach((score, ordinal) => {
    const tier = tierAt.get(score)
    if (tier !== undefined) add(tiers[tier]!, ordinal)
  })
  return tiers
}

export type TextSearch = Spelling & { match: TextMatch | null }

const FEW = 3
const kept = new Kept<TextSearch>(1000) // every further page and filter of a search asks for the same words

/** The same as `searchText`, from what is kept when nothing has changed since. `all` are the rows to look among. */
export function searchTextKept(subject: Subject, q: string, all: Bits, version: bigint): Promise<TextSearch> {
  return kept.get(`${subject} ${version} ${q}`, () => searchText({ subject, all }, q))
}

/** Looks for what was typed; where nothing has it, for the nearest spelling, and else for most of the words. */
async function searchText(look: Look, q: string): Promise<TextSearch> {
  const asked = readTerms(q)
  const { wanted, leftOut, isCut } = asked
  const isEmpty = wanted.length + leftOut.length === 0
  const none: TextSearch = { ...NOT_READ, match: null, isCut, isEmpty: isEmpty && q !== '' }
  if (isEmpty) return none
  const match = await matchAll(look, asked)
  const found = size(match.all)
  if (found >= FEW || wanted.length === 0) return { ...none, match }
  const mended = await mendSpelling(look.subject, asked)
  const better = mended && (await matchAll(look, mended.asked))
  const written = mended && writeTerms(mended.asked)
  const suggestion = better && size(better.all) > found ? written : null
  if (found > 0) return { ...none, match, suggestion }
  if (mended?.isSure && suggestion) return { ...none, match: better, corrected: written }
  const loose = wanted.length > 1 ? await matchMost(look, mended?.isSure ? mended.asked : asked) : match
  const isLoose = size(loose.all) > 0
  const corrected = isLoose && mended?.isSure ? written : null
  return { ...none, match: loose, corrected, suggestion: mended?.isSure ? null : suggestion, isLoose }
}
