// Where everything stands in a slope: two columns, before and after, with the numbers outside of them.
import { type Label, spread, WIDTH, widthOf } from './labels'
import { scaleOf } from './scale'
import type { Chart } from './series'
import { amount, dateWords } from './words'

export const HEIGHT = 162
const FLOOR = 112
export const COLUMNS = [98, 202] as const
const TOP = 16
const GAP = 16
const BESIDE = 12

const APART = 4 // of the dates, on either side of the middle

type Entry = { value: number; text: string; kind: Label['kind'] }

/** The scale of a slope, its labels, and where its base line is. */
export function slopeOf(chart: Chart, unit: string | null) {
  const y = scaleOf(chart, [FLOOR, TOP])
  // Values on both sides of nought: it is drawn between them.
  const hasNought = y.domain()[0]! < 0
  const labels = COLUMNS.flatMap((x, column) => {
    const { value, other, reading } = chart.points[column]!
    const entries: Entry[] = [{ value, text: amount(value, unit, reading), kind: 'value' }]
    if (other !== null) entries.push({ value: other, text: `others ${amount(other, unit)}`, kind: 'other' })
    if (column === 1 && chart.target !== null)
      entries.push({ value: chart.target, text: `target ${amount(chart.target, unit)}`, kind: 'target' })
    if (column === 1 && hasNought) entries.push({ value: 0, text: '0', kind: 'tick' })
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
  return { y, labels: [...labels, ...datesOf(chart)], floor: hasNought ? y(0) : FLOOR + 8 }
}

// Below the columns; long ones each on its own half.
function datesOf({ points: [before, after] }: Chart): Label[] {
  const halfOf = (text: string) => widthOf(text) / 2
  const [first, last] = [dateWords(before!.reading), dateWords(after!.reading)]
  const left = Math.min(COLUMNS[0], WIDTH / 2 - APART - halfOf(first))
  const right = Math.max(COLUMNS[1], WIDTH / 2 + APART + halfOf(last))
  return (
    [
      ['Before', first, left],
      ['After', last, right],
    ] as const
  ).flatMap(([moment, date, x]) =>
    [moment, date].map((text, i): Label => {
      return { x, y: FLOOR + 26 + i * 17, text, anchor: 'middle', kind: 'date' }
    }),
  )
}
