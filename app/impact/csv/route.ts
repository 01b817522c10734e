// One table of the country's impact as a file for a spreadsheet.
import { csvAnswer } from '@/lib/http/csv'
import { impactAddress, readImpactSearch, TABLES, yearName } from '@/lib/impact/schema'
import { paramsOf } from '@/lib/search/address'
import { csvName } from '@/lib/search/file-name'
import { loadImpact } from '../load'
import { tableOf } from '../tables'

export async function GET(request: Request) {
  const params = paramsOf(request.url)
  const table = TABLES.find((one) => one === [params.table].flat()[0]) ?? 'totals'
  const asked = readImpactSearch(params)
  const loaded = await loadImpact(impactAddress(asked))
  const [header, ...rows] = tableOf(loaded, table)
  return csvAnswer(
    csvName(`impact ${table} ${yearName(asked.year)}`.trim(), asked.search),
    header!.map(String),
    async function* () {
      yield rows
    },
  )
}
