// Where the projects are that a search asks for, for the map that moves.
import { paramsOf } from '@/lib/search/address'
import { onePlace } from '@/lib/search/held'
import { listProjectPoints } from '@/lib/search/queries'
import { readProjectSearch } from '@/lib/search/schema'

export async function GET(request: Request) {
  const search = readProjectSearch(paramsOf(request.url))
  const { points } = await listProjectPoints(search, await onePlace(search.where))
  return Response.json(points)
}
