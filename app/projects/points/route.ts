// Where the projects are that a search asks for, for the map that moves.
import { paramsOf } from '@/lib/search/address'
import { findPlace } from '@/lib/search/held'
import { listProjectPoints } from '@/lib/search/queries'
import { readProjectSearch } from '@/lib/search/schema'

export async function GET(request: Request) {
  const search = readProjectSearch(paramsOf(request.url))
  const found = search.where ? await findPlace(search.where) : null
  const { points } = await listProjectPoints(search, found && 'place' in found ? found.place : null)
  return Response.json(points)
}
