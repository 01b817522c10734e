// What a search means whose words hold a place, or whose place is a whole region.
import 'server-only'
import type { Place } from '@/lib/places/schema'
import { held, onePlace } from './held'
import { glance } from './queries'
import { RADII, type ProjectSearch } from './schema'
import { findPlaceInWords, type PlaceInWords } from './understand'

/** The place among some words, however surely said. */
export async function readPlaceInWords(q: string): Promise<PlaceInWords | null> {
  return findPlaceInWords(q, (await held()).gazetteer)
}

/** The search with a whole authority or region as its filter; null when its place is none. */
export function withFilter(search: ProjectSearch, place: Place | null): ProjectSearch | null {
  if (!place?.filter) return null
  const { facet, value } = place.filter
  const chosen = new Set([...(search.facets[facet] ?? []), value])
  const sort = search.sort === 'nearest' ? 'relevance' : search.sort
  return { ...search, where: '', sort, facets: { ...search.facets, [facet]: [...chosen] }, page: 1 }
}

/** A search with the place found among its words as its place. */
export function nearPlace(search: ProjectSearch, { q, where, radius }: PlaceInWords): ProjectSearch {
  const sort = search.sort === 'relevance' ? 'nearest' : search.sort
  const wide = radius && (RADII.find((miles) => miles >= radius) ?? RADII.at(-1)!)
  return { ...search, q, where, radius: wide || search.radius, sort, page: 1 }
}

/**
 * What was meant by a place among the words: another search, where the place was said and something is there; else
 * nothing more than an offer.
 */
export async function readMeaning(search: ProjectSearch) {
  const read = search.q && !search.where ? await readPlaceInWords(search.q) : null
  if (!read) return { meant: null, offered: null }
  const near = nearPlace(search, read)
  if (read.how === 'possible' || search.as === 'words') return { meant: null, offered: near }
  const place = await onePlace(near.where)
  const meant: ProjectSearch = { ...(withFilter(near, place) ?? near), as: 'place' }
  const { total, corrected, isLoose } = await glance(meant, meant.where ? place : null)
  const isFound = total > 0 && (read.how === 'said' || (!corrected && !isLoose))
  return isFound ? { meant, offered: null } : { meant: null, offered: near }
}
