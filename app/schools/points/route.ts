// Where the schools are that a search asks for, for the map that moves.
import { MOST_POINTS } from '@/lib/map/schema'
import { listSchoolPoints } from '@/lib/schools/queries'
import { readSchoolSearch } from '@/lib/schools/search'
import { paramsOf } from '@/lib/search/address'
import { onePlace } from '@/lib/search/held'

export async function GET(request: Request) {
  const search = readSchoolSearch(paramsOf(request.url))
  const { points } = await listSchoolPoints(search, await onePlace(search.where))
  return points.length > MOST_POINTS
    ? new Response('These are too many points.', { status: 413 })
    : Response.json(points)
}
