// The address of a summary for governors: of a school or a partnership, for a school year.
import { yearWords } from '@/lib/impact/years'

/** The path of the summary of the school or partnership with this path; without a year, of the last count of each project. */
export function summaryPath(ownerPath: string, year: number | null) {
  return `${ownerPath}/summary${year === null ? '' : `?year=${yearWords(year)}`}`
}
