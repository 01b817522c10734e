// Where everything stands in a slope: two columns, before and after, with the numbers outside of them.
import { type Label, spread } from './labels'
import { scaleOf } from './scale'
import type { Chart } from './series'
import { amount } from './words'

export const WIDTH = 336
export const HEIGHT = 152
export const FLOOR = 112
export const COLUMNS = [104, 232] as const
const TOP = 16
const GAP = 16
const BESIDE = 12

type Entry = { value: number; text: string; kind: Label['kind'] }

/** The heights of a slope’s points and of its target, and its labels. */
export function slopeOf(chart: Chart, unit: string | null) {
  const y = scaleOf(chart, [FLOOR, TOP])
  const labels = COLUMNS.flatMap((x, column) => {
    const { value, other, reading } = chart.points[column]!
    const entries: Entry[] = [{ value, text: amount(value, unit, reading), kind: 'value' }]
    if (other !== null) entries.push({ value: other, text: `others ${amount(other, unit)}`, kind: 'other' })
    if (column === 1 && chart.target !== null)
      entries.push({ value: chart.target, text: `target ${amount(chart.target, unit)}`, kind: 'target' })
    const heights = spread(
      entries.map((entry) => y(entry.value) + 5),
      GAP,
      [TOP, FLOOR],
    )
    return entries.map(({ text, kind }, i): Label => ({
      x: column === 0 ? x - BESIDE : x + BESIDE,
      y: heights[i]!,
      text,
      anchor: column === 0 ? 'end' : 'start',
      kind,
    }))
  })
  return { y, labels }
}
