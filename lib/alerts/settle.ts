// The search that an address stands for, as an alert keeps it: what the list itself would show, said in one way.
import 'server-only'
import { createHash } from 'node:crypto'
import { held } from '@/lib/search/held'
import { searchTextKept } from '@/lib/search/words'
import { type Asked, type Held, type List, readAddress } from './lists'
import { lookAtLists, placeOf } from './look'
import { type Said, sayWhat } from './say'
import { MOST_CHARACTERS } from './schema'

/** A search that can be watched, with its words and how many it finds now; or why it cannot. */
export type Settled =
  | ({ search: string; total: number } & Said)
  | { problem: 'no-list' | 'too-long' }
  | { problem: 'no-place'; where: string; search: string }

/** Reads the address of a search. Never fails for what somebody wrote there. */
export async function settle(address: string): Promise<Settled> {
  const watched = address.length > MOST_CHARACTERS ? null : readAddress(address)
  if (!watched) return { problem: address.length > MOST_CHARACTERS ? 'too-long' : 'no-list' }
  const { list, original } = watched
  const lists = await held()
  const asked = inFilters(lists, (await list.meant?.(watched.asked, original)) ?? watched.asked)
  if (placeOf(lists, asked) === undefined)
    return { problem: 'no-place', where: asked.where, search: list.write(asked, original) }
  const search = list.write(inOrder(await inWords(lists, list, asked)), original)
  if (search.length > MOST_CHARACTERS) return { problem: 'too-long' }
  return { search, total: (await (await lookAtLists()).all(search)).total, ...sayWhat(lists, search) }
}

/** One search has one hash, whatever its capitals. */
export const hashOf = (search: string) => createHash('sha256').update(search.toLowerCase()).digest('hex')

// A whole authority or region is a filter, as on the list.
function inFilters(lists: Held, asked: Asked): Asked {
  const { filter } = placeOf(lists, asked) ?? {}
  if (!filter) return asked
  const values = [...(asked.facets[filter.facet] ?? []), filter.value]
  return { ...asked, where: '', facets: { ...asked.facets, [filter.facet]: values } }
}

// A spelling that the list mends by itself is the one to watch; words like "the" alone ask for nothing.
async function inWords(lists: Held, list: List, asked: Asked): Promise<Asked> {
  if (!asked.q || list.direct?.(asked.q, lists)) return asked
  const q = list.spell?.(asked.q) ?? asked.q
  const { all } = list.listing(lists)
  const { corrected, isLoose, isEmpty } = await searchTextKept(list.subject, q, all, lists.version)
  if (isEmpty) return { ...asked, q: '' }
  return corrected && !isLoose ? { ...asked, q: corrected } : asked
}

const inOrder = (asked: Asked): Asked => ({
  ...asked,
  facets: Object.fromEntries(
    Object.entries(asked.facets).map(([facet, values]) => [facet, [...new Set(values)].toSorted()]),
  ),
})
