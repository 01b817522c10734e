// The readings of one figure as a table: all that its chart draws, and what no chart can say.
import { inOrder } from '@/components/chart/series'
import {
  asOfWords,
  comparisonWords,
  type Indicator,
  MOMENTS,
  type Reading,
  SourceLink,
  type SourceNumbers,
  targetWords,
  valueWords,
} from './readings'

type Props = { indicator: Indicator; numbers: SourceNumbers }

export function FigureTable({ indicator, numbers }: Props) {
  const { name, kind, unit, readings } = indicator
  const hasNotes = readings.some(({ note }) => note)
  const hasOthers = readings.some(({ comparisonValue }) => comparisonValue !== null)
  const target = targetWords(indicator)
  const isChange = kind === 'change'
  const columns = [
    ...(isChange ? ['When'] : []),
    'As of',
    ...(hasNotes ? ['What was counted'] : []),
    'Figure',
    ...(hasOthers ? ['Others'] : []),
    'Source',
  ]
  return (
    <table className="figure-table stack readings">
      <caption className="hidden-text">
        {name}: {isChange ? 'before and after' : 'every reading'}, with date and source
      </caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {inOrder(readings).map((reading) => (
          <tr key={reading.id}>
            {isChange ? (
              <>
                <th scope="row">{MOMENTS[reading.moment]}</th>
                <td>{asOfWords(reading)}</td>
              </>
            ) : (
              <th scope="row">{asOfWords(reading)}</th>
            )}
            {hasNotes && <td>{reading.note}</td>}
            <td className="value">{valueWords(reading, unit)}</td>
            {hasOthers && <Others reading={reading} unit={unit} />}
            <td>
              <SourceLink id={reading.sourceId} numbers={numbers} />
            </td>
          </tr>
        ))}
      </tbody>
      {target && (
        <tfoot>
          <tr>
            <th scope="row">Target</th>
            <td colSpan={columns.length - 1} className="value">
              {target}
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  )
}

function Others({ reading, unit }: { reading: Reading; unit: string | null }) {
  return (
    <td>
      <span className="in-stack">Others: </span>
      {comparisonWords(reading, unit) ?? 'not given'}
    </td>
  )
}
