// Schools as the rows of a spreadsheet.
import { env } from '@/lib/env'
import type { SchoolTableRow } from '@/lib/schools/queries'
import { phaseWords, schoolPath, SCHOOL_STATUSES, SECTORS } from '@/lib/schools/schema'

const COLUMNS: Record<string, (school: SchoolTableRow) => string | number | null | undefined> = {
  Name: ({ name }) => name,
  URN: ({ urn }) => urn,
  Sector: ({ sector }) => sector && SECTORS[sector],
  Phase: phaseWords,
  Town: ({ town }) => town,
  Postcode: ({ postcode }) => postcode,
  'Local authority': ({ authority }) => authority,
  Region: ({ region }) => region,
  Status: ({ status }) => status && SCHOOL_STATUSES[status],
  'Takes part in projects': ({ takesPart }) => (takesPart ? 'yes' : 'no'),
  Miles: ({ miles }) => miles?.toFixed(1),
  'Address on this site': ({ slug }) => new URL(schoolPath(slug), env().SITE_URL).href,
}

export const HEADER = Object.keys(COLUMNS)
export const rowOf = (school: SchoolTableRow) => Object.values(COLUMNS).map((cellOf) => cellOf(school))
