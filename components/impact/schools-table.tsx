// The schools that take part: named, each once, and those that are only counted.
import type { Figure, Only, SchoolTotals } from '@/lib/impact/schema'
import { Cell, Counted, FigureTable } from './table'

type Props = { schools: SchoolTotals; csv: string; hrefOf: (figure: Figure, more?: { only: Only }) => string }

const HEADS = ['Schools', 'State', 'Independent', 'Sector not published', 'All']

export function SchoolsTable({ schools: { named, counted }, csv, hrefOf }: Props) {
  const rows = [
    { figure: 'named-schools', name: 'Named, each counted once', of: named },
    { figure: 'counted-schools', name: 'Counted by projects without a name', of: counted },
  ] as const
  return (
    <FigureTable caption="Schools by sector" heads={HEADS} csv={csv}>
      {rows.map(({ figure, name, of }) => (
        <tr key={figure}>
          <th scope="row">{name}</th>
          <Cell head="State">
            <Counted value={of.state} href={hrefOf(figure, { only: 'state' })} />
          </Cell>
          <Cell head="Independent">
            <Counted value={of.independent} href={hrefOf(figure, { only: 'independent' })} />
          </Cell>
          <Cell head="Sector not published">
            <Counted value={of.unknown} href={hrefOf(figure, { only: 'unknown' })} />
          </Cell>
          <Cell head="All">
            <Counted value={of.all} href={hrefOf(figure)} />
          </Cell>
        </tr>
      ))}
    </FigureTable>
  )
}
