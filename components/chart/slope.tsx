import { Lines, Target, Texts } from './parts'
import type { Chart } from './series'
import { COLUMNS, FLOOR, HEIGHT, slopeOf, WIDTH } from './slope-lines'
import { dateWords } from './words'

/** Before and after, each beside its number. */
export function Slope({ chart, unit }: { chart: Chart; unit: string | null }) {
  const { y, labels } = slopeOf(chart, unit)
  const [left, right] = COLUMNS
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} focusable="false">
      <line className="axis" x1={left - 12} x2={right + 12} y1={FLOOR + 8} y2={FLOOR + 8} />
      {chart.target !== null && <Target x1={left} x2={right} y={y(chart.target)} markAt={right} />}
      <Lines points={chart.points} x={(point) => COLUMNS[chart.points.indexOf(point)]!} y={y} />
      <Texts labels={labels} />
      {chart.points.map((point, i) => (
        <g key={point.reading.id} textAnchor="middle">
          <text x={COLUMNS[i]} y={FLOOR + 24}>
            {i === 0 ? 'Before' : 'After'}
          </text>
          <text x={COLUMNS[i]} y={FLOOR + 38}>
            {dateWords(point.reading)}
          </text>
        </g>
      ))}
    </svg>
  )
}
