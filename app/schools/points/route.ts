// Where the schools are that a search asks for, for the map that moves.
import { listSchoolPoints } from '@/lib/schools/queries'
import { readSchoolSearch } from '@/lib/schools/search'
import { paramsOf } from '@/lib/search/address'
import { findPlace } from '@/lib/search/held'

export async function GET(request: Request) {
  const search = readSchoolSearch(paramsOf(request.url))
  const found = search.where ? await findPlace(search.where) : null
  const { points } = await listSchoolPoints(search, found && 'place' in found ? found.place : null)
  return Response.json(points)
}
