// The figures of a project: those with a chart each in a box of its own, single ones in one table, and what sources disagree on.
import { Chart } from '@/components/chart/chart'
import { CATALOGUE, indicatorPath, isIndicatorKey } from '@/lib/impact/catalogue'
import { FigureTable } from './figure-table'
import {
  asOfWords,
  comparisonWords,
  type Indicator,
  type Reading,
  SourceLink,
  type SourceNumbers,
  targetWords,
  valueWords,
} from './readings'

type Props = { indicator: Indicator; numbers: SourceNumbers }

/** A change, or several readings of one measure. */
export function FigureBox({ indicator, numbers }: Props) {
  return (
    <section className="figure-box">
      <h3>
        <Name indicator={indicator} />
      </h3>
      <RecordedAs indicator={indicator} />
      {!isIndicatorKey(indicator.catalogue) && (
        <p className="small soft">The school’s own indicator, not added up</p>
      )}
      <Chart indicator={indicator} />
      <FigureTable indicator={indicator} numbers={numbers} />
      <Means indicator={indicator} />
    </section>
  )
}

/** Measures of one reading each. */
export function MeasureTable({ indicators, numbers }: { indicators: Indicator[]; numbers: SourceNumbers }) {
  const isOwn = indicators.some(({ catalogue }) => !isIndicatorKey(catalogue))
  return (
    <div className="figure-box">
      <table className="figure-table stack measures">
        <caption className="hidden-text">Figures, each with its date and source</caption>
        <thead>
          <tr>
            <th scope="col">What was counted</th>
            <th scope="col">Figure</th>
            <th scope="col">As of</th>
            <th scope="col">Source</th>
          </tr>
        </thead>
        <tbody>
          {indicators.flatMap((indicator) =>
            indicator.readings.map((reading) => (
              <tr key={reading.id}>
                <th scope="row">
                  <Name indicator={indicator} />
                  <RecordedAs indicator={indicator} />
                  {reading.note && <div className="small soft">{reading.note}</div>}
                  <Means indicator={indicator} />
                </th>
                <td className="value">
                  {valueWords(reading, indicator.unit)}
                  <Beside indicator={indicator} reading={reading} />
                </td>
                <td>{asOfWords(reading)}</td>
                <td>
                  <SourceLink id={reading.sourceId} numbers={numbers} />
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
      {isOwn && (
        <p className="small soft mt-2">
          Figures without a link to an indicator are the school’s own, and not added up.
        </p>
      )}
    </div>
  )
}

export function DisputedFigure({ indicator, numbers }: Props) {
  return (
    <section className="figure-box">
      <h3>{indicator.name}</h3>
      <p className="small soft">Sources disagree. All that they say is shown; nothing is averaged.</p>
      <ul className="versions">
        {indicator.readings.map((reading) => (
          <li key={reading.id}>
            {valueWords(reading, indicator.unit)} (<SourceLink id={reading.sourceId} numbers={numbers} />)
          </li>
        ))}
      </ul>
    </section>
  )
}

const isCatalogues = ({ catalogue, name }: Indicator) =>
  isIndicatorKey(catalogue) && CATALOGUE[catalogue].name === name

// The name of the catalogue leads to its page; where a project has a name of its own, the catalogue’s stands below.
function Name({ indicator }: { indicator: Indicator }) {
  const { catalogue, name } = indicator
  if (!isIndicatorKey(catalogue) || !isCatalogues(indicator)) return name
  return <a href={indicatorPath(catalogue)}>{name}</a>
}

function RecordedAs({ indicator }: { indicator: Indicator }) {
  const { catalogue } = indicator
  if (!isIndicatorKey(catalogue) || isCatalogues(indicator)) return null
  return (
    <div className="small soft">
      Recorded as <a href={indicatorPath(catalogue)}>{CATALOGUE[catalogue].name.toLowerCase()}</a>
    </div>
  )
}

// What stands beside a single figure, in words, since it has no chart.
function Beside({ indicator, reading }: { indicator: Indicator; reading: Reading }) {
  const target = targetWords(indicator)
  const others = comparisonWords(reading, indicator.unit)
  return (
    <>
      {target && <div className="small soft">Target: {target}</div>}
      {others && <div className="small soft">Others: {others}</div>}
    </>
  )
}

/** With whom it was compared, and who evaluated it. */
function Means({ indicator: { comparison, evaluator, isEvaluatorIndependent } }: { indicator: Indicator }) {
  if (!comparison && !evaluator) return null
  return (
    <div className="small soft means">
      {comparison && <p>Compared with others who did not take part: {comparison}</p>}
      {evaluator && (
        <p>
          Evaluated by {evaluator},{' '}
          {isEvaluatorIndependent
            ? 'who is independent of the schools'
            : 'who is not independent of the schools'}
        </p>
      )}
    </div>
  )
}
