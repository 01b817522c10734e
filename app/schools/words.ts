// A search for schools in words: for the title, the heading and the tags.
import type { Chip } from '@/components/search/chips'
import { chipsOf as chipsIn } from '@/components/search/words'
import { countOf } from '@/components/ui/words'
import { SCHOOL_FACETS, schoolSearchAddress } from '@/lib/schools/search'
import type { Loaded } from './load'

/** "12 schools for “st peters”, near York". */
export function describe({
  search: { q },
  place,
  total,
}: Pick<Loaded, 'search' | 'place' | 'total'>): string {
  const parts = [q && `for “${q}”`, place && `near ${place.label}`].filter(Boolean).join(', ')
  return `${countOf(total, 'school')}${parts && ` ${parts}`}`
}

/** Everything chosen, each with the address of the list without it. */
export const chipsOf = (loaded: Loaded): Chip[] =>
  chipsIn(SCHOOL_FACETS, loaded, (change) => schoolSearchAddress({ ...loaded.search, page: 1, ...change }))
