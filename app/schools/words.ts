// A search for schools in words: for the title, the heading and the tags.
import type { Chip } from '@/components/search/chips'
import { chipsOf as chipsIn } from '@/components/search/words'
import { countOf } from '@/components/ui/words'
import { SCHOOL_FACETS, schoolSearchAddress } from '@/lib/schools/search'
import { describeSchools } from '@/lib/search/describe'
import type { Loaded } from './load'

/** "12 schools for “st peters”, near York". */
export const describe = ({ search, place, total }: Pick<Loaded, 'search' | 'place' | 'total'>) =>
  `${countOf(total, 'school')}${describeSchools(search, place)}`

/** Everything chosen, each with the address of the list without it. */
export const chipsOf = (loaded: Loaded): Chip[] =>
  chipsIn(SCHOOL_FACETS, loaded, (change) => schoolSearchAddress({ ...loaded.search, page: 1, ...change }))
