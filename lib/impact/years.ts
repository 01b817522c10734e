// School years as figures are counted by: from September to August, called by the year they begin in.
import type { PartialDate } from '@/lib/dates/schema'

/**
 * The school year that a date lies in, as the calendar year it begins in; null when it is not known or spans several.
 * A calendar year counts as the school year that ends in it, where two thirds of its months lie.
 */
export function schoolYearOf({ on, precision }: Pick<PartialDate, 'on' | 'precision'>): number | null {
  if (!on || precision === null || precision === 'years' || precision === 'decade') return null
  return on.getUTCFullYear() - (on.getUTCMonth() < 8 ? 1 : 0)
}

/** "2019-20" */
export const yearWords = (year: number) => `${year}-${String((year + 1) % 100).padStart(2, '0')}`

/** The year of "2019-20", of several the first; null for anything else. */
export function readYear(given: string | string[] | null | undefined): number | null {
  const text = [given].flat()[0]
  const year = /^(?:1\d|20)\d\d(?=-\d\d$)/.exec(text ?? '')
  return year && yearWords(Number(year[0])) === text ? Number(year[0]) : null
}
