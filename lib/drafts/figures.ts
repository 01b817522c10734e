// Figures as forms.
import { z } from 'zod'
import { endsBefore, readTypedDate } from '@/lib/dates/typed'
import { formatPartialDate } from '@/lib/dates/schema'
import { oneLine } from '@/lib/forms/text'
import { indicatorOf } from '@/lib/impact/catalogue'
import { QUALIFIERS, type Qualifier } from '@/lib/projects/schema'
import type { Values } from './form'
import { type Figure, MOST, type ReadingEntry } from './schema'
import { dateProblem, isInWords, readNumber, readValue, targetDateProblem } from './values'

/** The three kinds of figure, as the page that adds one names them. */
export const FIGURE_KINDS = {
  measure: { label: 'A figure', hint: 'A count or an amount, once or over the years, such as 350 pupils' },
  change: { label: 'Before and after', hint: 'The same measured before and after, such as a reading age' },
  disputed: { label: 'Sources that differ', hint: 'Two or more versions of the same, side by side' },
} as const
export type FigureKind = Figure['kind']

/** What a form is for; of an indicator of the catalogue the unit is not asked. */
export type FigureShape = { kind: FigureKind; catalogue: string | null }

/** The page, within a project, that adds a figure: of an indicator of the catalogue, or one of a school's own. */
export const newFigurePlace = (catalogue: string | null) => {
  const indicator = indicatorOf(catalogue)
  if (!indicator) return 'impact/figures/new?kind=change'
  return `impact/figures/new?key=${catalogue}&kind=${indicator.isOutcome ? 'change' : 'measure'}`
}

const LEAST = { measure: 2, change: 3, disputed: 3 } as const
const MORE = { measure: 1, change: 1, disputed: 2 } as const

/** How many readings a figure's form shows: what is held, and one or two empty ones. */
export const readingsShown = (kind: FigureKind, held: number) =>
  Math.min(Math.max(held + MORE[kind], LEAST[kind]), MOST.readings)

const momentOf = (kind: FigureKind, i: number) =>
  kind === 'measure' ? 'single' : kind === 'disputed' ? 'version' : i === 0 ? 'before' : 'after'

const line = (max: number) =>
  z
    .string()
    .optional()
    .transform((text) => oneLine(text ?? ''))
    .pipe(z.string().max(max, { error: `Keep it to ${max} characters` }))

const FIELDS = {
  name: line(200).pipe(z.string().min(1, { error: 'Say what was counted or measured' })),
  unit: line(60),
  isOutcome: line(3),
  target: line(30),
  targetDate: line(60),
  comparison: line(200),
  evaluator: line(200),
  isEvaluatorIndependent: line(3),
}
const OF_READING = {
  value: line(300),
  qualifier: line(20),
  date: line(60),
  dateNote: line(120),
  note: line(200),
  comparison: line(30),
  source: line(60),
}

type Given = Record<string, string>
type Problem = [field: string, words: string | null | false]

/** The form of a figure with so many readings, none of them from after `now`; their fields are numbered from 0. */
export function figureForm(shape: FigureShape, readings: number, now = new Date()) {
  const fields: Record<string, z.ZodType> = { ...FIELDS }
  for (let i = 0; i < readings; i += 1)
    for (const [name, schema] of Object.entries(OF_READING)) fields[`${name}-${i}`] = schema
  return z.object(fields).check((issues) => {
    const input = issues.value as Given
    for (const [field, message] of problemsIn(shape, input, readings, now))
      if (message) issues.issues.push({ code: 'custom', input, path: [field], message })
  })
}

function problemsIn(shape: FigureShape, given: Given, count: number, now: Date): Problem[] {
  const of = { catalogue: shape.catalogue, unit: unitOf(shape, given) }
  const filled = readingsGiven(given, count)
  const isCompared = filled.some((i) => given[`comparison-${i}`])
  return [
    ...lacking(shape.kind, given, filled),
    ...Array.from({ length: count }, (_, i) => problemsOfReading(shape, given, i, of, now)).flat(),
    ['target', given.target && wordsOf(readNumber(given.target, of))],
    ['targetDate', targetDateProblem(given.targetDate ?? '')],
    ['target', given.targetDate && !given.target && 'Enter the target, or leave its date empty'],
    [
      'comparison',
      isCompared && !given.comparison && 'Say who they are that did not take part, in a few words',
    ],
    [
      'evaluator',
      given.isEvaluatorIndependent && !given.evaluator && 'Say who evaluated it, or untick the box below',
    ],
  ] as Problem[]
}

const wordsOf = (read: unknown) => typeof read === 'string' && read

function lacking(kind: FigureKind, given: Given, held: number[]): Problem[] {
  if (kind === 'disputed') return [['value-0', held.length < 2 && 'Enter at least two versions']]
  const words = `Enter the value${kind === 'change' ? ' before' : ''}, as a number or in a word or two`
  const isThere = kind === 'change' ? given['value-0'] : held.length > 0
  return [['value-0', !isThere && words]]
}

