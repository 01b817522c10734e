// Dates at the precision somebody gave them: a day, a month, a year, a school year, some years, a decade, or none.

/** How much of a date is known; `years` has a second year in `until`. */
export type DatePrecision = 'day' | 'month' | 'year' | 'academic_year' | 'years' | 'decade'

/** A date with its true precision. `on` is the first day it can mean; both are null when it is not known. */
export type PartialDate = {
  on: Date | null
  precision: DatePrecision | null
  until: Date | null
  isAbout: boolean
  note: string | null
}

const UNKNOWN: PartialDate = { on: null, precision: null, until: null, isAbout: false, note: null }
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

const firstDay = (year: number, month = 1, day = 1) => new Date(Date.UTC(year, month - 1, day))

/**
 * Reads "2016", "2016-03", "2016-03-31", "2016-17" (a school year), "2010-13" (some years) and "1970s", with
 * "about", "(approx.)" or a remark such as "(plan)" around it. Anything else is a remark on an unknown date.
 */
export function parsePartialDate(text: string | null): PartialDate {
  if (text === null || text === 'undated') return UNKNOWN
  const isAbout = /\babout\b|\bapprox/.test(text)
  const parsed = /^(?:about )?(\d{4}(?:-\d{2}){0,2}|\d{4}s)(?: \((.*)\))?$/.exec(text)
  const date = parsed && parsePlain(parsed[1]!)
  if (!date) return { ...UNKNOWN, note: text.replace(/^undated[ ,(]*/, '').replace(/\)$/, '') || null }
  const remark = parsed[2] && !/^about$|^approx/.test(parsed[2]) ? parsed[2] : null
  return { ...UNKNOWN, ...date, isAbout, note: remark }
}

function parsePlain(text: string): Pick<PartialDate, 'on' | 'precision'> & { until?: Date } {
  const [year, second, day] = text.replace('s', '').split('-').map(Number) as [number, number?, number?]
  if (text.endsWith('s')) return { on: firstDay(year), precision: 'decade' }
  if (day !== undefined) return { on: firstDay(year, second, day), precision: 'day' }
  if (second === undefined) return { on: firstDay(year), precision: 'year' }
  if (second === (year + 1) % 100) return { on: firstDay(year, 9), precision: 'academic_year' }
  if (second > 12)
    return { on: firstDay(year), precision: 'years', until: firstDay(year - (year % 100) + second) }
  return { on: firstDay(year, second), precision: 'month' }
}

/** The date as people read it ("September 2016", "2016-17", "about 2024"), or null when it is not known. */
export function formatPartialDate(
  date: Pick<PartialDate, 'on' | 'precision'> & Partial<PartialDate>,
): string | null {
  const plain = formatPlain(date)
  const words = plain && date.isAbout ? `about ${plain}` : plain
  if (!date.note) return words
  return words ? `${words} (${date.note})` : date.note
}

function formatPlain({ on, precision, until }: Pick<PartialDate, 'on' | 'precision'> & Partial<PartialDate>) {
  if (!on) return null
  const year = on.getUTCFullYear()
  const month = `${MONTHS[on.getUTCMonth()]} ${year}`
  const byPrecision: Record<DatePrecision, string> = {
    day: `${on.getUTCDate()} ${month}`,
    month,
    year: `${year}`,
    academic_year: `${year}-${String((year + 1) % 100).padStart(2, '0')}`,
    years: `${year} to ${until?.getUTCFullYear()}`,
    decade: `${year}s`,
  }
  return precision && byPrecision[precision]
}

/**
 * The middle of the time that a date can mean, where charts draw it: of 2016 the first days of July. Null when it is not
 * known; a day is drawn where it begins.
 */
export function middleOf({ on, precision, until }: Pick<PartialDate, 'on' | 'precision' | 'until'>) {
  if (!on || !precision) return null
  const [year, month] = [on.getUTCFullYear(), on.getUTCMonth() + 1]
  const ends: Record<DatePrecision, Date> = {
    day: on,
    month: firstDay(year, month + 1),
    year: firstDay(year + 1, month),
    academic_year: firstDay(year + 1, month),
    years: firstDay((until?.getUTCFullYear() ?? year) + 1),
    decade: firstDay(year + 10),
  }
  return new Date((on.getTime() + ends[precision].getTime()) / 2)
}

/** Whether a date leaves open in which month it was. */
export const isWide = ({ precision }: Pick<PartialDate, 'precision'>) =>
  precision !== null && precision !== 'day' && precision !== 'month'

/** The last day that a date can mean; null when it is not known, or no nearer than some years. */
export function lastDayOf({ on, precision }: Pick<PartialDate, 'on' | 'precision'>): Date | null {
  if (!on || !precision || precision === 'years' || precision === 'decade') return null
  const [year, month] = [on.getUTCFullYear(), on.getUTCMonth()]
  const lastDays = {
    day: on,
    month: new Date(Date.UTC(year, month + 1, 0)),
    year: new Date(Date.UTC(year, 11, 31)),
    academic_year: new Date(Date.UTC(year + 1, 7, 31)),
  }
  return lastDays[precision]
}

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' })

const MOMENT = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/London',
})

/** "22 November 2026 at 12:05", as it is in Britain. */
export const momentWords = (moment: Date) => MOMENT.format(moment)

/** "22 November 2026", as it is in Britain. */
export const dayWords = (moment: Date) => DAY.format(moment)

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'Europe/London' })

/** "November 2026", as it is in Britain. */
export const monthWords = (moment: Date) => MONTH.format(moment)

/** Today in the same words. */
export const todayWords = () => dayWords(new Date())
