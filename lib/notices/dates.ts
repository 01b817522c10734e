// The days of a notice: how long it stands on the board, and how it stands now. Days are those of Britain, at midnight UTC.
import { dayWords } from '@/lib/dates/schema'
import { dayOf } from '@/lib/freshness/calendar'
import { READABLE_DAYS, type Standing } from './schema'

const DAY = 86_400_000
const MONTHS = 6

/** Days before the last one on the board on which its team is asked. */
export const REMIND_DAYS = 14
/** Days that one stands on the board at least before its team is asked: who has just published it knows. */
export const SETTLED_DAYS = 7

export const plusDays = (day: Date, days: number) => new Date(day.getTime() + days * DAY)

/** The same day six months later, or the last of that month. */
export function halfAYearAfter(day: Date): Date {
  const then = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + MONTHS + 1, 0))
  then.setUTCDate(Math.min(day.getUTCDate(), then.getUTCDate()))
  return then
}

/** The last day on the board: six months from when it was published or renewed, or its own end before that. */
export function lastDayOf(since: Date, endsOn: Date | null): Date {
  const last = halfAYearAfter(dayOf(since))
  return endsOn && endsOn < last ? endsOn : last
}

/**
 * What renewing makes of its own end: one that made it leave the board is over, or nearly, so it goes; a later one stays.
 */
export const endAfterRenewing = (endsOn: Date | null, expiresOn: Date): Date | null =>
  endsOn && endsOn > expiresOn ? endsOn : null

/** What is wrong with the day from which on something is offered or needed, given its last day on the board. */
export function startErrors(startsOn: Date | null, expiresOn: Date, now = new Date()): { startsOn?: string } {
  if (!startsOn) return {}
  if (startsOn < plusDays(dayOf(now), -365))
    return { startsOn: 'Enter a day within the last year, or leave it empty' }
  if (startsOn <= expiresOn) return {}
  return {
    startsOn: `It stands on the board until ${dayWords(expiresOn)}: enter a day up to then, or say in your own words when it begins`,
  }
}

type Dates = { takenOffAt: Date | null; closedAt: Date | null; expiredAt: Date | null; expiresOn: Date }

/** How a notice stands; from the day after its last it has expired, whether or not the daily job has been there. */
export function standingOf(
  { takenOffAt, closedAt, expiredAt, expiresOn }: Dates,
  now = new Date(),
): Standing {
  if (takenOffAt) return 'taken-off'
  if (closedAt) return 'closed'
  return expiredAt || expiresOn < dayOf(now) ? 'expired' : 'open'
}

/** The moments from which on one has to have been closed, and the day it has to have had, to be readable still. */
export const readableSince = (now: Date) => plusDays(dayOf(now), -READABLE_DAYS)
