// A place typed into the box for words: "athmatics clubs near YO10" means words and a place.
import type { Gazetteer } from '@/lib/places/gazetteer'
import { readDistrict, readPostcode } from '@/lib/places/schema'

type Asked = { q: string; where: string }

const POSTCODE = /(?:^|\s)(?:(?:near|in|around|at|by|from)\s+)?([A-Z]{1,2}\d[A-Z\d]?(?:\s*\d[A-Z]{2})?)$/i
const AFTER_NEAR = /^(.*?)(?:^|\s)(?:near(?:\s+to)?|in|around|close to|within reach of)\s+(.{2,80})$/i

/** What was meant, when the words end in a postcode, or in a place after "near" or "in"; null when they do not. */
export function findPlaceInWords(q: string, gazetteer: Gazetteer): Asked | null {
  if (q.includes('"')) return null
  const postcode = POSTCODE.exec(q)
  const isOne = postcode && (readPostcode(postcode[1]!) ?? readDistrict(postcode[1]!))
  if (isOne && gazetteer.find(isOne)) return { q: q.slice(0, postcode.index).trim(), where: isOne }
  const [, words, place] = AFTER_NEAR.exec(q) ?? []
  if (place && gazetteer.isArea(place)) return { q: words!.trim(), where: place.trim() }
  return null
}

/** What could have been meant, when the last words are a town's name: "maths York". */
export function guessPlaceInWords(q: string, gazetteer: Gazetteer): Asked | null {
  if (/["]|(^|\s)-/.test(q)) return null
  const words = q.split(' ')
  for (const count of [3, 2, 1]) {
    const place = words.slice(-count).join(' ')
    if (words.length >= count && gazetteer.isArea(place))
      return { q: words.slice(0, -count).join(' '), where: place }
  }
  return null
}
