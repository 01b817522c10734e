// What an address of the board asks for and what there is; the page and its title share one reading of it.
import { cache } from 'react'
import { searchNotices } from '@/lib/notices/board'
import { noticeSearchAddress, readNoticeSearch, withChange } from '@/lib/notices/search'
import { paramsOf } from '@/lib/search/address'
import { findPlace } from '@/lib/search/held'
import { readPlaceInWords } from '@/lib/search/meant'

export const loadNotices = cache(async (address: string) => {
  const search = readNoticeSearch(paramsOf(address))
  const found = search.where ? await findPlace(search.where) : null
  const place = found && 'place' in found ? found.place : null
  const guess = search.q && !search.where ? await readPlaceInWords(search.q) : null
  const { page, ...results } = await searchNotices(search, place)
  const missingPage = search.page > page ? search.page : null
  return {
    search: { ...search, page },
    missingPage,
    found,
    place,
    guess,
    betterAddress: betterOf(search, place),
    ...results,
  }
})

// A whole authority or region is its filter.
function betterOf(search: ReturnType<typeof readNoticeSearch>, place: { filter?: Filter } | null) {
  if (!place?.filter) return null
  const { facet, value } = place.filter
  const chosen = new Set([...(search.facets[facet] ?? []), value])
  return noticeSearchAddress(
    withChange(search, { where: '', facets: { ...search.facets, [facet]: [...chosen] } }),
  )
}
type Filter = { facet: 'la' | 'region'; value: string }

export type Loaded = Awaited<ReturnType<typeof loadNotices>>
