// A place typed into the box for words: "athmatics clubs near YO10" means words and a place.
import type { Gazetteer } from '@/lib/places/gazetteer'
import { readDistrict, readPostcode } from '@/lib/places/schema'
import { isWordToo } from '@/lib/places/words-too'

/**
 * The words and the place; `how` it was said: `said` after "near" or as a whole postcode; `likely` after "in", or as a
 * district alone; `possible` by its name alone, which is only offered.
 */
export type PlaceInWords = {
  q: string
  where: string
  radius?: number
  how: 'said' | 'likely' | 'possible'
}

const NEAR = String.raw`within (?<miles>\d{1,3}) miles? (?:of|from)|within reach of|close to|near(?:by)?(?: to)?|around`
const BEFORE_PLACE = new RegExp(String.raw`(?<=^|\s)(?:(?<near>${NEAR})|in|at|by|from)\s+(?=\S)`, 'gi')
const ENDS_IN_PREPOSITION = /(?:^|\s)(?:near|close to|around|in|at|by|from)$/i
const QUOTE = /["“”„]/
const POSTCODE = /(?<=^|\s)[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}(?=$|\s)/i
const MOST_WORDS = 4 // of a place's name: "Newcastle upon Tyne" has three

/** The place that some words end in, or have among them, and how surely; null when they have none. */
export function findPlaceInWords(q: string, gazetteer: Gazetteer): PlaceInWords | null {
  return afterPreposition(q, gazetteer) ?? wholePostcode(q, gazetteer) ?? byName(q, gazetteer)
}

// From the last preposition: "helping in maths near York"; but "near Henley in Arden" is one place.
function afterPreposition(q: string, gazetteer: Gazetteer): PlaceInWords | null {
  for (const { 0: said, index, groups } of [...q.matchAll(BEFORE_PLACE)].toReversed()) {
    const [words, where] = [q.slice(0, index).trim(), q.slice(index + said.length).trim()]
    if (isQuoted(words) || QUOTE.test(where)) continue
    const isNear = groups?.near !== undefined
    const district = readPostcode(where) ? null : readDistrict(where)
    const isKnown =
      district || readPostcode(where)
        ? gazetteer.find(where) !== null
        : (isNear || /^in\s/i.test(said)) && gazetteer.isArea(where)
    if (!isKnown) continue
    const isWord = district ? isAmbiguous(district) : isWordToo(where)
    const radius = groups?.miles ? { radius: Number(groups.miles) } : {}
    return { q: words, where, ...radius, how: isNear ? 'said' : isWord ? 'possible' : 'likely' }
  }
  return null
}

function wholePostcode(q: string, gazetteer: Gazetteer): PlaceInWords | null {
  const found = POSTCODE.exec(q)
  const where = found && readPostcode(found[0])
  if (!where || isQuoted(q.slice(0, found.index)) || !gazetteer.find(where)) return null
  return { q: without(q, found[0]), where, how: 'said' }
}

// A town's name or a district among the words; alone, a district that is hardly anything else is taken as one.
function byName(q: string, gazetteer: Gazetteer): PlaceInWords | null {
  if (QUOTE.test(q) || /(^|\s)[-–−]/.test(q)) return null
  const words = q.split(' ')
  for (let end = words.length; end > 0; end -= 1)
    for (let count = Math.min(MOST_WORDS, end); count > 0; count -= 1) {
      const where = words.slice(end - count, end).join(' ')
      const district = readDistrict(where)
      const isPlace = district
        ? !isAmbiguous(district) && gazetteer.find(where) !== null
        : gazetteer.isArea(where) && (end === words.length || !isWordToo(where))
      if (!isPlace) continue
      const rest = [...words.slice(0, end - count), ...words.slice(end)].join(' ')
      const how = district && rest === '' ? 'likely' : 'possible'
      return { q: rest.replace(ENDS_IN_PREPOSITION, '').trim(), where, how }
    }
  return null
}

const isQuoted = (before: string) => (before.match(/["“”„]/g)?.length ?? 0) % 2 === 1
const without = (q: string, part: string) =>
  q.replace(part, ' ').replace(/\s+/g, ' ').trim().replace(ENDS_IN_PREPOSITION, '').trim()

// "CO2" is a gas, "PE1" a lesson, "L2" a level, "S1" a year of school in Scotland.
const isAmbiguous = (district: string) => /^(CO2|PE\d|[A-Z]\d)$/.test(district)
