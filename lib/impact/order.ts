// Which of two readings is the later one. A date is as late as the last day that it can mean: "2025-26" ends after
// "March 2026", though it begins before it.
import { lastDayOf, type PartialDate } from '@/lib/dates/schema'

type Dated = { asOfOn: Date | null; asOfPrecision?: PartialDate['precision'] }

/** When a reading ends, in milliseconds; -1 where its date is not known. */
export function endOf({ asOfOn: on, asOfPrecision: precision = 'day' }: Dated): number {
  return (lastDayOf({ on, precision }) ?? on)?.getTime() ?? -1
}

/** Of some readings the latest, and of two at one time the one that stands later; null where there is none. */
export function latestOf<R extends Dated>(readings: R[]): R | null {
  return readings.reduce<R | null>(
    (latest, one) => (latest === null || endOf(one) >= endOf(latest) ? one : latest),
    null,
  )
}

/** The reading that a change led to: the latest after it, the latest of those wanted. */
export function afterOf<R extends Dated & { moment: string }>(
  readings: R[],
  isWanted: (reading: R) => boolean = () => true,
): R | null {
  return latestOf(readings.filter((reading) => reading.moment === 'after' && isWanted(reading)))
}
