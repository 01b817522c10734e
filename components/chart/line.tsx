import { WIDTH } from './labels'
import { FLOOR, HEIGHT, lineOf } from './line-places'
import { Lines, Target, Texts } from './parts'
import type { Chart } from './series'

/** Readings over time, each at its date. */
export function Line({ chart, unit }: { chart: Chart; unit: string | null }) {
  const { x, y, ticks, left, right, labels, targetX } = lineOf(chart, unit)
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} focusable="false">
      {ticks.map((tick) => (
        <line key={tick} className="grid" x1={left - 8} x2={right + 8} y1={y(tick)} y2={y(tick)} />
      ))}
      {chart.points.map((point) => (
        <line
          key={point.reading.id}
          className="axis"
          x1={x(point)}
          x2={x(point)}
          y1={FLOOR + 4}
          y2={FLOOR + 10}
        />
      ))}
      {chart.target !== null && <Target x1={left} x2={right} y={y(chart.target)} markAt={targetX} />}
      <Lines points={chart.points} x={x} y={y} />
      <Texts labels={labels} />
    </svg>
  )
}
