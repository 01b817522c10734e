import { WIDTH } from './labels'
import { Lines, Target, Texts } from './parts'
import type { Chart } from './series'
import { COLUMNS, HEIGHT, slopeOf } from './slope-lines'

/** Before and after, each beside its number. */
export function Slope({ chart, unit }: { chart: Chart; unit: string | null }) {
  const { y, labels, floor } = slopeOf(chart, unit)
  const [left, right] = COLUMNS
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} focusable="false">
      <line className="axis" x1={left - 8} x2={right + 8} y1={floor} y2={floor} />
      {chart.target !== null && <Target x1={left} x2={right} y={y(chart.target)} markAt={right} />}
      <Lines points={chart.points} x={(point) => COLUMNS[chart.points.indexOf(point)]!} y={y} />
      <Texts labels={labels} />
    </svg>
  )
}
