// What was measured, each figure with its date and the number of its source in the list below.
import { number } from '@/components/ui/words'
import { formatPartialDate, type PartialDate } from '@/lib/dates/schema'
import { type Qualifier, QUALIFIERS } from '@/lib/projects/schema'
import { Slope } from './slope'

export type Reading = {
  id: string
  moment: string
  value: { toString(): string } | null
  words: string | null
  note: string | null
  qualifier: Qualifier | null
  sourceId: string
  asOfOn: Date | null
  asOfPrecision: PartialDate['precision']
  asOfUntil: Date | null
  asOfIsAbout: boolean
  asOfNote: string | null
}
export type Indicator = { id: string; kind: string; name: string; unit: string | null; readings: Reading[] }
export type SourceNumbers = Map<string, number>

/** "about 350 pupils", "£1,800 per school per year", "60%", or the words themselves. */
export function valueWords(
  reading: Pick<Reading, 'value' | 'words' | 'qualifier'>,
  unit: string | null,
): string {
  if (reading.value === null) return reading.words ?? ''
  const amount = number(Number(reading.value))
  const plain = unit?.startsWith('pounds')
    ? `£${amount}${unit.slice('pounds'.length)}`
    : unit === 'per cent'
      ? `${amount}%`
      : [amount, unitFor(Number(reading.value), unit)].filter(Boolean).join(' ')
  return qualified(reading.qualifier, plain)
}

/** "about 350": an amount with what its source says of its exactness. */
export function qualified(qualifier: Reading['qualifier'], amount: string) {
  return qualifier ? `${QUALIFIERS[qualifier]} ${amount}` : amount
}

function unitFor(value: number, unit: string | null) {
  return value === 1 && unit && /^[a-z-]+s$/.test(unit) ? unit.replace(/ies$/, 'y').replace(/s$/, '') : unit
}

/** The date of a reading as people read it. */
export function asOfWords(
  reading: Pick<Reading, 'asOfOn' | 'asOfPrecision' | 'asOfUntil' | 'asOfIsAbout' | 'asOfNote'>,
): string {
  const date = { on: reading.asOfOn, precision: reading.asOfPrecision, until: reading.asOfUntil }
  return (
    formatPartialDate({ ...date, isAbout: reading.asOfIsAbout, note: reading.asOfNote }) ?? 'date not given'
  )
}

/** A link to a source in the list of sources on the same page. */
export function SourceLink({ id, numbers }: { id: string; numbers: SourceNumbers }) {
  const place = numbers.get(id)
  return <a href={`#source-${place}`}>Source {place}</a>
}

export function MeasureTable({ indicators, numbers }: { indicators: Indicator[]; numbers: SourceNumbers }) {
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
          {indicators.flatMap(({ name, unit, readings }) =>
            readings.map((reading) => (
              <tr key={reading.id}>
                <th scope="row">{name}</th>
                <td className="value">{valueWords(reading, unit)}</td>
                <td>{asOfWords(reading)}</td>
                <td>
                  <SourceLink id={reading.sourceId} numbers={numbers} />
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  )
}

const MOMENTS: Record<string, string> = { before: 'Before', after: 'After' }

export function ChangeFigure({ indicator, numbers }: { indicator: Indicator; numbers: SourceNumbers }) {
  const { name, unit, readings } = indicator
  return (
    <section className="figure-box">
      <h3>{name}</h3>
      <Slope indicator={indicator} />
      <div>
        <table className="figure-table stack">
          <caption className="hidden-text">{name}: before and after</caption>
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">Date</th>
              <th scope="col">Reported</th>
              <th scope="col">Source</th>
            </tr>
          </thead>
          <tbody>
            {readings.map((reading) => (
              <tr key={reading.id}>
                <th scope="row">{MOMENTS[reading.moment]}</th>
                <td>{asOfWords(reading)}</td>
                <td className="value">{valueWords(reading, unit)}</td>
                <td>
                  <SourceLink id={reading.sourceId} numbers={numbers} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

export function DisputedFigure({ indicator, numbers }: { indicator: Indicator; numbers: SourceNumbers }) {
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
