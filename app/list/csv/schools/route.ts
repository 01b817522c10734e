// The schools of a kept list, as a table for a spreadsheet.
import { csvAnswer } from '@/lib/http/csv'
import { listSchoolTableOf } from '@/lib/schools/queries'
import { paramsOf } from '@/lib/search/address'
import { csvName } from '@/lib/search/file-name'
import { readKept } from '@/lib/shortlist/schema'
import { HEADER, rowOf } from '../../../schools/table'

export function GET(request: Request) {
  const { schools } = readKept(paramsOf(request.url))
  return csvAnswer(csvName('schools-on-my-list'), HEADER, async function* () {
    if (schools.length > 0) yield (await listSchoolTableOf(schools)).map(rowOf)
  })
}
