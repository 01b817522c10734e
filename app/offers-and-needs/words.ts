// A search of the board in words: for the title, the heading and the tags.
import type { Chip } from '@/components/search/chips'
import { chipsOf as chipsIn, labelOf } from '@/components/search/words'
import { countOf, list } from '@/components/ui/words'
import { NOTICE_FACETS, noticeSearchAddress, withChange } from '@/lib/notices/search'
import type { Loaded } from './load'

/** "3 offers", "12 needs", "24 offers and needs": so many of what is asked for. */
export function countWords(total: number, kinds: string[] = []): string {
  if (kinds.length === 1) return countOf(total, kinds[0]!)
  return total === 1 ? '1 offer or need' : countOf(total, 'offers and needs', 'offers and needs')
}

/** The heading: "3 offers about “maths”, near York". */
export function describe({
  search: { q, facets },
  place,
  total,
}: Pick<Loaded, 'search' | 'place' | 'total'>): string {
  const regions = (facets.region ?? []).map((region) => labelOf(NOTICE_FACETS, 'region', region, []))
  const parts = [
    q && `about “${q}”`,
    place && `near ${place.label}`,
    regions.length > 0 && `in ${list(regions)}`,
  ]
  const words = parts.filter(Boolean).join(', ')
  return `${countWords(total, facets.kind)}${words && ` ${words}`}`
}

/** Everything chosen, each with the address of the board without it. */
export const chipsOf = (loaded: Loaded): Chip[] =>
  chipsIn(NOTICE_FACETS, loaded, (change) => noticeSearchAddress(withChange(loaded.search, change)))
