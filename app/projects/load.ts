// What an address of the list asks for and what there is; the page and its title share one reading of it.
import { cache } from 'react'
import { findPlace, readPlaceInWords } from '@/lib/search/held'
import { paramsOf } from '@/lib/search/address'
import { searchProjects } from '@/lib/search/queries'
import { readProjectSearch } from '@/lib/search/schema'

export const loadProjects = cache(async (address: string) => {
  const search = readProjectSearch(paramsOf(address))
  const found = search.where ? await findPlace(search.where) : null
  const place = found && 'place' in found ? found.place : null
  const words = search.q && !search.where ? await readPlaceInWords(search.q) : { meant: null, guess: null }
  return { search, found, place, ...words, ...(await searchProjects(search, place)) }
})

export type Loaded = Awaited<ReturnType<typeof loadProjects>>
