// The projects of a kept list, as a table for a spreadsheet.
import { csvAnswer } from '@/lib/http/csv'
import { listProjectTableOf } from '@/lib/projects/table'
import { paramsOf } from '@/lib/search/address'
import { csvName } from '@/lib/search/file-name'
import { readKept } from '@/lib/shortlist/schema'
import { HEADER, rowOf } from '../../../projects/table'

export function GET(request: Request) {
  const { projects } = readKept(paramsOf(request.url))
  return csvAnswer(csvName('projects-on-my-list'), HEADER, async function* () {
    if (projects.length > 0) yield (await listProjectTableOf(projects)).map(rowOf)
  })
}
