// Better spellings of words that occur nowhere.
import 'server-only'
import { db } from '@/lib/db/client'
import type { Spelling } from './schema'
import { isFiller, isStopWord } from './stop-words'
import { type Asked, readTerms, type Term, writeTerms } from './text'

export type Subject = 'project' | 'school' | 'notice'

/** What was typed is looked for as it is. */
export const NOT_READ: Spelling = {
  corrected: null,
  suggestion: null,
  isLoose: false,
  isCut: false,
  isEmpty: false,
}

const folded = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
const letters = (word: string) => [...word].toSorted().join('')
const isKnown = ({ means }: Term) => means.length > 0
const isOrdinary = (word: string) => isStopWord(word) || isFiller(word)

/** What was meant by words that occur nowhere; `isSure` when it may be looked for without asking. */
export type Mended = { asked: Asked; isSure: boolean }

/**
 * The same with words that occur nowhere, in no form and as no beginning, replaced by the nearest that do; null when
 * there is nothing to mend. Where some are sure, only those. One statement.
 */
export async function mendSpelling(subject: Subject, asked: Asked): Promise<Mended | null> {
  const words = asked.wanted.flatMap((term) => (isKnown(term) ? [] : term.words.map(folded)))
  const unknown = words.filter((word) => !isOrdinary(word))
  if (unknown.length === 0) return null
  // One subject, one index: the name stands in the statement, and the order by nearness is read from the index.
  const rows = await db.$queryRawUnsafe<{ word: string; near: string[]; far: number[] }[]>(
    `SELECT asked.word, array_agg(near.word) AS near, array_agg(near.far) AS far
    FROM unnest($1::text[]) AS asked (word), LATERAL (
      SELECT word, levenshtein(word, asked.word) AS far FROM search_word
      WHERE subject = '${subject}' ORDER BY word <-> asked.word LIMIT 20
    ) near
    WHERE length(asked.word) BETWEEN 4 AND 40
      AND NOT EXISTS (SELECT FROM search_word held WHERE subject = '${subject}'
        AND held.word >= asked.word AND held.word < asked.word || '~')
      AND NOT EXISTS (SELECT FROM search_word held WHERE subject = '${subject}'
        AND held.stem = (ts_lexize('english_stem', asked.word))[1])
    GROUP BY asked.word`,
    unknown,
  )
  const near = rows.flatMap(({ word, near: others, far }) => nearest(word, others, far) ?? [])
  const sure = near.filter(({ isSure }) => isSure)
  const better = new Map((sure.length > 0 ? sure : near).map(({ word, other }) => [word, other]))
  if (better.size === 0) return null
  const mend = (word: string) => better.get(folded(word)) ?? word
  const wanted = asked.wanted.map((term) => (isKnown(term) ? term : { ...term, words: term.words.map(mend) }))
  // Read again, since what is spelt right may have synonyms.
  return { asked: readTerms(writeTerms({ ...asked, wanted })), isSure: sure.length > 0 }
}

type Near = { word: string; other: string; isSure: boolean }

function nearest(word: string, others: string[], far: number[]): Near | null {
  const near = others
    .map((other, i) => ({ other, mistakes: far[i]! - (letters(other) === letters(word) ? 1 : 0) }))
    .filter(({ mistakes }) => mistakes <= tolerance(word))
    .map(({ other, mistakes }) => ({
      word,
      other,
      mistakes,
      isSure: word.length > 4 && beginsAlike(word, other),
    }))
    .toSorted((a, b) => Number(b.isSure) - Number(a.isSure) || a.mistakes - b.mistakes)
  return near[0] ?? null
}

// How many letters may be wrong; two that changed places are one mistake.
const tolerance = (word: string) => (word.length < 8 ? 1 : 2)

// People rarely mistake the first letter: it may have changed places with the second, or be missing from a long word.
function beginsAlike(word: string, other: string) {
  const isMissing = word.length > 7 && other.slice(1, 4) === word.slice(0, 3)
  return word[0] === other[0] || (word[0] === other[1] && word[1] === other[0]) || isMissing
}
