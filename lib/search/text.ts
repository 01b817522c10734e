// What was typed, as a query of PostgreSQL's text search. Nothing typed can break it: only letters and digits pass.
import { SYNONYMS } from './synonyms'

/** One thing looked for: a word, or several that stand together; `isLeftOut` after a minus sign. */
export type Term = { words: string[]; isPhrase: boolean; isLeftOut: boolean }

const MAX_TERMS = 12
const PIECE = /(?<minus>(?<=^|\s)[-–−])?(?:["“”](?<phrase>[^"“”]+)["“”]|(?<word>[\p{L}\p{N}\p{M}'’`-]+))/gu
const WORDS = /[\p{L}\p{N}\p{M}]+/gu

/** The terms of a search: words, "phrases" (also words-with-hyphens), and -words to leave out. At most twelve. */
export function readTerms(q: string): Term[] {
  const terms: Term[] = []
  for (const { groups } of q.matchAll(PIECE)) {
    const { minus, phrase, word } = groups as { minus?: string; phrase?: string; word?: string }
    const text = (phrase ?? word!).replace(/['’`]s\b/gu, '').replace(/['’`]/gu, '')
    const words = text.match(WORDS)
    if (words) terms.push({ words, isPhrase: phrase !== undefined, isLeftOut: minus !== undefined })
  }
  return terms.slice(0, MAX_TERMS)
}

type Options = { isAny?: boolean; isEveryBeginning?: boolean }

/**
 * The query for some terms, all of which must be met (or any of them); null when there is nothing to look for. The last
 * word (or every one) also counts as the beginning of one, so that a word half typed finds something.
 */
export function tsquery(terms: Term[], { isAny, isEveryBeginning }: Options = {}): string | null {
  const wanted = terms.filter(({ isLeftOut }) => !isLeftOut)
  if (wanted.length === 0) return null
  const met = wanted.map((term) => clause(term, isEveryBeginning || term === terms.at(-1)))
  const left = terms.filter(({ isLeftOut }) => isLeftOut).map((term) => `!${clause(term, false)}`)
  return [`(${met.join(isAny ? ' | ' : ' & ')})`, ...left].join(' & ')
}

function clause({ words, isPhrase }: Term, mayBeBeginning: boolean): string {
  if (words.length > 1) return `(${words.join(' <-> ')})`
  const [word] = words as [string]
  if (isPhrase) return `(${word})`
  const forms = [
    word,
    ...(SYNONYMS.get(word.toLowerCase()) ?? []).map((form) => form.replaceAll(' ', ' <-> ')),
  ]
  if (mayBeBeginning && word.length > 2) forms.push(`${word}:*`)
  return `(${forms.map((form) => (form.includes(' ') ? `(${form})` : form)).join(' | ')})`
}
