// Where the projects are that a search asks for, for the map that moves.
import { MOST_POINTS } from '@/lib/map/schema'
import { paramsOf } from '@/lib/search/address'
import { onePlace } from '@/lib/search/held'
import { listProjectPoints } from '@/lib/search/queries'
import { readProjectSearch } from '@/lib/search/schema'

export async function GET(request: Request) {
  const search = readProjectSearch(paramsOf(request.url))
  const { points } = await listProjectPoints(search, await onePlace(search.where))
  return points.length > MOST_POINTS
    ? new Response('These are too many points.', { status: 413 })
    : Response.json(points)
}
