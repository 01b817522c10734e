// What an address of the country's impact asks for and what there is; a page and its title share one reading of it.
import { cache } from 'react'
import { getFigureRows, getImpact } from '@/lib/impact/queries'
import { readFigureSearch, readImpactSearch } from '@/lib/impact/schema'
import { paramsOf } from '@/lib/search/address'
import { findPlace } from '@/lib/search/held'
import { readMeaning, withFilter } from '@/lib/search/meant'
import type { ProjectSearch } from '@/lib/search/schema'

async function placeOf(search: ProjectSearch) {
  const found = search.where ? await findPlace(search.where) : null
  return { found, place: found && 'place' in found ? found.place : null }
}

/** A search that says better what was meant, such as a region typed as a place; null when there is none. */
async function betterOf(search: ProjectSearch, place: Awaited<ReturnType<typeof placeOf>>['place']) {
  return (await readMeaning(search)).meant ?? withFilter(search, place)
}

export const loadImpact = cache(async (address: string) => {
  const asked = readImpactSearch(paramsOf(address))
  const { found, place } = await placeOf(asked.search)
  const better = await betterOf(asked.search, place)
  return { ...asked, found, place, better, ...(await getImpact(asked, place)) }
})
export type LoadedImpact = Awaited<ReturnType<typeof loadImpact>>

/** @param figure what the path names; null when that is no figure */
export const loadFigure = cache(async (figure: string, address: string) => {
  const asked = readFigureSearch(figure, paramsOf(address))
  if (!asked) return null
  const { found, place } = await placeOf(asked.search)
  return { asked, search: asked.search, found, place, ...(await getFigureRows(asked, place)) }
})
export type LoadedFigure = NonNullable<Awaited<ReturnType<typeof loadFigure>>>
