// A number as a bar, or a spread as the box between its quarters with a line at the median. The table beside it says the
// same, so that a screen reader passes it by.
import { scaleLinear } from 'd3-scale'
import type { Spread } from '@/lib/impact/schema'

const WIDTH = 120
const HEIGHT = 12

/** From nought, so that lengths are in proportion. */
export function Bar({ value, most }: { value: number; most: number }) {
  const x = scaleLinear([0, Math.max(most, 1)], [0, WIDTH])
  return (
    <svg className="bar-of" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
      <rect className="room" width={WIDTH} height={HEIGHT} />
      <rect width={round(x(value))} height={HEIGHT} />
    </svg>
  )
}

type BoxProps = { spread: Spread; least: number; most: number }

export function Box({ spread: { lower, median, upper, least: from, most: to }, least, most }: BoxProps) {
  if (lower === null || median === null || upper === null || from === null || to === null) return null
  const x = scaleLinear([least, most === least ? least + 1 : most], [2, WIDTH - 2])
  const middle = HEIGHT / 2
  return (
    <svg className="bar-of" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
      <line x1={round(x(from))} x2={round(x(to))} y1={middle} y2={middle} />
      <rect x={round(x(lower))} width={round(Math.max(x(upper) - x(lower), 1))} height={HEIGHT} />
      <line className="middle" x1={round(x(median))} x2={round(x(median))} y1={0} y2={HEIGHT} />
    </svg>
  )
}

const round = (value: number) => Math.round(value * 10) / 10
