// A search of the board in words: for the title, the heading and the tags.
import type { Chip } from '@/components/search/chips'
import { chipsOf as chipsIn } from '@/components/search/words'
import { countOf } from '@/components/ui/words'
import { NOTICE_FACETS, noticeSearchAddress, withChange } from '@/lib/notices/search'
import { describeProjects } from '@/lib/search/describe'
import type { Loaded } from './load'

/** "3 offers", "12 needs", "24 offers and needs": so many of what is asked for. */
export function countWords(total: number, kinds: string[] = []): string {
  if (kinds.length === 1) return countOf(total, kinds[0]!)
  return total === 1 ? '1 offer or need' : countOf(total, 'offers and needs', 'offers and needs')
}

/** The heading: "3 offers about “maths”, near York". */
export const describe = ({ search, place, total }: Pick<Loaded, 'search' | 'place' | 'total'>) =>
  `${countWords(total, search.facets.kind)}${describeProjects(search, place)}`

/** Everything chosen, each with the address of the board without it. */
export const chipsOf = (loaded: Loaded): Chip[] =>
  chipsIn(NOTICE_FACETS, loaded, (change) => noticeSearchAddress(withChange(loaded.search, change)))
