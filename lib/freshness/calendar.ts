// The school year of English schools, near enough to know when to ask. Dates are set by each local authority, academy and
// independent school, and differ by a week or two; Scotland and Northern Ireland begin in August and finish in June, and
// Wales sets its own. So nothing but the day of a reminder and the end of its links hangs on this.
import { gregorianEaster } from 'date-easter'

/** A term as it is kept: "2026-autumn". Each day belongs to one; holidays to the term before them. */
export type Term = `${number}-${keyof typeof TERMS}`

const TERMS = { spring: 'spring', summer: 'summer', autumn: 'autumn' } as const
const MONDAY = 1

const utc = (year: number, month: number, day: number) => new Date(Date.UTC(year, month - 1, day))
const plus = (day: Date, days: number) => new Date(day.getTime() + days * 86_400_000)
const since = (day: Date, other: Date) => (day.getTime() - other.getTime()) / 86_400_000
/** The first Monday from a day on. */
const monday = (day: Date) => plus(day, (MONDAY - day.getUTCDay() + 7) % 7)
/** The last Monday up to a day. */
const mondayBefore = (day: Date) => plus(monday(day), day.getUTCDay() === MONDAY ? 0 : -7)

const LONDON = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' })

/** The day that a moment belongs to in England, as midnight UTC. */
export const dayOf = (moment: Date) => new Date(`${LONDON.format(moment)}T00:00:00Z`)

function easter(year: number) {
  const { month, day } = gregorianEaster(year)
  return utc(year, month, day)
}

/** The term a moment belongs to: autumn from September, spring from January, summer from the day after Easter Sunday. */
export function termOf(moment: Date): Term {
  const day = dayOf(moment)
  const year = day.getUTCFullYear()
  if (day.getUTCMonth() >= 8) return `${year}-autumn`
  return day > easter(year) ? `${year}-summer` : `${year}-spring`
}

const read = (term: Term) => {
  const [year, name] = term.split('-') as [string, keyof typeof TERMS]
  return { year: Number(year), name }
}

/** The first day of a term, as midnight UTC. */
export function startOf(term: Term): Date {
  const { year, name } = read(term)
  if (name === 'summer') return plus(easter(year), 1)
  return utc(year, name === 'autumn' ? 9 : 1, 1)
}

/** The last day of a term, as midnight UTC; links that were mailed in it work until then. */
export function endOf(term: Term): Date {
  const { year, name } = read(term)
  if (name === 'spring') return easter(year)
  return name === 'summer' ? utc(year, 8, 31) : utc(year, 12, 31)
}

/** "autumn term 2026" */
export const termWords = (term: Term) => `${read(term).name} term ${read(term).year}`

/** The school year of a moment: "2026-27". */
export function schoolYearOf(moment: Date): string {
  const day = dayOf(moment)
  const from = day.getUTCFullYear() - (day.getUTCMonth() < 8 ? 1 : 0)
  return `${from}-${String((from + 1) % 100).padStart(2, '0')}`
}

// Teaching begins in the first full week of September and of January, and on the second Monday after Easter.
const teachingFrom = (term: Term) =>
  term.endsWith('summer') ? monday(plus(startOf(term), 7)) : monday(startOf(term))

/**
 * Whether most schools are closed on a day: weekends, the weeks of half-term (the last Monday of October, the third of
 * February, the last of May), Christmas, Easter and summer, and the bank holiday at the start of May.
 */
export function isClosed(day: Date): boolean {
  if (day.getUTCDay() === 0 || day.getUTCDay() === 6) return true
  const year = day.getUTCFullYear()
  const term = termOf(day)
  if (day < teachingFrom(term)) return true
  const inWeekOf = (first: Date) => since(day, first) >= 0 && since(day, first) < 7
  if (term.endsWith('autumn')) return inWeekOf(mondayBefore(utc(year, 10, 31))) || day > utc(year, 12, 18)
  if (term.endsWith('spring'))
    return inWeekOf(plus(monday(utc(year, 2, 1)), 14)) || day > plus(easter(year), -9)
  const may = monday(utc(year, 5, 1))
  return since(day, may) === 0 || inWeekOf(mondayBefore(utc(year, 5, 31))) || day > utc(year, 7, 21)
}

/** The day that the reminders of a term go out: the third Monday of teaching, or the next that schools are open on. */
export function reminderDayOf(term: Term): Date {
  let day = plus(teachingFrom(term), 14)
  while (isClosed(day)) day = plus(day, 7)
  return day
}

/** Whether reminders may go out now: from the term's day on, whenever schools are open. */
export function isTimeToRemind(now: Date): boolean {
  const day = dayOf(now)
  return day >= reminderDayOf(termOf(now)) && !isClosed(day)
}
