// Marks and lines that charts share. Those who took part are a thick line with filled circles, the others a dashed one with
// open squares, a target is dotted with a diamond: told apart by shape, also in print and without colour.
import type { ScaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import type { Label } from './labels'
import type { Point } from './series'

type LinesProps = { points: Point[]; x: (point: Point) => number; y: ScaleLinear<number, number> }

export function Lines({ points, x, y }: LinesProps) {
  const others = points.filter(({ other }) => other !== null)
  return (
    <>
      <path className="other" d={path(others, x, ({ other }) => y(other!))} />
      <path className="main" d={path(points, x, ({ value }) => y(value))} />
      {others.map((point) => (
        <Other key={point.reading.id} x={x(point)} y={y(point.other!)} />
      ))}
      {points.map((point) => (
        <circle
          key={point.reading.id}
          className="mark"
          cx={round(x(point))}
          cy={round(y(point.value))}
          r="5"
        />
      ))}
    </>
  )
}

const path = (points: Point[], x: (point: Point) => number, y: (point: Point) => number) =>
  line(x, y).digits(1)(points) ?? ''

const round = (place: number) => Math.round(place * 10) / 10

export function Other({ x, y }: { x: number; y: number }) {
  return <rect className="other-mark" x={round(x) - 4} y={round(y) - 4} width="8" height="8" />
}

/** A target at the height `y`, with its mark where its date is. */
export function Target({ x1, x2, y, markAt }: { x1: number; x2: number; y: number; markAt: number | null }) {
  return (
    <>
      <line className="target" x1={round(x1)} x2={round(x2)} y1={round(y)} y2={round(y)} />
      {markAt !== null && <Diamond x={markAt} y={y} />}
    </>
  )
}

export function Diamond({ x, y }: { x: number; y: number }) {
  return <path className="target-mark" d={`M${round(x)},${round(y - 6)}l6,6l-6,6l-6,-6z`} />
}

export function Texts({ labels }: { labels: Label[] }) {
  return labels.map(({ x, y, text, anchor, kind }, i) => (
    <text key={i} className={kind} x={round(x)} y={round(y)} textAnchor={anchor}>
      {text}
    </text>
  ))
}
