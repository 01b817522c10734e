// Where everything stands in a line over time.
import { scaleUtc } from 'd3-scale'
import { type Box, boxOf, type Label, place, WIDTH, within, widthOf } from './labels'
import { scaleOf } from './scale'
import type { Chart, Point } from './series'
import { amount, dateWords } from './words'

export const HEIGHT = 192
export const FLOOR = 160
const TOP = 26
const RIGHT = WIDTH - 14

/** Scales of a line, ticks of its height, and the labels that have room: the last and the first value, the highest, the lowest, the rest. */
export function lineOf(chart: Chart, unit: string | null) {
  const y = scaleOf(chart, [FLOOR, TOP])
  const ticks = y.ticks(3).filter((tick) => unit !== 'per cent' || tick <= 100)
  const left = Math.max(...ticks.map((tick) => widthOf(amount(tick, unit)))) + 18
  const times = [...chart.points.map(({ at }) => at!), ...(chart.targetAt ? [chart.targetAt] : [])]
  const domain = [Math.min(...times.map(Number)), Math.max(...times.map(Number))]
  const time = scaleUtc(domain, [left, RIGHT])
  const x = ({ at }: Point) => time(at!)
  const ranked = byRank(chart.points)
  const isValley = (point: Point) => {
    const i = chart.points.indexOf(point)
    return [chart.points[i - 1], chart.points[i + 1]].every((next) => next && next.value > point.value)
  }
  const valueLabels = (point: Point) =>
    beside(x(point), y(point.value), amount(point.value, unit, point.reading), 'value', isValley(point))
  const marks = chart.points.flatMap((point) => [
    around(x(point), y(point.value)),
    ...(point.other === null ? [] : [around(x(point), y(point.other))]),
  ])
  const tickLabels = ticks.map((tick): Label => ({
    x: left - 13,
    y: y(tick) + 4,
    text: amount(tick, unit),
    anchor: 'end',
    kind: 'tick',
  }))
  const dates = place(
    ranked.map((point) => [dateLabel(x(point), dateWords(point.reading))]),
    [],
  )
  const labels = place(
    [
      ...ranked.slice(0, 1).map(valueLabels),
      ...(chart.target === null ? [] : [targetLabels(chart.target, y(chart.target), unit, left)]),
      ...ranked.slice(1).map(valueLabels),
      ...ranked
        .filter(({ other }) => other !== null)
        .slice(0, 1)
        .map((point) => beside(x(point), y(point.other!), `others ${amount(point.other!, unit)}`, 'other')),
    ],
    [...marks, ...[...tickLabels, ...dates].map(boxOf)],
  )
  return {
    x,
    y,
    ticks,
    left,
    right: RIGHT,
    labels: [...tickLabels, ...dates, ...labels],
    targetX: chart.targetAt && time(chart.targetAt),
  }
}

function byRank(points: Point[]) {
  const byValue = points.toSorted((a, b) => a.value - b.value)
  return [...new Set([points.at(-1)!, points[0]!, byValue.at(-1)!, byValue[0]!, ...points])]
}

const around = (x: number, y: number): Box => ({ left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 })

// Above the point, or below where the line comes down to it from both sides.
const beside = (at: number, y: number, text: string, kind: Label['kind'], isBelow = false): Label[] =>
  [...(isBelow ? [y + 21, y - 11] : [y - 11, y + 21]), y - 26].flatMap((height): Label[] => [
    { x: within(at, text), y: height, text, anchor: 'middle', kind },
    { x: at - 6, y: height, text, anchor: 'start', kind },
  ])

function targetLabels(target: number, y: number, unit: string | null, left: number): Label[] {
  const text = `target ${amount(target, unit)}`
  return [y - 6, y + 16].flatMap((height): Label[] => [
    { x: RIGHT, y: height, text, anchor: 'end', kind: 'target' },
    { x: left, y: height, text, anchor: 'start', kind: 'target' },
    { x: (left + RIGHT) / 2, y: height, text, anchor: 'middle', kind: 'target' },
  ])
}

const dateLabel = (x: number, text: string): Label => ({
  x: within(x, text),
  y: FLOOR + 26,
  text,
  anchor: 'middle',
  kind: 'date',
})
