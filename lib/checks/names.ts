// What looks like somebody's full name. It cannot be known whose it is: the person who publishes is asked.
import { givenNameOf, isCommonSurname } from './given-names'
import { isKnownPerson } from './known-people'
import { isPupilWithTitle, otherNames, withoutInserts } from './more-names'
import { canBeSurname, contextOf, leadsToOrganisation, roleOfWord, type Context } from './name-words'
import { asSeen, type Span } from './plain'

/** A name found: `likely` where the words around it speak of a pupil, `possible` where they do not say. */
export type NameFinding = Span & { strength: 'likely' | 'possible' }

type Word = { text: string; from: number; to: number; isEnd: boolean }
type Found = { from: number; to: number; strength: NameFinding['strength'] }
type Candidate = {
  from: number
  to: number
  words: Word[]
  given: 'name' | 'word' | undefined
  isTurned?: boolean
  hasTitle?: boolean
}

const WORD = /\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*/gu
const PARTICLES = new Set(
  'da de del della den der di dos du el ibn la le ap ab ferch van von bin bint binti al y'.split(' '),
)
const WINDOW = 70 // signs looked at on each side
const MOST_NAMES = 5

/**
 * Full names in a text, from its beginning to its end. Names of `harmless` (the schools and organisations of the
 * project) are left alone, and so are grown-ups with a title or a role, places, and people known to all.
 */
export function findNames(text: string, harmless: string[] = []): NameFinding[] {
  const { seen, span } = asSeen(text)
  const prose = without(harmless, seen)
  const { plain, inserts } = withoutInserts(prose)
  const candidates = runsOf(plain).flatMap(candidatesOf)
  const contexts = candidates.map(({ from, to, words }) =>
    // "Jane (Year 8) Smith"
    inserts.has(words[0]!.to)
      ? { who: 'pupil' as const, isSure: true }
      : contextOf(beforeIn(prose, from), afterIn(prose, to)),
  )
  // "Jane Smith, Tom Brown and Aisha Khan, all in Year 8": what is said of one of a list is said of all.
  shareInLists(prose, candidates, contexts)
  const found = candidates.flatMap((candidate, position): Found[] => {
    const strength = strengthOf(candidate, contexts[position], afterIn(prose, candidate.to))
    return strength ? [{ from: candidate.from, to: candidate.to, strength }] : []
  })
  const others = otherNames(prose, (from, to) => contextOf(beforeIn(prose, from), afterIn(prose, to)))
  const all: Found[] = [...found, ...others.map((other) => ({ ...other, strength: 'likely' as const }))]
  let end = 0
  return all
    .toSorted((a, b) => a.from - b.from)
    .flatMap(({ from, to, strength }) => {
      if (from < end) return []
      end = to
      return [{ ...span(from, to), strength }]
    })
}

function strengthOf(
  { words, given, hasTitle, isTurned }: Candidate,
  context: Context | undefined,
  after: string,
) {
  if (hasTitle) return isPupilWithTitle(after) ? 'likely' : undefined
  if (isTurned) return context?.who === 'pupil' ? 'likely' : undefined
  if (context?.who === 'adult') return undefined
  const isPupil = context?.who === 'pupil'
  if (!given) return isPupil && context.isSure ? 'likely' : undefined
  if (isKnownPerson(words[0]!.text, words[1]!.text)) return isPupil && context.isSure ? 'possible' : undefined
  if (isPupil && (given === 'name' || context.isSure)) return 'likely'
  if (leadsToOrganisation(after)) return undefined
  // "Prince Mensah" is a pupil only where the words around say so.
  const isTitle = roleOfWord(words[0]!.text) === 'title'
  const isName = given === 'name' || (isCommonSurname(words.at(-1)!.text) && !isTitle)
  return isName ? 'possible' : undefined
}

