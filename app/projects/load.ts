// What an address of the list asks for and what there is; the page and its title share one reading of it.
import { cache } from 'react'
import { findPlace, held } from '@/lib/search/held'
import { Kept } from '@/lib/search/kept'
import { paramsOf } from '@/lib/search/address'
import { readMeaning, withFilter } from '@/lib/search/meant'
import { searchProjects } from '@/lib/search/queries'
import { readProjectSearch, searchAddress } from '@/lib/search/schema'

const kept = new Kept<Awaited<ReturnType<typeof load>>>(300)

/** The same for everybody, and kept until a list changes: `version` says which state of the lists it shows. */
export const loadProjects = cache(async (address: string) => {
  const { version } = await held()
  return { version, ...(await kept.get(`${version} ${address}`, () => load(address))) }
})

async function load(address: string) {
  const search = readProjectSearch(paramsOf(address))
  const found = search.where ? await findPlace(search.where) : null
  const place = found && 'place' in found ? found.place : null
  const { meant, offered } = await readMeaning(search)
  const better = meant ?? withFilter(search, place)
  const betterAddress = better && searchAddress(better)
  const { page, ...results } = await searchProjects(search, place)
  const missingPage = search.page > page ? search.page : null
  return { search: { ...search, page }, missingPage, found, place, offered, betterAddress, ...results }
}

export type Loaded = Awaited<ReturnType<typeof loadProjects>>
