// Readings added to the figures of a project, without opening each of them: a term's figures, or rows of a table.
import { endsBefore } from '@/lib/dates/typed'
import { CATALOGUE, type IndicatorKey } from '@/lib/impact/catalogue'
import { type Content, type Figure, MOST, type ReadingEntry } from './schema'

/** A reading to add, and to which figure: one that stands there, or the one of an indicator of the catalogue. */
export type Added = Pick<ReadingEntry, 'value' | 'words' | 'qualifier' | 'note' | 'date' | 'sourceId'> & {
  to: { figureId: string } | { catalogue: IndicatorKey }
}

/** Whether one more reading can be added to a figure: a measure or a change, in numbers or, by the catalogue, in words. */
export const takesReadings = ({ kind, catalogue, readings }: Figure) =>
  kind !== 'disputed' &&
  readings.length < MOST.readings &&
  (catalogue !== null || readings.every(({ words }) => words === null))

/** Why a figure takes no more readings, in words. */
export function noReadings({ kind, readings }: Figure): string {
  if (kind === 'disputed')
    return 'This figure sets sources that differ side by side. Change it on its own page'
  if (readings.length >= MOST.readings) return `This figure is full: it holds ${MOST.readings} readings`
  return 'This figure is in words. Add to it on its own page'
}

/** The figure that a reading is for, where it stands there. */
export const figureFor = ({ figures }: Content['impact'], to: Added['to']) =>
  figures.find(({ id, catalogue }) => ('figureId' in to ? id === to.figureId : catalogue === to.catalogue)) ??
  null

/**
 * What is wrong with the date of a reading to be added, or null: what is older than the baseline is none that came after.
 * @param figure where the reading would go; null: a new one
 */
export function orderProblem(figure: Pick<Figure, 'kind' | 'readings'> | null, date: string | null) {
  const baseline = figure?.kind === 'change' ? (figure.readings[0]?.date ?? null) : null
  if (!endsBefore(date, baseline)) return null
  return `This is before the baseline (${baseline}). Correct the baseline on the figure’s own page`
}

type Said = Pick<ReadingEntry, 'value' | 'words' | 'note' | 'date'>
const isOfOne = (a: Said, b: Said) => a.date === b.date && a.note === b.note
const isSame = (a: Said, b: Said) => a.value === b.value && a.words === b.words

/**
 * Whether a figure says something of the same date and with the same note already: `same` when it says the same, the other
 * reading when it says something else.
 */
export function heldAlready(figure: Figure | null, said: Said): 'same' | ReadingEntry | null {
  const held = figure?.readings.filter((reading) => isOfOne(reading, said)) ?? []
  return held.some((reading) => isSame(reading, said)) ? 'same' : (held.at(-1) ?? null)
}

/**
 * Impact with readings added at the end of their figures, and with figures of the catalogue that were not there.
 * @param newId makes the id of what is new
 * @returns null when a figure is gone or there is no room
 */
export function withReadings(
  impact: Content['impact'],
  added: Added[],
  newId: () => string,
): Content['impact'] | null {
  const figures = [...impact.figures]
  for (const { to, ...said } of added) {
    const at = figures.indexOf(figureFor({ ...impact, figures }, to)!)
    const figure = at === -1 ? ('catalogue' in to ? emptyFigure(to.catalogue, newId()) : null) : figures[at]!
    if (!figure || figure.kind === 'disputed' || figure.readings.length >= MOST.readings) return null
    const moment = figure.kind === 'measure' ? 'single' : figure.readings.length === 0 ? 'before' : 'after'
    const reading = { id: newId(), moment, comparisonValue: null, dateNote: null, ...said } as const
    figures[at === -1 ? figures.length : at] = { ...figure, readings: [...figure.readings, reading] }
  }
  return figures.length <= MOST.figures && impact.sources.length <= MOST.sources
    ? { ...impact, figures }
    : null
}

const emptyFigure = (catalogue: IndicatorKey, id: string): Figure => ({
  id,
  kind: 'measure',
  name: CATALOGUE[catalogue].name,
  isOutcome: false,
  unit: CATALOGUE[catalogue].unit,
  catalogue,
  target: null,
  targetDate: null,
  comparison: null,
  evaluator: null,
  isEvaluatorIndependent: false,
  readings: [],
})
