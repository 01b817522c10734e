// What charts say in few letters; the table beside them says it whole.
import { valueWords } from '@/components/project/readings'
import { formatPartialDate } from '@/lib/dates/schema'
import type { Point } from './series'

/** "about 350", "60%", "£1,800": without the unit, which stands in the table. */
export function amount(value: number, unit: string | null, reading?: Point['reading']): string {
  const short = unit === 'per cent' ? unit : unit?.startsWith('pounds') ? 'pounds' : null
  return valueWords({ value, words: null, qualifier: reading?.qualifier ?? null }, short)
}

/** "March 2016", "2016-17", "no date". */
export function dateWords({ asOfOn: on, asOfPrecision: precision, ...date }: Point['reading']): string {
  return formatPartialDate({ on, precision, until: date.asOfUntil, isAbout: date.asOfIsAbout }) ?? 'no date'
}
