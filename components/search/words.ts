// A search in words, the same for every list: its tags, and the ways on from it.
import type { FacetCount, Offer, Selection } from '@/lib/search/schema'
import { without } from '@/lib/search/schema'
import type { Chip } from './chips'
import type { Facet } from './facet-panel'

type Facets = Record<string, Facet>
type Asked = { q: string; where: string; radius: number; facets: Selection }
type Loaded<Search extends Asked> = {
  search: Search
  place: { label: string } | null
  counts: FacetCount[]
}

/** What an option is called: by us, or in the data. */
export function labelOf(facets: Facets, facet: string, value: string, counts: FacetCount[]): string {
  const known = facets[facet]?.options ?? {} // a value of data may be called "constructor"
  return (
    (Object.hasOwn(known, value) ? known[value] : undefined) ??
    counts.find((count) => count.facet === facet && count.option === value)?.name ??
    value.replaceAll('-', ' ')
  )
}

/** Everything chosen, each with the address of the list without it. @param addressOf the address of the search changed */
export function chipsOf<Search extends Asked>(
  facets: Facets,
  { search, place, counts }: Loaded<Search>,
  addressOf: (change: Partial<Pick<Asked, 'q' | 'where' | 'facets'>>) => string,
): Chip[] {
  const text = { facet: 'Search', label: search.q, href: addressOf({ q: '' }) }
  const where = {
    facet: `Within ${search.radius} miles of`,
    label: place?.label ?? '',
    href: addressOf({ where: '' }),
  }
  const chosen = Object.entries(search.facets).flatMap(([facet, values]) =>
    values.map((value) => ({
      facet: facets[facet]!.legend,
      label: labelOf(facets, facet, value, counts),
      href: addressOf({ facets: without(search.facets, facet, value) }),
    })),
  )
  return [...(search.q ? [text] : []), ...(place ? [where] : []), ...chosen]
}

/** A way on as the words of its link: "within 50 miles", "without “Teaching”". */
export function offerWords<Search extends Asked>(
  facets: Facets,
  offer: Offer<Search>,
  { search, place, counts }: Loaded<Search>,
): string {
  if (offer.kind === 'wider') return `within ${offer.search.radius} miles of ${place!.label}`
  if (offer.kind === 'text') return `without the words “${search.q}”`
  if (offer.kind === 'place') return 'anywhere'
  return offer.facet ? `without “${labelOf(facets, offer.facet, offer.value, counts)}”` : ''
}
