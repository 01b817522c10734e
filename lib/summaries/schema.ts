// The address of a summary for governors: of a school or a partnership, for a school year.
import { readYear, schoolYearOf, yearWords } from '@/lib/impact/years'

/** The path of the summary of the school or partnership with this path; without a year, of the last count of each project. */
export function summaryPath(ownerPath: string, year: number | null) {
  return `${ownerPath}/summary${year === null ? '' : `?year=${yearWords(year)}`}`
}

/** The school year that an address asks for, up to the present one; null for anything else. */
export function readSummaryYear(given: string | string[] | undefined, now = new Date()): number | null {
  const year = readYear(given)
  const present = schoolYearOf({ on: now, precision: 'day' })!
  return year !== null && year <= present ? year : null
}
