// What stands in the forms of a plan, and the school years that can be planned.
import { dayWords } from '@/lib/dates/schema'
import type { Plan } from './rows'
import { plusDays, yearOf } from './terms'
import { MOMENTS, TERM_NAMES } from './words'

type Values = Record<string, string[]>

const SUMMER = 75 // days before a school year from which it is the one to plan

/** The school years to choose from, the likeliest first; that of the plan stays. */
export function yearsToPlan(today: Date, planned?: number): number[] {
  const [now, soon] = [yearOf(today), yearOf(plusDays(today, SUMMER))]
  return [...new Set([planned ?? soon, soon, now, now + 1])].slice(0, 3)
}

export const aimsValues = ({ aims, year }: Pick<Plan, 'aims' | 'year'>): Values => ({
  aims,
  year: [String(year)],
})

export function indicatorValues({ indicators }: Pick<Plan, 'indicators'>): Values {
  const own = indicators.filter(({ catalogue }) => catalogue === null)
  return {
    indicators: indicators.flatMap(({ catalogue }) => catalogue ?? []),
    ...Object.fromEntries(
      own.flatMap(({ id, name, unit }, i) => [
        [`own-${i}`, [id]],
        [`name-${i}`, [name]],
        [`unit-${i}`, [unit ?? '']],
      ]),
    ),
  }
}

export function dateValues({ terms, indicators }: Pick<Plan, 'terms' | 'indicators'>): Values {
  return Object.fromEntries([
    ...TERM_NAMES.flatMap((name) => [
      [`${name}-from`, [dayWords(terms[name].from)]],
      [`${name}-to`, [dayWords(terms[name].to)]],
    ]),
    ...indicators.flatMap(({ name, readings }) =>
      readings.flatMap(({ id, moment, dueOn, who }) => [
        [`label-${id}`, [`${name}: ${MOMENTS[moment].toLowerCase()}`]],
        [`due-${id}`, [dayWords(dueOn)]],
        [`who-${id}`, [who ?? '']],
      ]),
    ),
  ])
}
