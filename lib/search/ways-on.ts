// Which one thing of a search to leave out, or how much wider to look, and what that would give.
import type { Place } from '@/lib/places/schema'
import { and, type Bits, size } from './bits'
import type { Listing, ListingRow } from './listing'
import { type Offer, RADII, type Selection, without } from './schema'

type Asked = { q: string; where: string; radius: number; facets: Selection; page: number }
type Change = { q?: string; where?: string; radius?: number; facets?: Selection }

/**
 * Searches that would find more than one does, each with what it would find.
 * @param text the rows that have its words
 * @param changed the search with something changed, from its first page
 */
export function waysOn<Row extends ListingRow, Name extends string, Search extends Asked>(
  listing: Listing<Row, Name>,
  { search, text, place, total }: { search: Search; text: Bits; place: Place | null; total: number },
  changed: (change: Change) => Search,
): Offer<Search>[] {
  const count = (base: Bits, radius: number | null, facets = search.facets) => {
    const within = place && radius ? and(base, listing.near(place, radius).bits) : base
    return size(
      Object.entries(facets).reduce(
        (left, [facet, values]) => and(left, listing.having(facet, values)),
        within,
      ),
    )
  }
  const wider = place
    ? RADII.filter((radius) => radius > search.radius).map((radius) => ({
        kind: 'wider' as const,
        search: changed({ radius }),
        count: count(text, radius),
      }))
    : []
  const offers: Offer<Search>[] = [
    ...wider.filter((offer, i) => offer.count > (wider[i - 1]?.count ?? total)),
    ...(search.q
      ? [{ kind: 'text' as const, search: changed({ q: '' }), count: count(listing.all, search.radius) }]
      : []),
    ...(place ? [{ kind: 'place' as const, search: changed({ where: '' }), count: count(text, null) }] : []),
    ...Object.entries(search.facets).flatMap(([facet, values]) =>
      values.map((value) => {
        const facets = without(search.facets, facet, value)
        return {
          kind: 'facet' as const,
          facet,
          value,
          search: changed({ facets }),
          count: count(text, search.radius, facets),
        }
      }),
    ),
  ]
  return offers.filter((offer) => offer.count > total)
}
