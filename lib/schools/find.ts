// Open schools for forms that ask for one: by name, URN or postcode.
import 'server-only'
import { readPostcode } from '@/lib/places/schema'
import { onePlace } from '@/lib/search/held'
import { searchSchools } from './queries'

/** Open schools by name or URN; by a whole postcode those within five miles, the nearest first. */
export async function findSchools(q: string) {
  const place = readPostcode(q) ? await onePlace(q) : null
  const asked = { q: place ? '' : q, where: '', radius: 5, facets: { open: ['yes'] }, page: 1 }
  return searchSchools(asked, place)
}
