// Which projects are like one: the same themes most of all, then type, activities, phase, years, and nearness.
import { distanceMiles } from '@/lib/places/schema'
import { emptyBits, membersOf, or, remove } from './bits'
import type { Listing, ListingRow } from './listing'

// How much sharing one value of a facet says.
const WEIGHTS: Record<string, number> = { theme: 4, type: 2, activity: 1.5, phase: 1, year: 0.25 }
const NEAR_MILES = 30
const NEAR_WEIGHT = 12

export type Likeness = { ordinal: number; shared: string[]; miles: number | null }

/**
 * Up to `most` projects that are like one, the likest first, each with the facet values it shares ("theme:maths") and
 * its distance in miles where both have a position. Nothing in common but a place is no likeness.
 */
export function similarTo<Row extends ListingRow, Name extends string>(
  listing: Listing<Row, Name>,
  to: Row,
  most: number,
): Likeness[] {
  const scores = new Float32Array(listing.room)
  let candidates = emptyBits(listing.room)
  const isAbout = to.facets.some((token) => token.startsWith('theme:')) ? 'theme' : 'activity'
  for (const token of to.facets) {
    const [facet, value] = token.split(':') as [string, string]
    const weight = WEIGHTS[facet]
    if (!weight) continue
    const having = listing.having(facet, [value])
    if (facet === isAbout) candidates = or(candidates, having)
    const members = membersOf(having)
    // What half of all share says little.
    const worth = weight * Math.log2(1 + listing.rows.size / members.length)
    for (const ordinal of members) scores[ordinal]! += worth
  }
  remove(candidates, to.ordinal)
  let best: { row: Row; miles: number | null; score: number }[] = []
  for (const ordinal of membersOf(candidates)) {
    if (best.length === most && scores[ordinal]! + NEAR_WEIGHT <= best.at(-1)!.score) continue // however near
    const row = listing.rows.get(ordinal)!
    const miles = placed(to) && placed(row) ? distanceMiles(to, row) : null
    const nearness = miles === null ? 0 : NEAR_WEIGHT * Math.max(0, 1 - miles / NEAR_MILES)
    const score = scores[ordinal]! + nearness
    if (best.length === most && score <= best.at(-1)!.score) continue
    best = [...best, { row, miles, score }].toSorted((one, other) => other.score - one.score).slice(0, most)
  }
  return best.map(({ row, miles }) => ({
    ordinal: row.ordinal,
    shared: to.facets.filter((token) => row.facets.includes(token)),
    miles,
  }))
}

function placed(row: ListingRow): row is ListingRow & { lat: number; lon: number } {
  return row.lat !== null && row.lon !== null
}
