// From values to places on the paper.
import { type ScaleLinear, scaleLinear } from 'd3-scale'
import type { Chart } from './series'

/** Every value that a chart draws. */
export const valuesOf = ({ points, target }: Chart) =>
  [...points.flatMap(({ value, other }) => [value, other]), target].filter((value) => value !== null)

/**
 * A scale that holds every value of a chart. It begins at nought, except for shares and averages that lie close together:
 * of these it shows the part they lie in, and the chart says so.
 * @param range from where the least to where the most is drawn
 */
export function scaleOf(chart: Chart, range: [number, number]): ScaleLinear<number, number> {
  const values = valuesOf(chart)
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const isClose = !chart.isCount && chart.kind !== 'bars' && most > least && least > 0 && most < least * 1.25
  const room = (most - least) / 2
  return scaleLinear(
    isClose ? [least - room, most] : [Math.min(0, least), Math.max(0, most) || 1],
    range,
  ).nice(4)
}

/** Where the scale begins when that is not nought; null where it is, or where values lie on both sides of it. */
export function beginsAt(chart: Chart): number | null {
  const [least] = scaleOf(chart, [0, 1]).domain() as [number, number]
  return least > 0 ? least : null
}
