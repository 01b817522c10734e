// A search for schools in words: for the title, the heading and the tags.
import type { Chip } from '@/components/search/chips'
import { countOf } from '@/components/ui/words'
import { SCHOOL_FACETS, schoolSearchAddress } from '@/lib/schools/search'
import { describeSchools } from '@/lib/search/describe'
import { without } from '@/lib/search/schema'
import type { Loaded } from './load'

/** "12 schools for “st peters”, near York". */
export const describe = ({ search, place, total }: Pick<Loaded, 'search' | 'place' | 'total'>) =>
  `${countOf(total, 'school')}${describeSchools(search, place)}`

/** Everything chosen, each with the address of the list without it. */
export function chipsOf({ search, place, counts }: Loaded): Chip[] {
  const first = { ...search, page: 1 }
  const chosen = Object.entries(search.facets).flatMap(([facet, values]) => {
    const known = SCHOOL_FACETS[facet as keyof typeof SCHOOL_FACETS]
    const options: Record<string, string> = known.options ?? {} // a value of data may be called "constructor"
    return values.map((value) => ({
      facet: known.legend,
      label:
        (Object.hasOwn(options, value) ? options[value] : undefined) ??
        counts.find((count) => count.facet === facet && count.option === value)?.name ??
        value.replaceAll('-', ' '),
      href: schoolSearchAddress({ ...first, facets: without(search.facets, facet, value) }),
    }))
  })
  const text = { facet: 'Search', label: search.q, href: schoolSearchAddress({ ...first, q: '' }) }
  const where = {
    facet: `Within ${search.radius} miles of`,
    label: place?.label ?? '',
    href: schoolSearchAddress({ ...first, where: '' }),
  }
  return [...(search.q ? [text] : []), ...(place ? [where] : []), ...chosen]
}
