// Values as people type them, and which of them an indicator takes.
import { readTypedDate } from '@/lib/dates/typed'
import { indicatorOf } from '@/lib/impact/catalogue'
import type { Figure } from './schema'

type Of = Pick<Figure, 'catalogue' | 'unit'>
export type Value = { value: number; words: null } | { value: null; words: string }

/** Said where a number is needed. */
export const NO_NUMBER = 'Enter a number, such as 12, 1,200 or 12.5'

// "1,200", "1 200", "62.5", with at most two decimals, as the table takes it.
function numberOf(text: string): number | null {
  const isNumber = /^-?(\d{1,3}([, ]\d{3})+|\d+)(\.\d{1,2})?$/.test(text)
  const number = isNumber ? Number(text.replace(/[, ]/g, '')) : null
  return number !== null && Math.abs(number) < 1e11 ? number : null
}

// The unit of a figure need not be typed with it.
function withoutUnit(text: string, unit: string | null) {
  if (unit === 'per cent') return text.replace(/ ?(?:%|per cent|percent)$/, '')
  return unit?.startsWith('pounds') ? text.replace(/^£ ?/, '') : text
}

/** The least and the most that an indicator of the catalogue can be; null where it has no limits. */
function rangeOf(catalogue: string | null): readonly [least: number, most: number] | null {
  const indicator = indicatorOf(catalogue)
  return indicator?.range ?? (indicator?.adds === 'sum' ? [0, MOST_COUNTED] : null)
}

// More than all pupils and hours of the country; totals stay exact.
const MOST_COUNTED = 1_000_000_000

// People, schools and sessions are whole; hours may be in parts.
function isCountOf(catalogue: string | null) {
  const indicator = indicatorOf(catalogue)
  return indicator?.adds === 'sum' && indicator.unit !== 'hours'
}

/** What is wrong with a number for an indicator of the catalogue, or null. */
export function outOfRange(value: number, catalogue: string | null): string | null {
  const range = rangeOf(catalogue)
  if (!range) return null
  const [least, most] = range
  if (isCountOf(catalogue) && !Number.isInteger(value)) return 'Enter a whole number'
  if (value >= least && value <= most) return null
  return `Enter a number from ${least} to ${most.toLocaleString('en-GB')}`
}

/** Whether a number is more than one project is likely to have, so that somebody should look twice. */
export function isUnlikely(value: number | null, catalogue: string | null): boolean {
  const usual = indicatorOf(catalogue)?.usual
  return usual !== undefined && value !== null && value > usual
}

/** Whether the readings of a figure are words by what the catalogue says. */
export const isInWords = (catalogue: string | null) => indicatorOf(catalogue)?.adds === 'words'

/**
 * A value as it was typed: a number for what the catalogue counts, words for what it judges; a school's own figure takes both.
 * @returns the value, or what is wrong with it in words
 */
export function readValue(text: string, { catalogue, unit }: Of): Value | string {
  if (isInWords(catalogue)) return { value: null, words: text }
  const value = numberOf(withoutUnit(text, unit))
  if (value !== null) return outOfRange(value, catalogue) ?? { value, words: null }
  return catalogue === null && !isLikeNumber(text) ? { value: null, words: text } : NO_NUMBER
}

// Digits with nothing but signs of numbers are meant as one: as words they could never be counted on.
const isLikeNumber = (text: string) => /^[-+£$€]?\s*[\d.,\s]*\d[\d.,\s]*%?$/.test(text)

/** A number as it was typed, such as a target. @returns what is wrong with it in words, else the number */
export function readNumber(text: string, of: Of): number | string {
  const value = numberOf(withoutUnit(text, of.unit))
  return value === null ? NO_NUMBER : (outOfRange(value, of.catalogue) ?? value)
}

const NO_DATE = 'Enter a date such as March 2026, 2025-26 (a school year) or about 2024'
const NO_TERM =
  'Enter the month that the term ended in, such as December 2026, or the school year, such as 2026-27'
const TOO_OLD = 'Enter a year from 1900 on'
const isAncient = ({ on }: { on: Date | null }) => on!.getUTCFullYear() < 1900

/** What is wrong with the date of a reading, or null; an empty one is not known. */
export function dateProblem(text: string, now: Date): string | null {
  if (text === '') return null
  const date = readTypedDate(text)
  if (!date) return /term|autumn|spring|summer/i.test(text) ? NO_TERM : NO_DATE
  if (isAncient(date)) return TOO_OLD
  return date.on! > now ? 'This date is still to come. Enter when it was counted or measured' : null
}

/** What is wrong with the date of a target, or null. */
export function targetDateProblem(text: string): string | null {
  const date = text === '' ? null : readTypedDate(text)
  const isFit = date && !date.isAbout && date.precision !== 'years'
  if (text !== '' && !isFit) return 'Enter a date such as July 2027 or 2027-28 (a school year)'
  return date && isAncient(date) ? TOO_OLD : null
}
