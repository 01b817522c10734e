// Names that are not written as two words in capitals, and signs of a pupil that count more than a title.
import { isStopWord } from '@/lib/search/stop-words'
import { givenNameOf, isCommonSurname } from './given-names'
import { canBeSurname, roleOfWord, type Context } from './name-words'

type Place = { from: number; to: number }

const PUPIL_AFTER =
  /^,? ?\(?(?:(?:in|of|from) )?(?:(?:year|yr|class|form) ?\d{1,2}|aged? \d{1,2}|1?\d(?=[),.]|$))/i
const STAFF_OF_YEAR =
  /^[^.]{0,16}\d{1,2} (?:form )?(?:tutor|teacher|lead|leader|head|co-?ordinator|mentor|manager)/i

/** Whether the words after a name with a title make it a pupil's: "Miss Jane Smith, Year 8". */
export function isPupilWithTitle(after: string): boolean {
  return /^ ?[,(]/.test(after) && PUPIL_AFTER.test(after.trimStart()) && !STAFF_OF_YEAR.test(after)
}

const INSERT =
  /(?<=(?<![\p{L}’'-])(\p{Lu}[\p{L}\p{M}]{1,20})) ?(?:["“'‘]\p{Lu}[\p{L}-]{0,20}["”'’]|\((?:(?:in |aged? |year |yr )?\d{1,2}\p{L}?|\p{Lu}[\p{L}-]{0,20})\)) ?(?=(\p{Lu}\p{L}{1,30}))/giu

/**
 * The text without what stands between a given name and a surname, as in "Jane “Jojo” Smith" and "Jane (Year 8) Smith";
 * `inserts` are the ends of the given names after which a year or an age stood.
 */
export function withoutInserts(prose: string): { plain: string; inserts: Set<number> } {
  const inserts = new Set<number>()
  const plain = prose.replace(INSERT, (insert: string, given: string, next: string, at: number) => {
    const isName = /^\p{Lu}/u.test(given) && /^\p{Lu}/u.test(next) && givenNameOf(given) && canBeSurname(next)
    if (!isName || (givenNameOf(next) === 'name' && !isCommonSurname(next))) return insert
    if (/\d/.test(insert)) inserts.add(at)
    return ' '.repeat(insert.length)
  })
  return { plain, inserts }
}

const SURNAME_FIRST =
  /(?<![\p{L}\p{M}’'-]|\p{Lu}[\p{L}’'-]{0,20} )(\p{Lu}[\p{L}\p{M}’'-]{1,30}),\s(\p{Lu}[\p{L}\p{M}’'-]{1,30})(?=,? ?\(|,)/gu
const SMALL = /(?<![\p{L}\p{M}’'-])(\p{Ll}[\p{Ll}-]{1,20})(?=\s(\p{Ll}[\p{Ll}’'-]{1,30})(?![\p{L}’'-]))/gu
const OTHER_SCRIPT =
  /(?<![\p{Lo}\p{M}])(?:[\p{Lo}\p{M}]{1,20}(?: [\p{Lo}\p{M}]{1,20}){1,4}|\p{sc=Han}{2,4})(?![\p{Lo}\p{M}])/gu

/**
 * Names that only the words around tell, each a pupil's: "Smith, Jane (Year 8)", "jane smith, year 8", and those in scripts
 * that have no capitals.
 */
export function otherNames(
  prose: string,
  contextAt: (from: number, to: number) => Context | undefined,
): Place[] {
  const places: Place[] = []
  const isSure = ({ from, to }: Place) => {
    const context = contextAt(from, to)
    return context?.who === 'pupil' && context.isSure
  }
  const hasYear = ({ to }: Place) => {
    const after = prose.slice(to, to + 40).trimStart()
    return /^[,(]/.test(after) && PUPIL_AFTER.test(after)
  }
  for (const { 0: name, 1: last, 2: first, index } of prose.matchAll(SURNAME_FIRST)) {
    const place = { from: index, to: index + name.length }
    const isGivenOnly = givenNameOf(last!) === 'name' && !isCommonSurname(last!)
    if (givenNameOf(first!) && !isGivenOnly && canBeSurname(last!) && hasYear(place)) places.push(place)
  }
  for (const { 1: first, 2: last, index } of prose.matchAll(SMALL)) {
    if (givenNameOf(first!) !== 'name' || isStopWord(first!) || roleOfWord(first!) || !canBeSurname(last!))
      continue
    const place = { from: index, to: index + first!.length + 1 + last!.length }
    if (hasYear(place) || (isCommonSurname(last!) && isSure(place))) places.push(place)
  }
  for (const { 0: name, index } of prose.matchAll(OTHER_SCRIPT)) {
    const place = { from: index, to: index + name.length }
    if (isSure(place)) places.push(place)
  }
  return places
}
