// The rows behind a figure, with a last line that equals it.
import { FigureTable } from '@/components/impact/table'
import { countOf, number } from '@/components/ui/words'
import { indicatorOf } from '@/lib/impact/catalogue'
import type { DetailedRow, NamedOwnRow } from '@/lib/impact/details'
import type { NamedSchool } from '@/lib/impact/queries'
import { ROWS } from '@/lib/impact/schema'
import { sumOf } from '@/lib/impact/totals'
import { projectPath } from '@/lib/projects/schema'
import { SECTORS, schoolPath } from '@/lib/schools/schema'
import { amountWords, countedOf, kindOf, medianWords } from './figure-words'
import type { LoadedFigure } from './load'
import { ReadingRow } from './reading-row'

type Props = {
  loaded: LoadedFigure
  rows: DetailedRow[]
  own: NamedOwnRow[]
  schools: NamedSchool[]
  page: number
  pages: number
}

export function FigureRowsTable(props: Props) {
  const kind = kindOf(props.loaded)
  if (kind === 'schools') return <NamedSchools {...props} />
  if (kind === 'counted') return <CountedSchools {...props} />
  if (kind === 'own') return <OwnIndicators {...props} />
  return <Readings {...props} kind={kind} />
}

/** "All 120 rows, on 3 pages" */
const allWords = (count: number, pages: number) =>
  pages > 1
    ? `All ${number(count)} rows, on ${pages} pages`
    : count === 1
      ? 'One row'
      : `All ${number(count)} rows`

function Readings({ loaded, rows, pages, kind }: Props & { kind: 'total' | 'spread' | 'changes' }) {
  const { figure, only } = loaded.asked
  const isMixed = !indicatorOf(figure)
  const hasReading = kind !== 'changes'
  const hasChange = !hasReading || (indicatorOf(figure)!.isOutcome && only === null)
  const heads = [
    'Project',
    ...(isMixed ? ['Indicator'] : []),
    ...(hasReading ? ['Latest figure', 'As of'] : []),
    ...(hasChange ? ['Before', 'After', 'Change'] : []),
    'Source',
  ]
  const median = medianWords(loaded)
  const sum = sumOf(rows.flatMap(({ reading }) => (reading ? [reading[2]] : [])))
  return (
    <FigureTable
      caption={`Rows of: ${amountWords(loaded)}`}
      heads={heads}
      foot={
        <tr>
          <th scope="row">{allWords(loaded.rows.length, pages)}</th>
          <td colSpan={heads.length - 1}>
            {kind === 'total' && (
              <p>
                <b>{amountWords(loaded)}</b> in {countOf(loaded.readings, 'reading')}
                {pages > 1 && `; ${number(sum)} of them on this page`}
              </p>
            )}
            {kind === 'spread' && <p>{countOf(loaded.readings, 'reading')}, not added up</p>}
            {isMixed && <p>{countOf(loaded.rows.length, 'change')}, not added up</p>}
            {hasChange && median && <p>{median}</p>}
          </td>
        </tr>
      }
    >
      {rows.map((row) => (
        <ReadingRow key={`${row.ordinal}${row.key}`} row={row} {...{ isMixed, hasReading, hasChange }} />
      ))}
    </FigureTable>
  )
}

function NamedSchools({ loaded, schools, pages }: Props) {
  return (
    <FigureTable
      caption="Schools named in these projects"
      heads={['School', 'Sector', 'Projects that name it']}
      foot={<Total count={loaded.schools.length} pages={pages} words={amountWords(loaded)} columns={2} />}
    >
      {schools.map(({ ordinal, slug, name, sector, projects }) => (
        <tr key={ordinal}>
          <th scope="row">{slug ? <a href={schoolPath(slug)}>{name}</a> : name}</th>
          <td>{sector === 'unknown' ? 'Not published' : SECTORS[sector]}</td>
          <td>{countOf(projects, 'project')}</td>
        </tr>
      ))}
    </FigureTable>
  )
}

function CountedSchools({ loaded, page, pages }: Props) {
  const { counted, asked } = loaded
  return (
    <FigureTable
      caption="Schools that each project counts and does not name"
      heads={['Project', 'State', 'Independent', 'Sector not published', 'Counted here']}
      foot={<Total count={counted.length} pages={pages} words={amountWords(loaded)} columns={4} />}
    >
      {counted.slice((page - 1) * ROWS, page * ROWS).map((row) => (
        <tr key={row.ordinal}>
          <th scope="row">
            <a href={projectPath(row.slug)}>{row.title}</a>
          </th>
          {(['state', 'independent', 'unknown'] as const).map((sector) => (
            <td key={sector}>
              <span className="in-stack">{sector === 'unknown' ? 'Not published' : SECTORS[sector]}: </span>
              {row[sector]}
            </td>
          ))}
          <td className="value">{countOf(countedOf(row, asked.only), 'school')}</td>
        </tr>
      ))}
    </FigureTable>
  )
}

function OwnIndicators({ loaded, own, pages }: Props) {
  return (
    <FigureTable
      caption="Projects with indicators of their own"
      heads={['Project', 'Own indicators', 'What they count']}
      foot={<Total count={loaded.own.length} pages={pages} words={amountWords(loaded)} columns={2} />}
    >
      {own.map(({ ordinal, slug, title, all, names }) => (
        <tr key={ordinal}>
          <th scope="row">
            <a href={projectPath(slug)}>{title}</a>
          </th>
          <td className="value">{countOf(all, 'indicator')}</td>
          <td>
            <ul>
              {names.map((name, i) => (
                <li key={i}>{name}</li>
              ))}
            </ul>
          </td>
        </tr>
      ))}
    </FigureTable>
  )
}

type TotalProps = { count: number; pages: number; words: string; columns: number }

function Total({ count, pages, words, columns }: TotalProps) {
  return (
    <tr>
      <th scope="row">{allWords(count, pages)}</th>
      <td colSpan={columns}>
        <b>{words}</b>
      </td>
    </tr>
  )
}
