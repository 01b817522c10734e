// A line from before to after, where both are numbers. The table beside it says the same.
import { asOfWords, type Indicator, valueWords } from './readings'

const TOP = 34
const BOTTOM = 96

export function Slope({ indicator: { readings, unit } }: { indicator: Indicator }) {
  const [before, after] = ['before', 'after'].map((moment) =>
    readings.find((reading) => reading.moment === moment),
  )
  if (before?.value == null || after?.value == null) return null
  const values = [Number(before.value), Number(after.value)]
  // From nought, so that the slope shows the true proportion.
  const most = Math.max(...values, 1)
  const [y1, y2] = values.map((value) => Math.round(BOTTOM - (value / most) * (BOTTOM - TOP))) as [
    number,
    number,
  ]
  const short = unit === 'per cent' ? unit : null
  return (
    <svg className="slope" viewBox="0 0 360 134" aria-hidden="true" focusable="false">
      <line x1="60" y1={BOTTOM + 6} x2="300" y2={BOTTOM + 6} />
      <line className="path" x1="60" y1={y1} x2="300" y2={y2} />
      {[
        { reading: before, x: 60, y: y1 },
        { reading: after, x: 300, y: y2 },
      ].map(({ reading, x, y }) => (
        <g key={x} textAnchor="middle">
          <circle cx={x} cy={y} r="6" />
          <text className="value" x={x} y={y - 13}>
            {valueWords(reading, short)}
          </text>
          <text x={x} y={BOTTOM + 26}>
            {asOfWords(reading)}
          </text>
        </g>
      ))}
    </svg>
  )
}
