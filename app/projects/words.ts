// A search for projects in words: for the title, the heading, the tags and the ways on.
import type { Chip } from '@/components/search/chips'
import { describeProjects } from '@/lib/search/describe'
import {
  FACETS,
  type FacetCount,
  type Offer,
  type ProjectSearch,
  searchAddress,
  without,
} from '@/lib/search/schema'
import type { Loaded } from './load'

const labelOf = (facet: string, value: string, counts: FacetCount[]) =>
  FACETS[facet]?.options?.[value] ??
  counts.find((count) => count.facet === facet && count.option === value)?.name ??
  value.replaceAll('-', ' ')

/** The search as the end of a heading: " about “maths”", " near York", " in London", or nothing. */
export const describe = ({ search, place }: Pick<Loaded, 'search' | 'place'>) =>
  describeProjects(search, place)

const withoutPlace = (search: ProjectSearch): ProjectSearch => ({
  ...search,
  where: '',
  sort: search.sort === 'nearest' ? 'relevance' : search.sort,
})

/** Everything chosen, each with the address of the list without it. */
export function chipsOf({ search, place, counts }: Pick<Loaded, 'search' | 'place' | 'counts'>): Chip[] {
  const first = { ...search, page: 1 }
  const text = { facet: 'Search', label: search.q, href: searchAddress({ ...first, q: '' }) }
  const where = {
    facet: `Within ${search.radius} miles of`,
    label: place?.label ?? '',
    href: searchAddress(withoutPlace(first)),
  }
  const chosen = Object.entries(search.facets).flatMap(([facet, values]) =>
    values.map((value) => ({
      facet: FACETS[facet]!.legend,
      label: labelOf(facet, value, counts),
      href: searchAddress({ ...first, facets: without(search.facets, facet, value) }),
    })),
  )
  return [...(search.q ? [text] : []), ...(place ? [where] : []), ...chosen]
}

/** A way on as the words of its link: "within 50 miles", "without “Teaching”". */
export function offerWords(offer: Offer, { search, place, counts }: Loaded): string {
  if (offer.kind === 'wider') return `within ${offer.search.radius} miles of ${place!.label}`
  if (offer.kind === 'text') return `without the words “${search.q}”`
  if (offer.kind === 'place') return 'anywhere'
  return offer.facet ? `without “${labelOf(offer.facet, offer.value, counts)}”` : ''
}

/** Where a place was read from the words: its name, and the search for all of them as words. */
export function asWords({ search }: Pick<Loaded, 'search'>) {
  const { region, la, ...facets } = search.facets
  const [facet, value] = la ? (['la', la.at(-1)!] as const) : (['region', region?.at(-1) ?? ''] as const)
  const place = search.where || labelOf(facet, value, [])
  const rest = search.where ? search.facets : facets
  const text = [search.q, place].filter(Boolean).join(' ')
  const words: ProjectSearch = { ...withoutPlace(search), q: text, facets: rest, as: 'words', page: 1 }
  return { place, text, href: searchAddress(words) }
}
