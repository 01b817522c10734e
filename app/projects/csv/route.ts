// All projects that a search asks for, as a table for a spreadsheet.
import { csvAnswer } from '@/lib/http/csv'
import { listProjectTable } from '@/lib/projects/table'
import { paramsOf } from '@/lib/search/address'
import { csvName } from '@/lib/search/file-name'
import { onePlace } from '@/lib/search/held'
import { readProjectSearch } from '@/lib/search/schema'
import { HEADER, rowOf } from '../table'

const MOST = 50_000

export async function GET(request: Request) {
  const search = readProjectSearch(paramsOf(request.url))
  const place = await onePlace(search.where)
  return csvAnswer(csvName('projects', search), HEADER, async function* () {
    for await (const rows of listProjectTable(search, place, MOST)) yield rows.map(rowOf)
  })
}
