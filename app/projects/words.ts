// A search for projects in words: for the title, the heading and the tags.
import type { Chip } from '@/components/search/chips'
import { list } from '@/components/ui/words'
import { FACETS, type FacetCount, type ProjectSearch, searchAddress, without } from '@/lib/search/schema'

const labelOf = (facet: string, value: string, counts: FacetCount[]) =>
  FACETS[facet]?.options?.[value] ??
  counts.find((count) => count.facet === facet && count.option === value)?.name ??
  value.replaceAll('-', ' ')

/** The search as the end of a heading: " about “maths”", " near York", " in London", or nothing. */
export function describe({ q, where, facets }: ProjectSearch): string {
  const regions = (facets.region ?? []).map((region) => labelOf('region', region, []))
  const parts = [q && `about “${q}”`, where && `near ${where}`, regions.length > 0 && `in ${list(regions)}`]
  const words = parts.filter(Boolean).join(', ')
  return words && ` ${words}`
}

/** Everything chosen, each with the address of the list without it. */
export function chipsOf(search: ProjectSearch, counts: FacetCount[]): Chip[] {
  const first = { ...search, page: 1 }
  const text = search.q
    ? [{ facet: 'Search', label: search.q, href: searchAddress({ ...first, q: '' }) }]
    : []
  const sort = search.sort === 'nearest' ? 'relevance' : search.sort
  const where = search.where
    ? [
        {
          facet: `Within ${search.radius} miles of`,
          label: search.where,
          href: searchAddress({ ...first, where: '', sort }),
        },
      ]
    : []
  const chosen = Object.entries(search.facets).flatMap(([facet, values]) =>
    values.map((value) => ({
      facet: FACETS[facet]!.legend,
      label: labelOf(facet, value, counts),
      href: searchAddress({ ...first, facets: without(search.facets, facet, value) }),
    })),
  )
  return [...text, ...where, ...chosen]
}
