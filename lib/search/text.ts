// What was typed, as terms to look for and as queries of PostgreSQL's text search. Nothing typed can break a query: only
// letters and digits pass.
import { isStopWord } from './stop-words'
import { LONGEST, meaningsOf } from './synonyms'

/**
 * One thing looked for. `phrase`: words in quotes; `joined`: words with hyphens, which stand together too; `words`: one
 * word, or several that mean one thing ("physical education"). `isOr`: it may stand instead of the term before it.
 */
export type Term = {
  words: string[]
  kind: 'words' | 'joined' | 'phrase'
  means: string[]
  isOr: boolean
}

/** What is looked for and what is left out; `isCut` when more was typed than is looked for. */
export type Asked = { wanted: Term[]; leftOut: Term[]; isCut: boolean }

const MAX_TERMS = 12
const PIECE =
  /(?<minus>(?<=^|\s)[-–−])?(?:["“”„](?<phrase>[^"“”„]+)["“”„]|(?<word>[\p{L}\p{N}\p{M}'’‘`-]+))/gu
const WORDS = /[\p{L}\p{N}\p{M}]+/gu

// As search_plain() reads the texts that are looked through.
function plain(text: string) {
  return text
    .replace(/['’‘`]s(?![\p{L}\p{N}])/giu, '')
    .replace(/['’‘`]/g, '')
    .replace(/(?<![\p{L}\p{N}])([A-Za-z])[.&](?=[A-Za-z](?![\p{L}\p{N}]))/gu, '$1')
}

/** The terms of a search: words, "phrases", words-with-hyphens, either/or, and -words to leave out; twelve of each. */
export function readTerms(q: string): Asked {
  const pieces = [
    ...plain(q)
      .replace(/(?<=\p{L})\/(?=\p{L})/gu, ' or ')
      .matchAll(PIECE),
  ]
  const wanted: Term[] = []
  const leftOut: Term[] = []
  let isOr = false
  for (const { groups } of pieces) {
    const { minus, phrase, word } = groups as { minus?: string; phrase?: string; word?: string }
    const words = (phrase ?? word!).match(WORDS)
    if (!words) continue
    const kind = phrase !== undefined ? 'phrase' : words.length > 1 ? 'joined' : 'words'
    const term: Term = { words, kind, means: [], isOr: isOr && !minus && wanted.length > 0 }
    isOr = kind === 'words' && words[0]!.toLowerCase() === 'or'
    if (!isOr) (minus ? leftOut : wanted).push(term)
  }
  const meant = withMeanings(wanted, q === q.toUpperCase() && wanted.length > 1)
  const said = meant.filter((term) => !isNothing(term))
  const left = leftOut.filter((term) => !isNothing(term))
  return {
    wanted: said.slice(0, MAX_TERMS),
    leftOut: left.slice(0, MAX_TERMS),
    isCut: said.length > MAX_TERMS || left.length > MAX_TERMS,
  }
}

// A single "the" is in every text; in quotes it counts, beside other words.
const isNothing = ({ words, means }: Term) =>
  words.length === 1 && means.length === 0 && isStopWord(words[0]!)

// Neighbours that mean one thing become one term, the longest first.
function withMeanings(terms: Term[], isShouted: boolean): Term[] {
  const read: Term[] = []
  for (let from = 0; from < terms.length;) {
    const [term, count] = longestMeaning(terms, from, isShouted)
    read.push(term)
    from += count
  }
  return read
}

function longestMeaning(terms: Term[], from: number, isShouted: boolean): [Term, number] {
  for (let count = Math.min(LONGEST, terms.length - from); count > 0; count -= 1) {
    const some = terms.slice(from, from + count)
    if (some.some(({ kind, isOr }, i) => kind === 'phrase' || (isOr && i > 0))) continue
    const words = some.flatMap((term) => term.words)
    const means = meaningsOf(words, isShouted)
    if (means.length > 0)
      return [{ words, kind: count > 1 ? 'words' : some[0]!.kind, means, isOr: some[0]!.isOr }, count]
  }
  return [terms[from]!, 1]
}

/** One condition on a text: any of these, in the reading of word forms or in that of words as they are written. */
export type Clause = { forms: string[]; written: string[] }

/** What each wanted term asks; the last one (or every one) may also be the beginning of a word half typed. */
export function clausesOf(wanted: Term[], isEveryBeginning: boolean): Clause[] {
  const clauses: Clause[] = []
  for (const term of wanted) {
    const clause = clauseOf(term, isEveryBeginning || term === wanted.at(-1))
    const before = term.isOr ? clauses.pop() : undefined
    clauses.push(before ? anyOf([before, clause]) : clause)
  }
  return clauses
}

/** What a term to leave out asks: itself, without what means the same. */
export function strictClause({ words }: Pick<Term, 'words'>): Clause {
  const text = words.join(' <-> ')
  // Word forms know nothing of "after" in "after school".
  return words.some(isStopWord) ? { forms: [], written: [text] } : { forms: [text], written: [] }
}

function clauseOf(term: Term, mayBeBeginning: boolean): Clause {
  const { words, kind, means } = term
  if (kind === 'phrase') return strictClause(term)
  const [word] = words as [string]
  const clause = anyOf([
    ...(words.length === 1 && isStopWord(word)
      ? []
      : [kind === 'words' ? looseClause(words) : strictClause(term)]),
    ...means.map((meaning) => strictClause({ words: meaning.split(' ') })),
  ])
  if (kind === 'joined') clause.forms.push(words.join(''))
  if (words.length === 1 && mayBeBeginning && word.length > 2) clause.written.push(`${word}:*`)
  return clause
}

// Several words that mean one thing need not stand together, unless "and" or a number is among them.
function looseClause(words: string[]): Clause {
  return words.some((word) => isStopWord(word) || /^\d+$/.test(word))
    ? strictClause({ words })
    : { forms: [`(${words.join(' & ')})`], written: [] }
}

function anyOf(clauses: Clause[]): Clause {
  return {
    forms: clauses.flatMap(({ forms }) => forms),
    written: clauses.flatMap(({ written }) => written),
  }
}

/** Terms as a person would type them. */
export function writeTerms({ wanted, leftOut }: Pick<Asked, 'wanted' | 'leftOut'>): string {
  const write = ({ words, kind }: Term) =>
    kind === 'phrase' ? `"${words.join(' ')}"` : words.join(kind === 'joined' ? '-' : ' ')
  return [
    ...wanted.map((term) => `${term.isOr ? 'or ' : ''}${write(term)}`),
    ...leftOut.map((term) => `-${write(term)}`),
  ].join(' ')
}
