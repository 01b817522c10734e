// One indicator by groups or school years: total, how the projects lie, and a drawing of it.
import { number } from '@/components/ui/words'
import { CATALOGUE, type IndicatorKey } from '@/lib/impact/catalogue'
import type { Spread } from '@/lib/impact/schema'
import { Bar, Box } from './bar'
import { Cell, Counted, FigureTable } from './table'

export type GroupRow = Spread & { name: string; href: string }
type Props = {
  of: IndicatorKey
  by: string
  rows: GroupRow[]
  /** What belongs to no group. */
  none?: GroupRow | null
  /** All projects together; years have none, since they are never added up. */
  all?: GroupRow
  csv: string
}

export function GroupTable({ of, by, rows, none, all, csv }: Props) {
  const { name, adds } = CATALOGUE[of]
  const isSum = adds === 'sum'
  const heads = [
    by,
    'Projects',
    ...(isSum ? ['Total'] : []),
    'Median',
    'Middle half',
    'Least to most',
    'Drawn',
  ]
  const shown = none && none.projects > 0 ? [...rows, none] : rows
  const most = Math.max(...shown.map((row) => (isSum ? row.total : (row.most ?? 0))))
  const least = Math.min(...shown.map((row) => row.least ?? 0))
  return (
    <FigureTable
      caption={`${name} by ${by.toLowerCase()}`}
      heads={heads}
      csv={csv}
      foot={all && <Line row={all} isSum={isSum} />}
    >
      {shown.map((row) => (
        <Line key={row.href} row={row} isSum={isSum} within={[least, most]} />
      ))}
    </FigureTable>
  )
}

type LineProps = {
  row: GroupRow
  isSum: boolean
  /** The ends of what is drawn; none: nothing is. */
  within?: [least: number, most: number]
}

function Line({ row, isSum, within }: LineProps) {
  const [least, most] = within ?? [0, 0]
  return (
    <tr>
      <th scope="row">{row.name}</th>
      <Cell head="Projects">
        <Counted value={row.projects} href={row.href} />
      </Cell>
      {isSum && (
        <td className="value">
          <span className="in-stack">Total: </span>
          <Counted value={row.projects} words={number(row.total)} href={row.href} />
        </td>
      )}
      <Cell head="Median">{said(row.median)}</Cell>
      <Cell head="Middle half">{range(row.lower, row.upper)}</Cell>
      <Cell head="Least to most">{range(row.least, row.most)}</Cell>
      <td>
        {within &&
          (isSum ? <Bar value={row.total} most={most} /> : <Box spread={row} least={least} most={most} />)}
      </td>
    </tr>
  )
}

const said = (value: number | null) => (value === null ? 'none' : number(value))
const range = (from: number | null, to: number | null) =>
  from === to ? said(from) : `${said(from)} to ${said(to)}`
