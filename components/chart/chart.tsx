// A chart as it stands beside its table, which says the same to those who do not see it.
import type { ReactNode } from 'react'
import type { Indicator } from '@/components/project/readings'
import { number } from '@/components/ui/words'
import { Bars } from './bars'
import { Line } from './line'
import { Diamond, Other } from './parts'
import { beginsAt } from './scale'
import { type Chart as Drawn, chartOf } from './series'
import { Slope } from './slope'

const KINDS = { slope: Slope, line: Line, bars: Bars }

/** The chart of a figure; nothing where there is nothing to compare. */
export function Chart({ indicator }: { indicator: Indicator }) {
  const chart = chartOf(indicator)
  if (!chart) return null
  const Kind = KINDS[chart.kind]
  const remarks = remarksOn(chart)
  return (
    <div className="chart" aria-hidden="true">
      <Kind chart={chart} unit={indicator.unit} />
      <Key chart={chart} comparison={indicator.comparison} />
      {remarks.length > 0 && <p className="small soft">{remarks.join(' ')}</p>}
    </div>
  )
}

function remarksOn(chart: Drawn) {
  const begin = beginsAt(chart)
  const { kind, points, undated, isWide } = chart
  const counted = new Set(points.map(({ reading }) => reading.note))
  return [
    begin === null ? null : `The scale begins at ${number(begin)}, not at nought.`,
    kind !== 'bars' && counted.size > 1
      ? 'What was counted is not quite the same each time; the table says how.'
      : null,
    isWide ? 'What is dated to a year or school year is drawn at its middle.' : null,
    undated === 0 ? null : `${undated} without a date ${undated === 1 ? 'is' : 'are'} in the table only.`,
  ].filter((remark) => remark !== null)
}

function Key({ chart: { kind, points, target }, comparison }: { chart: Drawn; comparison: string | null }) {
  const hasOthers = points.some(({ other }) => other !== null)
  if (!hasOthers && target === null) return null
  const isBars = kind === 'bars'
  return (
    <ul className="chart-key small">
      <Entry name="Those who took part">
        {isBars ? (
          <rect className="bar" x="4" y="3" width="28" height="10" />
        ) : (
          <path className="main" d="M2,8H34" />
        )}
        {!isBars && <circle className="mark" cx="18" cy="8" r="5" />}
      </Entry>
      {hasOthers && (
        <Entry name={`Others: ${comparison ?? 'those who did not take part'}`}>
          {isBars ? (
            <rect className="other-bar" x="4" y="3" width="28" height="10" />
          ) : (
            <path className="other" d="M2,8H34" />
          )}
          {!isBars && <Other x={18} y={8} />}
        </Entry>
      )}
      {target !== null && (
        <Entry name="Target">
          <path className="target" d="M2,8H34" />
          <Diamond x={18} y={8} />
        </Entry>
      )}
    </ul>
  )
}

function Entry({ name, children }: { name: string; children: ReactNode }) {
  return (
    <li>
      <svg viewBox="0 0 36 16" focusable="false">
        {children}
      </svg>
      {name}
    </li>
  )
}
