import { MOMENTS } from '@/components/project/readings'
import { scaleOf, valuesOf } from './scale'
import { Diamond } from './parts'
import type { Chart } from './series'
import { WIDTH, widthOf } from './labels'
import { amount, dateWords } from './words'

const ROW = 40
const LETTERS = 42

/** Counts side by side, each under what it counts. */
export function Bars({ chart, unit }: { chart: Chart; unit: string | null }) {
  const rows = chart.points.flatMap(({ reading, value, other }) => [
    {
      id: reading.id,
      name: cut([MOMENTS[reading.moment], reading.note, dateWords(reading)].filter(Boolean).join(', ')),
      value,
      text: amount(value, unit, reading),
      isOther: false,
    },
    ...(other === null
      ? []
      : [
          {
            id: `${reading.id}-other`,
            name: 'Others',
            value: other,
            text: amount(other, unit),
            isOther: true,
          },
        ]),
  ])
  const target =
    chart.target === null ? null : { at: chart.target, text: `target ${amount(chart.target, unit)}` }
  const room = Math.max(...rows.map(({ text }) => widthOf(text))) + 10
  const x = scaleOf(chart, [valuesOf(chart).some((value) => value < 0) ? 8 : 2, WIDTH - room])
  const floor = rows.length * ROW
  return (
    <svg viewBox={`0 0 ${WIDTH} ${floor + (target ? 22 : 0)}`} focusable="false">
      {rows.map(({ id, name, value, text, isOther }, i) => (
        <g key={id} transform={`translate(0 ${i * ROW})`}>
          <text x="2" y="13">
            {name}
          </text>
          <rect
            className={isOther ? 'other-bar' : 'bar'}
            x={Math.min(x(0), x(value))}
            y="19"
            width={Math.max(1, Math.abs(x(value) - x(0)))}
            height="14"
          />
          <text className="value" x={Math.max(x(0), x(value)) + 7} y="31">
            {text}
          </text>
        </g>
      ))}
      <line className="axis" x1={x(0)} x2={x(0)} y1="16" y2={floor - 4} />
      {target && (
        <>
          <line className="target" x1={x(target.at)} x2={x(target.at)} y1="16" y2={floor} />
          <Diamond x={x(target.at)} y={floor} />
          <text
            className="target"
            x={Math.min(x(target.at), WIDTH - widthOf(target.text) / 2)}
            y={floor + 19}
            textAnchor="middle"
          >
            {target.text}
          </text>
        </>
      )}
    </svg>
  )
}

const cut = (text: string) => (text.length > LETTERS ? `${text.slice(0, LETTERS - 1).trimEnd()}…` : text)
