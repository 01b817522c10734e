// Dates as people type them into a form.
import { lastDayOf, type PartialDate, parsePartialDate } from './schema'

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
)
const monthOf = (name: string) =>
  MONTHS.findIndex((month) => name.length > 2 && month.startsWith(name === 'sept' ? 'sep' : name)) + 1
const two = (number: number) => String(number).padStart(2, '0')

/**
 * Reads "31 March 2016", "31/3/2016", "March 2016", "2016", "2016-17" (a school year), "2010 to 2013" and "1970s", with
 * "about" before it; every date that `formatPartialDate` writes without a remark is read back as it was.
 * @returns null when it is none of these, or no day of the calendar
 */
export function readTypedDate(typed: string): PartialDate | null {
  const text = typed
    .toLowerCase()
    .replace(/[–—]/g, '-')
    .replace(/[\s,]+/g, ' ')
    .trim()
  const [, about, plain] = /^(about |around |c\. ?)?(.*)$/.exec(text)!
  const written = plain && !/\b0\d{3}/.test(plain) ? asWritten(plain) : null
  if (!written) return null
  const date = typeof written === 'string' ? parsePartialDate(written) : written
  return date.on && isSensible(date) ? { ...date, isAbout: about !== undefined } : null
}

/** Whether the time that one typed date can mean is over before another's begins; false where that is not known. */
export function endsBefore(one: string | null, other: string | null): boolean {
  const [first, second] = [readTypedDate(one ?? ''), readTypedDate(other ?? '')]
  const end = first && (lastDayOf(first) ?? first.until)
  return Boolean(end && second?.on && end < second.on)
}

const isSensible = ({ on, until }: PartialDate) =>
  on!.getUTCFullYear() >= 1000 && on!.getUTCFullYear() <= 2100 && (!until || until > on!)

// A month of one's own can look like a school year ("2001-02"), so months are made here.
const monthly = (year: string, month: number): PartialDate | null =>
  month >= 1 && month <= 12
    ? { ...parsePartialDate(year), on: new Date(Date.UTC(Number(year), month - 1)), precision: 'month' }
    : null

function daily(year: string, month: number, day: number): PartialDate | null {
  const on = new Date(Date.UTC(Number(year), month - 1, day))
  const isReal = on.getUTCMonth() === month - 1 && on.getUTCDate() === day
  return isReal ? parsePartialDate(`${year}-${two(month)}-${two(day)}`) : null
}

function asWritten(text: string): string | PartialDate | null {
  const years = /^(\d{4})(?: ?(?:-|to) ?)(\d{4})$/.exec(text)
  if (years)
    return {
      ...parsePartialDate(years[1]!),
      precision: 'years',
      until: new Date(Date.UTC(Number(years[2]), 0)),
    }
  const slashed = /^(?:(\d{1,2})[/.])?(\d{1,2})[/.](\d{4})$/.exec(text)
  if (slashed) {
    const [, day, month, year] = slashed
    return day ? daily(year!, Number(month), Number(day)) : monthly(year!, Number(month))
  }
  const named = /^(?:(\d{1,2})(?:st|nd|rd|th)? )?([a-z]{3,9})\.? (\d{4})$/.exec(text)
  if (named) {
    const month = monthOf(named[2]!)
    return named[1] ? daily(named[3]!, month, Number(named[1])) : monthly(named[3]!, month)
  }
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (iso) return daily(iso[1]!, Number(iso[2]), Number(iso[3]))
  return /^\d{4}(s|[-/]\d{2})?$/.test(text) ? text.replace('/', '-') : null
}

/** The date of words that were kept; unknown when there are none. */
export const dateOf = (words: string | null): PartialDate =>
  (words === null ? null : readTypedDate(words)) ?? parsePartialDate(null)
