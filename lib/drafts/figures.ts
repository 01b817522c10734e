// Figures and sources as forms.
import { z } from 'zod'
import { readTypedDate } from '@/lib/dates/typed'
import { formatPartialDate } from '@/lib/dates/schema'
import { oneLine } from '@/lib/forms/text'
import { QUALIFIERS, type Qualifier } from '@/lib/projects/schema'
import type { Values } from './form'
import { type Content, type Figure, MOST, type ReadingEntry, type SourceEntry } from './schema'

/** The three kinds of figure, as the page that adds one names them. */
export const FIGURE_KINDS = {
  measure: { label: 'A figure', hint: 'A count or an amount at one time, such as 350 pupils in March 2026' },
  change: { label: 'Before and after', hint: 'The same measured twice, such as a reading age' },
  disputed: { label: 'Sources that differ', hint: 'Two or more versions of the same, side by side' },
} as const
export type FigureKind = Figure['kind']

/** How many readings a figure's form shows; of versions, two more than there are. */
export const readingsShown = (kind: FigureKind, held: number) =>
  kind === 'measure' ? 1 : kind === 'change' ? 2 : Math.min(Math.max(held + 2, 3), MOST.readings)

const momentOf = (kind: FigureKind, i: number) =>
  kind === 'measure' ? 'single' : kind === 'disputed' ? 'version' : i === 0 ? 'before' : 'after'

const line = (max: number) =>
  z
    .string()
    .optional()
    .transform((text) => oneLine(text ?? ''))
    .pipe(z.string().max(max, { error: `Keep it to ${max} characters` }))

/** Where a figure comes from, when it is the school's own. */
export const OWN_RECORDS = 'own'

const NO_ADDRESS = 'Enter an address such as https://school.example/report'

// As the table takes it: the beginning in small letters, no spaces. One that is so already stays as it was typed.
const asWritten = (url: string) => (url === '' || /^https?:\/\/\S+$/.test(url) ? url : new URL(url).href)

const Source = {
  title: line(300).pipe(z.string().min(1, { error: 'Enter its title, such as “Annual report 2025”' })),
  publisher: line(200),
  year: line(4).pipe(
    z.string().regex(/^((19|20)\d\d)?$/, { error: 'Enter the year as four figures, such as 2025' }),
  ),
  note: line(300),
  url: line(1500)
    .pipe(z.union([z.literal(''), z.url({ protocol: /^https?$/ })], { error: NO_ADDRESS }))
    .transform(asWritten)
    .pipe(z.string().max(2000, { error: NO_ADDRESS })),
}

/** A source's form. */
export const SourceForm = z.object(Source).transform(({ title, publisher, year, note, url }) => ({
  title,
  publisher: publisher || null,
  year: year ? Number(year) : null,
  note: note || null,
  url: url || null,
}))

/** What stands in a source's form. */
export const sourceValues = ({ title, publisher, year, note, url }: Omit<SourceEntry, 'id'>): Values => ({
  title: [title],
  publisher: [publisher ?? ''],
  year: [year === null ? '' : String(year)],
  note: [note ?? ''],
  url: [url ?? ''],
})

/** The form of a figure with so many readings, none of them from after `now`; their fields are numbered from 0. */
export function figureForm(kind: FigureKind, readings: number, now = new Date()) {
  const isToCome = (text: string) => (readTypedDate(text)?.on ?? now) > now
  const fields: Record<string, z.ZodType> = {
    name: line(200).pipe(z.string().min(1, { error: 'Say what was counted or measured' })),
    unit: line(60),
    isOutcome: line(3),
  }
  for (let i = 0; i < readings; i += 1) {
    fields[`value-${i}`] = line(300)
    fields[`qualifier-${i}`] = line(20)
    fields[`date-${i}`] = line(60)
      .refine((text) => text === '' || readTypedDate(text), {
        error: 'Enter a date such as March 2026, 2025-26 (a school year) or about 2024',
      })
      .refine((text) => !isToCome(text), {
        error: 'This date is still to come. Enter when it was counted or measured',
      })
    fields[`dateNote-${i}`] = line(120)
    fields[`source-${i}`] = line(60)
  }
  return z.object(fields).check((issues) => {
    const given = issues.value as Record<string, string>
    for (let i = 0; i < readings; i += 1)
      if (kind !== 'disputed' && !given[`value-${i}`])
        issues.issues.push({
          code: 'custom',
          input: given,
          path: [`value-${i}`],
          message: `Enter the value${kind === 'change' ? (i === 0 ? ' before' : ' after') : ''}, as a number or in a word or two`,
        })
    if (kind === 'disputed' && readingsGiven(given, readings).length < 2)
      issues.issues.push({
        code: 'custom',
        input: given,
        path: ['value-0'],
        message: 'Enter at least two versions',
      })
  })
}