const escaped = (text: string) =>
  text
    .replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
    .replace(/['’]/g, "['’]")
    .replace(/\s+/g, String.raw`\s+`)
const KIND =
  /[\s,]+(?:(?:C of E|CofE|RC|Catholic|Church of England|Primary|Junior|Infant|Prep|Preparatory|High|Upper|Sixth Form|Grammar|School|College|Academy|Trust|Foundation)[\s,]*)+$/i

/** The text with harmless names blacked out, each as one word in small letters of the same length. */
function without(harmless: string[], prose: string) {
  const names = harmless.flatMap((name) => {
    const short = name.trim().replace(KIND, '')
    return [name.trim(), /\s/.test(short) ? short : ''].filter((part) => part.length > 2)
  })
  if (names.length === 0) return prose
  const any = names
    .toSorted((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')
  return prose.replace(new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, 'giu'), (name) =>
    'x'.repeat(name.length),
  )
}

/** Words in capitals that stand together: "Jane de Souza", "St. Mary Magdalene". */
function runsOf(prose: string): Word[][] {
  const runs: Word[][] = []
  let run: Word[] = []
  const end = () => {
    while (run.length > 0 && !isCapital(run.at(-1)!.text)) run.pop()
    if (run.length > 1) runs.push(run)
    run = []
  }
  for (const match of prose.matchAll(WORD)) {
    const text = match[0].replace(/['’]s$/iu, '')
    const last = run.at(-1)
    const gap = last ? prose.slice(last.to, match.index) : ''
    const isNext =
      last &&
      !last.isEnd &&
      (/^ {1,40}$/.test(gap) ||
        (gap === '\n' && isUnfinished(run, text)) ||
        (/^\. ?$/.test(gap) && isShortened(last.text)))
    const isPart = isCapital(text) || (isNext && PARTICLES.has(text))
    if (!isNext || !isPart) end()
    if (isPart) run.push({ text, from: match.index, to: match.index + text.length, isEnd: text !== match[0] })
  }
  end()
  return runs
}
/** Whether a line ends after the first word of a name and not between two names. */
const isUnfinished = (run: Word[], next: string) =>
  run.filter(({ text }) => !roleOfWord(text)).length === 1 &&
  !roleOfWord(run.at(-1)!.text) &&
  (!givenNameOf(next) || isCommonSurname(next))
const isCapital = (text: string) => /^\p{Lu}/u.test(text)
const isShortened = (text: string) => text.length === 1 || roleOfWord(text) === 'title'

/** The name in a run of words, without the words that lead to it and those that follow. */
function candidatesOf(run: Word[]): Candidate[] {
  const isFollowed = (at: number) => {
    const next = run.slice(at + 1, at + 4).find(({ text }) => !PARTICLES.has(text) && text.length > 1)
    return next && isSurname(next, run[at]!)
  }
  const find = (given: 'name' | 'word') =>
    run.findIndex(({ text }, at) => givenNameOf(text) === given && isFollowed(at))
  const start = [find('name'), find('word')].find((at) => at >= 0) ?? -1
  const title = run.findIndex(({ text }) => roleOfWord(text) === 'title')
  const hasTitle = title >= 0 && (start < 0 || title < start)
  if (hasTitle && (start < 0 || !CALLED.test(run[title]!.text))) return []
  const first = start < 0 ? run.findIndex(({ text }) => !roleOfWord(text)) : start
  if (first < 0) return []
  const words = run.slice(first, endOfName(run, first))
  const next = run[first + words.length]
  const isOrganisation = next && roleOfWord(next.text) === 'organisation'
  if (words.length < 2 || words.length > MOST_NAMES || isOrganisation) return []
  const given = start < 0 ? undefined : givenNameOf(words[0]!.text)
  // "Zhang Wei": the family's name first.
  const isTurned = !given && words.length === 2 && Boolean(givenNameOf(words[1]!.text))
  return [{ from: words[0]!.from, to: words.at(-1)!.to, words, given, hasTitle, isTurned }]
}
// Titles that a pupil may be given too, or hold, unlike "Saint".
const CALLED = /^(?:miss|mr|mrs|ms|mx|captain|lady|prince|princess)$/i

/** Where the name that begins at `first` ends: initials and "de" are inside it, never its end. */
function endOfName(run: Word[], first: number) {
  let end = first + 1
  for (let at = first + 1; at < run.length; at++) {
    const word = run[at]!
    if (isSurname(word, run[first]!)) end = at + 1
    else if (!PARTICLES.has(word.text) && word.text.length > 1) break
  }
  return end
}

/** Whether a word can be a surname after this given name: not an initial, not "Jane GCSE", not "Henry VIII". */
function isSurname(word: Word, given: Word) {
  if (word.text.length < 2 || PARTICLES.has(word.text) || !canBeSurname(word.text)) return false
  const isLoud = (text: string) => text.length > 1 && text === text.toUpperCase()
  return !(isLoud(word.text) && word.text.length < 5 && !isLoud(given.text))
}

function beforeIn(prose: string, from: number) {
  const piece = prose
    .slice(Math.max(0, from - WINDOW), from)
    .split('\n\n')
    .at(-1)!
    .replaceAll('\n', ' ')
  return piece.slice(Math.max(-1, ...['. ', '! ', '? '].map((end) => piece.lastIndexOf(end))) + 1)
}

function afterIn(prose: string, to: number) {
  return prose
    .slice(to, to + WINDOW)
    .split(/\n\n|[!?;]|\.(?=\s|$)/, 1)[0]!
    .replaceAll('\n', ' ')
}

function shareInLists(prose: string, candidates: Candidate[], contexts: (Context | undefined)[]) {
  const isList = (at: number) =>
    /^(?:,?\sand\s|,?\s&\s|,\s)$/.test(prose.slice(candidates[at - 1]!.to, candidates[at]!.from))
  for (let at = 1; at < candidates.length; at++) if (isList(at)) contexts[at] ??= contexts[at - 1]
  for (let at = candidates.length - 1; at > 0; at--) if (isList(at)) contexts[at - 1] ??= contexts[at]
}
