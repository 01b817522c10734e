// What a search leaves of a list that the server holds: by words, place and facets, in the order asked for.
import 'server-only'
import type { Place } from '@/lib/places/schema'
import { and, type Bits, membersOf } from './bits'
import type { Listing, ListingRow } from './listing'
import type { Selection } from './schema'
import { searchTextKept } from './words'

type Asked<Sort extends string> = { q: string; radius: number; facets: Selection; sort: Sort }
type List<Row extends ListingRow, Name extends string> = {
  subject: 'project' | 'notice'
  listing: Listing<Row, Name>
  /** The number of the last change of the lists. */
  version: bigint
}

/**
 * The rows that a search leaves, with the counts of every facet; `ordinalsFrom` gives some of them in the search's order.
 * @param orders which order of the list a sort means; where a place is known, "nearest" goes by distance
 */
export async function selectFrom<Row extends ListingRow, Name extends string, Sort extends string>(
  { subject, listing, version }: List<Row, Name>,
  search: Asked<Sort | 'nearest'>,
  place: Place | null,
  orders: Record<Sort, Name> & { relevance: Name },
) {
  const { match, ...spelling } = await searchTextKept(subject, search.q, listing.all, version)
  const text = match?.all ?? listing.all
  const near = place && listing.near(place, search.radius)
  const narrowed = listing.narrow(near ? and(text, near.bits) : text, search.facets)
  const { bits } = narrowed
  const ordinalsFrom = (offset: number, limit: number) => {
    if (search.sort === 'nearest' && near) return nearest(bits, near.distances).slice(offset, offset + limit)
    const sort = search.sort === 'nearest' ? 'relevance' : search.sort // nobody knows the place
    const tiers = sort === 'relevance' && match ? match.tiers.map((tier) => and(tier, bits)) : [bits]
    return listing.page(tiers, (orders as Record<string, Name>)[sort]!, offset, limit)
  }
  return {
    text,
    distances: near?.distances,
    query: match?.query ?? null,
    spelling,
    ordinalsFrom,
    ...narrowed,
  }
}

function nearest(bits: Bits, distances: Map<number, number>) {
  return membersOf(bits).toSorted((a, b) => distances.get(a)! - distances.get(b)! || a - b)
}