const readingsGiven = (given: Record<string, string>, readings: number) =>
  Array.from({ length: readings }, (_, i) => i).filter((i) => given[`value-${i}`])

/**
 * A figure as its form gave it.
 * @param before the figure as it was, whose readings keep their ids
 * @param newId makes the id of what is new
 * @param sourceOf what a chosen source is called in the document; null when there is no such source
 */
export function figureOf(
  kind: FigureKind,
  given: Record<string, string>,
  {
    before,
    newId,
    sourceOf,
    count,
  }: {
    before: Figure | null
    newId: () => string
    sourceOf: (chosen: string) => string | null
    count: number
  },
): Figure {
  return {
    id: before?.id ?? newId(),
    kind,
    name: given.name!,
    isOutcome: kind === 'change' && given.isOutcome === 'yes',
    unit: kind === 'disputed' ? null : given.unit || null,
    catalogue: before?.catalogue ?? null,
    target: before?.target ?? null,
    targetDate: before?.targetDate ?? null,
    comparison: before?.comparison ?? null,
    evaluator: before?.evaluator ?? null,
    isEvaluatorIndependent: before?.isEvaluatorIndependent ?? false,
    readings: readingsGiven(given, count).map((i): ReadingEntry => {
      const number = kind === 'disputed' ? null : numberOf(given[`value-${i}`]!)
      const qualifier = given[`qualifier-${i}`] ?? ''
      const date = readTypedDate(given[`date-${i}`] ?? '')
      return {
        id: before?.readings[i]?.id ?? newId(),
        moment: momentOf(kind, i),
        value: number,
        words: number === null ? given[`value-${i}`]! : null,
        note: before?.readings[i]?.note ?? null,
        comparisonValue: before?.readings[i]?.comparisonValue ?? null,
        qualifier: number !== null && Object.hasOwn(QUALIFIERS, qualifier) ? (qualifier as Qualifier) : null,
        date: date && formatPartialDate(date),
        dateNote: given[`dateNote-${i}`] || null,
        sourceId: sourceOf(given[`source-${i}`] ?? ''),
      }
    }),
  }
}

// "1,200", "62.5"; anything else is kept as words, such as an inspector's judgement.
const numberOf = (text: string) => {
  const number = /^-?(\d{1,3}(,\d{3})+|\d+)(\.\d{1,2})?$/.test(text) ? Number(text.replaceAll(',', '')) : null
  return number !== null && Math.abs(number) < 1e11 ? number : null
}

/** What stands in a figure's form. */
export function figureValues({ name, unit, isOutcome, readings }: Figure): Values {
  const values: Values = { name: [name], unit: [unit ?? ''], isOutcome: isOutcome ? ['yes'] : [] }
  readings.forEach(({ value, words, qualifier, date, dateNote, sourceId }, i) => {
    values[`value-${i}`] = [value === null ? (words ?? '') : String(value)]
    values[`qualifier-${i}`] = [qualifier ?? '']
    values[`date-${i}`] = [date ?? '']
    values[`dateNote-${i}`] = [dateNote ?? '']
    values[`source-${i}`] = [sourceId ?? '']
  })
  return values
}

/** Impact with a figure or a source put in its place, or at the end when it is new; null when there is no room. */
export function withEntry(
  impact: Content['impact'],
  list: 'figures' | 'sources',
  entry: Figure | SourceEntry,
) {
  const held: { id: string }[] = impact[list]
  const isThere = held.some(({ id }) => id === entry.id)
  if (!isThere && held.length >= MOST[list]) return null
  const entries = isThere ? held.map((one) => (one.id === entry.id ? entry : one)) : [...held, entry]
  return { ...impact, [list]: entries } as Content['impact']
}

/** Impact without a figure, or without a source: its figures then lack one. */
export function withoutEntry(impact: Content['impact'], entryId: string): Content['impact'] {
  return {
    ...impact,
    sources: impact.sources.filter(({ id }) => id !== entryId),
    figures: impact.figures
      .filter(({ id }) => id !== entryId)
      .map((figure) => ({
        ...figure,
        readings: figure.readings.map((reading) =>
          reading.sourceId === entryId ? { ...reading, sourceId: null } : reading,
        ),
      })),
  }
}
