// A term's figures as one form: a value for each figure of the project, with one date and one source for all.
import { z } from 'zod'
import { formatPartialDate, monthWords } from '@/lib/dates/schema'
import { readTypedDate } from '@/lib/dates/typed'
import { oneLine } from '@/lib/forms/text'
import { schoolYearOf, yearWords } from '@/lib/impact/years'
import { type Added, heldAlready, orderProblem } from './added'
import { qualifierOf } from './figures'
import type { Figure } from './schema'
import { dateProblem, NO_NUMBER, readValue } from './values'

/** The date that is offered: this month, or in September the school year that has just ended. */
export function dateOffered(now: Date): string {
  const isNewYear = now.getUTCMonth() === 8
  return isNewYear ? yearWords(schoolYearOf({ on: now, precision: 'month' })! - 1) : monthWords(now)
}

const line = (max: number) =>
  z
    .string()
    .optional()
    .transform((text) => oneLine(text ?? ''))
    .pipe(z.string().max(max, { error: `Keep it to ${max} characters` }))

type Given = Record<string, string>

/** The form for these figures; their fields end with their ids. */
export function quickForm(figures: Figure[], now = new Date()) {
  const fields: Record<string, z.ZodType> = { date: line(60), source: line(60) }
  for (const { id } of figures) {
    fields[`value-${id}`] = line(300)
    fields[`qualifier-${id}`] = line(20)
    fields[`note-${id}`] = line(200)
  }
  return z.object(fields).check((issues) => {
    const input = issues.value as Given
    const report = (field: string, message: string | null) => {
      if (message) issues.issues.push({ code: 'custom', input, path: [field], message })
    }
    report('date', input.date ? dateProblem(input.date, now) : 'Enter a date, such as March 2026 or 2025-26')
    for (const figure of figures) report(`value-${figure.id}`, valueProblem(figure, input))
    const isEmpty = figures.every(({ id }) => !input[`value-${id}`])
    if (isEmpty && figures[0]) report(`value-${figures[0].id}`, 'Enter at least one figure')
  })
}

function valueProblem(figure: Figure, given: Given): string | null {
  const text = given[`value-${figure.id}`]
  if (!text) return given[`note-${figure.id}`] ? 'Enter the value, or empty its note' : null
  const read = readValue(text, figure)
  if (typeof read === 'string') return read
  if (read.words !== null && figure.catalogue === null) return NO_NUMBER
  if (!readTypedDate(given.date ?? '')) return null // which is said of the date
  const order = orderProblem(figure, given.date ?? null)
  if (order) return order
  const held = heldAlready(figure, saidOf(figure, given))
  if (held === null || held === 'same') return null
  return `It says ${held.words ?? held.value} for ${held.date ?? 'a time that is not known'} already. Correct that on its own page, or say in the note what this one counts`
}

const dateIn = (given: Given) => {
  const date = readTypedDate(given.date ?? '')
  return date && formatPartialDate(date)
}

function saidOf(figure: Figure, given: Given) {
  const read = readValue(given[`value-${figure.id}`]!, figure)
  const { value, words } = typeof read === 'string' ? { value: null, words: read } : read
  return {
    value,
    words,
    qualifier: value === null ? null : qualifierOf(given[`qualifier-${figure.id}`]),
    note: given[`note-${figure.id}`] || null,
    date: dateIn(given),
  }
}

/** The readings of a form that was filled in rightly; what a figure says already is not said again. */
export function quickReadings(figures: Figure[], given: Given, sourceId: string | null): Added[] {
  return figures
    .filter(({ id }) => given[`value-${id}`])
    .map((figure) => ({ figure, said: saidOf(figure, given) }))
    .filter(({ figure, said }) => heldAlready(figure, said) !== 'same')
    .map(({ figure, said }) => ({ ...said, to: { figureId: figure.id }, sourceId }))
}

/** Whether a figure has come to say something else of the same date since the form was read. */
export const isOvertaken = (figures: Figure[], given: Given) =>
  figures
    .filter(({ id }) => given[`value-${id}`])
    .map((figure) => heldAlready(figure, saidOf(figure, given)))
    .some((held) => held !== null && held !== 'same')
