// All schools that a search asks for, as a table for a spreadsheet.
import { csvAnswer } from '@/lib/http/csv'
import { listAllSchools } from '@/lib/schools/queries'
import { readSchoolSearch } from '@/lib/schools/search'
import { paramsOf } from '@/lib/search/address'
import { csvName } from '@/lib/search/file-name'
import { onePlace } from '@/lib/search/held'
import { HEADER, rowOf } from '../table'

const MOST = 60_000

export async function GET(request: Request) {
  const search = readSchoolSearch(paramsOf(request.url))
  const place = await onePlace(search.where)
  return csvAnswer(csvName('schools', search), HEADER, async function* () {
    for await (const schools of listAllSchools(search, place, MOST)) yield schools.map(rowOf)
  })
}
