// How many schools of each sector, at each date, by each source; nothing is averaged.
import { asOfWords, SourceLink, type Reading, type SourceNumbers } from '@/components/project/readings'

type Count = Pick<
  Reading,
  'asOfOn' | 'asOfPrecision' | 'asOfUntil' | 'asOfIsAbout' | 'asOfNote' | 'sourceId' | 'id'
> & {
  state: number | null
  independent: number | null
  total: number | null
  note: string | null
}

const COLUMNS = [
  { key: 'state', label: 'State' },
  { key: 'independent', label: 'Independent' },
  { key: 'total', label: 'Total' },
] as const

export function CountTable({ counts, numbers }: { counts: Count[]; numbers: SourceNumbers }) {
  return (
    <div className="figure-box">
      <table className="figure-table stack">
        <caption className="hidden-text">Schools by sector, each count with its date and source</caption>
        <thead>
          <tr>
            <th scope="col">As of</th>
            <th scope="col">State</th>
            <th scope="col">Independent</th>
            <th scope="col">Total</th>
            <th scope="col">Source</th>
          </tr>
        </thead>
        <tbody>
          {counts.map((count) => (
            <tr key={count.id}>
              <th scope="row">
                {asOfWords(count)}
                {count.note && !count.asOfOn && <div className="small soft">{count.note}</div>}
              </th>
              {COLUMNS.map(({ key, label }) => (
                <td key={key} className="value">
                  <span className="in-stack">{label}: </span>
                  {count[key] ?? <span className="soft font-normal">not given</span>}
                </td>
              ))}
              <td>
                <SourceLink id={count.sourceId} numbers={numbers} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
