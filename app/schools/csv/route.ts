// All schools that a search asks for, as a table for a spreadsheet.
import { env } from '@/lib/env'
import { csvAnswer } from '@/lib/http/csv'
import { listAllSchools } from '@/lib/schools/queries'
import { phaseWords, schoolPath, SCHOOL_STATUSES, SECTORS } from '@/lib/schools/schema'
import { readSchoolSearch } from '@/lib/schools/search'
import { paramsOf } from '@/lib/search/address'
import { onePlace } from '@/lib/search/held'

const MOST = 60_000
const HEADER = [
  'URN',
  'Name',
  'Sector',
  'Phase',
  'Town',
  'Status',
  'Takes part in projects',
  'Miles',
  'Address',
]

export async function GET(request: Request) {
  const search = readSchoolSearch(paramsOf(request.url))
  const place = await onePlace(search.where)
  return csvAnswer('schools.csv', HEADER, async function* () {
    for await (const schools of listAllSchools(search, place, MOST))
      yield schools.map((school) => [
        school.urn,
        school.name,
        school.sector && SECTORS[school.sector],
        phaseWords(school),
        school.town,
        school.status && SCHOOL_STATUSES[school.status],
        school.takesPart ? 'yes' : 'no',
        school.miles?.toFixed(1),
        new URL(schoolPath(school.slug), env().SITE_URL).href,
      ])
  })
}
