// A search for projects in words: for the title, the heading and the tags.
import type { Chip } from '@/components/search/chips'
import { chipsOf as chipsIn, labelOf } from '@/components/search/words'
import { describeProjects } from '@/lib/search/describe'
import { FACETS, type ProjectSearch, searchAddress } from '@/lib/search/schema'
import type { Loaded } from './load'

/** The search as the end of a heading: " about “maths”", " near York", " in London", or nothing. */
export const describe = ({ search, place }: Pick<Loaded, 'search' | 'place'>) =>
  describeProjects(search, place)

const withoutPlace = (search: ProjectSearch): ProjectSearch => ({
  ...search,
  where: '',
  sort: search.sort === 'nearest' ? 'relevance' : search.sort,
})

/** Everything chosen, each with the address of the list without it. */
export const chipsOf = (loaded: Pick<Loaded, 'search' | 'place' | 'counts'>): Chip[] =>
  chipsIn(FACETS, loaded, (change) => {
    const changed = { ...loaded.search, page: 1, ...change }
    return searchAddress(change.where === '' ? withoutPlace(changed) : changed)
  })

/** Where a place was read from the words: its name, and the search for all of them as words. */
export function asWords({ search }: Pick<Loaded, 'search'>) {
  const { region, la, ...facets } = search.facets
  const [facet, value] = la ? (['la', la.at(-1)!] as const) : (['region', region?.at(-1) ?? ''] as const)
  const place = search.where || labelOf(FACETS, facet, value, [])
  const rest = search.where ? search.facets : facets
  const text = [search.q, place].filter(Boolean).join(' ')
  const words: ProjectSearch = { ...withoutPlace(search), q: text, facets: rest, as: 'words', page: 1 }
  return { place, text, href: searchAddress(words) }
}