function problemsOfReading(
  { kind }: FigureShape,
  given: Given,
  i: number,
  of: Pick<Figure, 'catalogue' | 'unit'>,
  now: Date,
): Problem[] {
  const [value, comparison] = [given[`value-${i}`], given[`comparison-${i}`]]
  const isRest = ['date', 'dateNote', 'note', 'comparison'].some((name) => given[`${name}-${i}`])
  return [
    [
      `value-${i}`,
      !value && isRest && 'Enter the value; to remove this reading, empty its date and notes too',
    ],
    [`value-${i}`, value && kind !== 'disputed' && wordsOf(readValue(value, of))],
    [`date-${i}`, dateProblem(given[`date-${i}`] ?? '', now)],
    [
      `date-${i}`,
      kind === 'change' &&
        value &&
        endsBefore(given[`date-${i}`] ?? null, given['date-0'] ?? null) &&
        'This is before the date of the baseline',
    ],
    [`comparison-${i}`, comparison && wordsOf(readNumber(comparison, of))],
  ] as Problem[]
}

const readingsGiven = (given: Given, readings: number) =>
  Array.from({ length: readings }, (_, i) => i).filter((i) => given[`value-${i}`])

function unitOf({ kind, catalogue }: FigureShape, given: Given) {
  const indicator = indicatorOf(catalogue)
  if (indicator) return indicator.unit
  return kind === 'disputed' ? null : given.unit || null
}

type Making = {
  /** The figure as it was, whose readings keep their ids. */
  before: Figure | null
  /** Makes the id of what is new. */
  newId: () => string
  /** What a chosen source is called in the document; null when there is no such source. */
  sourceOf: (chosen: string) => string | null
  count: number
}

/** A figure as its form gave it; readings without a value are left out. */
export function figureOf(shape: FigureShape, given: Given, making: Making): Figure {
  const { before, newId, count } = making
  const { kind, catalogue } = shape
  const unit = unitOf(shape, given)
  const isChange = kind === 'change'
  const isTargeted = kind !== 'disputed' && !isInWords(catalogue)
  const target = isTargeted && given.target ? Number(readNumber(given.target, { catalogue, unit })) : null
  const targetDate = target === null ? null : readTypedDate(given.targetDate ?? '')
  return {
    id: before?.id ?? newId(),
    kind,
    name: given.name!,
    isOutcome: isChange && (indicatorOf(catalogue)?.isOutcome ?? given.isOutcome === 'yes'),
    unit,
    catalogue,
    target,
    targetDate: targetDate && formatPartialDate(targetDate),
    comparison: isChange ? given.comparison || null : (before?.comparison ?? null),
    evaluator: isChange ? given.evaluator || null : (before?.evaluator ?? null),
    isEvaluatorIndependent: isChange
      ? given.isEvaluatorIndependent === 'yes'
      : (before?.isEvaluatorIndependent ?? false),
    readings: [
      ...readingsGiven(given, count).map((i) => readingOf(shape, given, i, unit, making)),
      ...(before?.readings.slice(count) ?? []), // added since, where the form had no fields for them
    ],
  }
}

function readingOf(
  { kind, catalogue }: FigureShape,
  given: Given,
  i: number,
  unit: string | null,
  { before, newId, sourceOf }: Making,
): ReadingEntry {
  const old = before?.readings[i]
  const typed = given[`value-${i}`]!
  const read = kind === 'disputed' ? typed : readValue(typed, { catalogue, unit })
  const { value, words } = typeof read === 'string' ? { value: null, words: typed } : read
  const compared = comparedWith(given[`comparison-${i}`], { catalogue, unit })
  const date = readTypedDate(given[`date-${i}`] ?? '')
  return {
    id: old?.id ?? newId(),
    moment: momentOf(kind, i),
    value,
    words,
    note: kind === 'disputed' ? (old?.note ?? null) : given[`note-${i}`] || null,
    comparisonValue: kind === 'change' ? compared : (old?.comparisonValue ?? null),
    qualifier: value === null ? null : qualifierOf(given[`qualifier-${i}`]),
    date: date && formatPartialDate(date),
    dateNote: given[`dateNote-${i}`] || null,
    sourceId: sourceOf(given[`source-${i}`] ?? ''),
  }
}

const comparedWith = (text: string | undefined, of: Pick<Figure, 'catalogue' | 'unit'>) =>
  text ? Number(readNumber(text, of)) : null

/** How exact a value is, as a form names it. */
export const qualifierOf = (text: string | undefined) =>
  text && Object.hasOwn(QUALIFIERS, text) ? (text as Qualifier) : null

const numeral = (value: number | null) => (value === null ? '' : String(value))

/** What stands in a figure's form. */
export function figureValues(figure: Figure): Values {
  const { name, unit, isOutcome, readings } = figure
  const values: Values = {
    name: [name],
    unit: [unit ?? ''],
    isOutcome: isOutcome ? ['yes'] : [],
    target: [numeral(figure.target)],
    targetDate: [figure.targetDate ?? ''],
    comparison: [figure.comparison ?? ''],
    evaluator: [figure.evaluator ?? ''],
    isEvaluatorIndependent: figure.isEvaluatorIndependent ? ['yes'] : [],
  }
  readings.forEach(({ value, words, qualifier, date, dateNote, note, comparisonValue, sourceId }, i) => {
    values[`value-${i}`] = [words ?? numeral(value)]
    values[`qualifier-${i}`] = [qualifier ?? '']
    values[`date-${i}`] = [date ?? '']
    values[`dateNote-${i}`] = [dateNote ?? '']
    values[`note-${i}`] = [note ?? '']
    values[`comparison-${i}`] = [numeral(comparisonValue)]
    values[`source-${i}`] = [sourceId ?? '']
  })
  return values
}
