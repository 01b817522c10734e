// The school's own terms, and the days in them on which something can be measured. Days are midnights UTC.
import { endOf, isClosed, startOf, type Term } from '@/lib/freshness/calendar'
import { schoolYearOf } from '@/lib/impact/years'
import { TERM_NAMES, type TermName } from './words'

export type Terms = Record<TermName, { from: Date; to: Date }>

export const plusDays = (day: Date, days: number) => new Date(day.getTime() + days * 86_400_000)

/** "2026-11-22" of a day, as forms and mails hold it. */
export const isoDay = (day: Date) => day.toISOString().slice(0, 10)

/** The school year that a day lies in, as the calendar year it begins in. */
export const yearOf = (day: Date) => schoolYearOf({ on: day, precision: 'day' })!

/** The terms of a school year as most English schools have them; each school sets its own, so they are a first guess. */
export function defaultTerms(year: number): Terms {
  const terms = known.get(year) ?? termsAsUsual(year)
  known.set(year, terms)
  return terms
}

const known = new Map<number, Terms>() // finding them takes some milliseconds

function termsAsUsual(year: number): Terms {
  const ends = (name: TermName) => {
    const term: Term = `${name === 'autumn' ? year : year + 1}-${name}`
    let [from, to] = [startOf(term), endOf(term)]
    while (isClosed(from)) from = plusDays(from, 1)
    while (isClosed(to)) to = plusDays(to, -1)
    return { from, to }
  }
  return { autumn: ends('autumn'), spring: ends('spring'), summer: ends('summer') }
}

const isWeekday = (day: Date) => day.getUTCDay() !== 0 && day.getUTCDay() !== 6
const liesIn = (day: Date, terms: Terms) =>
  TERM_NAMES.some((name) => day >= terms[name].from && day <= terms[name].to)

const NEAR = 10 // days within which a day outside of half-terms and bank holidays is looked for
const FAR = 400

/**
 * The day nearest to one that is wished for on which the school is open: in a term of its own, not at a weekend, and not in
 * a half-term or on a bank holiday as most schools have them where another day is near.
 */
export function schoolDayNear(wished: Date, terms: Terms): Date {
  const usual = defaultTerms(yearOf(terms.summer.to))
  const isOpen = (day: Date) => isWeekday(day) && liesIn(day, terms)
  const isOff = (day: Date) => liesIn(day, usual) && isClosed(day)
  return nearest(wished, NEAR, (day) => isOpen(day) && !isOff(day)) ?? nearest(wished, FAR, isOpen) ?? wished
}

function nearest(wished: Date, within: number, isRight: (day: Date) => boolean): Date | null {
  for (let days = 0; days <= within; days += 1)
    for (const day of [plusDays(wished, days), plusDays(wished, -days)]) if (isRight(day)) return day
  return null
}
