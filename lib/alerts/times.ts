// When alerts are due: at once, and once a week on Monday at seven in London.
import { dayOf } from '@/lib/freshness/calendar'

const DAY = 86_400_000
const HOUR = 7

const ZONE = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: 'numeric', hour12: false })

// The clock in London is ahead of UTC by no hour or by one.
const sevenOn = (day: Date) => {
  const guess = new Date(day.getTime() + HOUR * 3_600_000)
  return new Date(guess.getTime() - (Number(ZONE.format(guess)) - HOUR) * 3_600_000)
}

/** The last Monday at seven in London, up to a moment. A run that was missed is made up for by the next one. */
export function lastWeekly(now: Date): Date {
  const today = dayOf(now)
  const monday = new Date(today.getTime() - ((today.getUTCDay() + 6) % 7) * DAY)
  const seven = sevenOn(monday)
  return seven <= now ? seven : sevenOn(new Date(monday.getTime() - 7 * DAY))
}
