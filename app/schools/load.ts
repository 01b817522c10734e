// What an address of the list asks for and what there is; the page and its title share one reading of it.
import { cache } from 'react'
import { searchSchools } from '@/lib/schools/queries'
import { readSchoolSearch } from '@/lib/schools/search'
import { paramsOf } from '@/lib/search/address'
import { findPlace } from '@/lib/search/held'
import { readPlaceInWords } from '@/lib/search/meant'

export const loadSchools = cache(async (address: string) => {
  const search = readSchoolSearch(paramsOf(address))
  const found = search.where ? await findPlace(search.where) : null
  const place = found && 'place' in found ? found.place : null
  const guess = search.q && !search.where ? await readPlaceInWords(search.q) : null
  const { page, ...results } = await searchSchools(search, place)
  const missingPage = search.page > page ? search.page : null
  return { search: { ...search, page }, missingPage, found, place, guess, ...results }
})

export type Loaded = Awaited<ReturnType<typeof loadSchools>>
