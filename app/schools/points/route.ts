// Where the schools are that a search asks for, for the map that moves.
import { listSchoolPoints } from '@/lib/schools/queries'
import { readSchoolSearch } from '@/lib/schools/search'
import { paramsOf } from '@/lib/search/address'
import { onePlace } from '@/lib/search/held'

export async function GET(request: Request) {
  const search = readSchoolSearch(paramsOf(request.url))
  const { points } = await listSchoolPoints(search, await onePlace(search.where))
  return Response.json(points)
}
