// One project's reading and change, with their dates and sources.
import { signed } from '@/components/impact/outcomes-table'
import { Cell } from '@/components/impact/table'
import { asOfWords, qualified, valueWords } from '@/components/project/readings'
import { CATALOGUE } from '@/lib/impact/catalogue'
import type { DetailedRow } from '@/lib/impact/details'
import { differenceOf } from '@/lib/impact/outcomes'
import { projectPath } from '@/lib/projects/schema'

type Props = { row: DetailedRow; isMixed: boolean; hasReading: boolean; hasChange: boolean }
type Reading = NonNullable<DetailedRow['from']['reading']>

export function ReadingRow({ row, isMixed, hasReading, hasChange }: Props) {
  const { slug, title, key, reading, from } = row
  const { name, unit } = CATALOGUE[key]
  return (
    <tr>
      <th scope="row">
        <a href={projectPath(slug)}>{title}</a>
      </th>
      {isMixed && <td>{name}</td>}
      {hasReading && (
        <>
          <td className="value">
            {reading
              ? qualified(reading[3], valueWords({ value: reading[2], words: null, qualifier: null }, unit))
              : 'none'}
            {from.reading?.note && <span className="unit"> {from.reading.note}</span>}
          </td>
          <Cell head="As of">{from.reading ? asOfWords(from.reading) : reading ? 'date not given' : ''}</Cell>
        </>
      )}
      {hasChange && <ChangeCells row={row} />}
      <Cell head="Source">
        <Sources row={row} />
      </Cell>
    </tr>
  )
}

function ChangeCells({ row: { change, key, from } }: { row: DetailedRow }) {
  if (!change)
    return (
      <td colSpan={3}>
        <span className="soft">not measured before and after</span>
      </td>
    )
  const difference = differenceOf({ change })
  const said = (value: number | string) =>
    typeof value === 'string'
      ? value
      : valueWords({ value, words: null, qualifier: null }, short(CATALOGUE[key].unit))
  const dated = (value: number | string, reading: Reading | null) => (
    <>
      {qualified(reading?.qualifier ?? null, said(value))}
      {reading && <span className="unit"> {asOfWords(reading)}</span>}
    </>
  )
  return (
    <>
      <Cell head="Before">{dated(change[2], from.before)}</Cell>
      <Cell head="After">{dated(change[3], from.after)}</Cell>
      <Cell head="Change">{difference === null ? 'in words' : signed(difference)}</Cell>
    </>
  )
}

const short = (unit: string | null) => (unit === 'per cent' ? unit : null)

// Each source once, in the order of the readings.
function Sources({ row: { from, slug, reading } }: { row: DetailedRow }) {
  const readings = [from.reading, from.before, from.after].filter((one) => one !== null)
  const sources = new Map(readings.map(({ source }) => [source.url ?? source.title, source]))
  if (sources.size === 0) return reading ? <a href={projectPath(slug)}>stated by the project</a> : null
  return [...sources.values()].map(({ title, url, publisher }, i) => (
    <span key={title + url} className="wrap-anywhere">
      {i > 0 && '; '}
      {url ? (
        <a href={url} rel="nofollow" className="source-link">
          {title}
        </a>
      ) : (
        title
      )}
      {publisher && `, ${publisher}`}
    </span>
  ))
}
