// How many projects stand at each level of evidence.
import { EVIDENCE } from '@/lib/projects/schema'
import { Bar } from './bar'
import { Cell, Counted, FigureTable } from './table'

type Props = { levels: number[]; csv: string; hrefOf: (level: number) => string }

const HEADS = ['Level of evidence', 'Projects', 'Share', 'Drawn']

export function EvidenceTable({ levels, csv, hrefOf }: Props) {
  const all = levels.reduce((sum, count) => sum + count, 0)
  return (
    <FigureTable caption="Projects by level of evidence" heads={HEADS} csv={csv}>
      {levels.map((count, i) => (
        <tr key={i}>
          <th scope="row">
            {i + 1}. {EVIDENCE[(i + 1) as keyof typeof EVIDENCE]}
          </th>
          <Cell head="Projects">
            <Counted value={count} href={hrefOf(i + 1)} />
          </Cell>
          <Cell head="Share">{shareWords(count, all)}</Cell>
          <td>
            <Bar value={count} most={all} />
          </td>
        </tr>
      ))}
    </FigureTable>
  )
}

/** "12%", "under 1%", "over 99%": what is not nought is never rounded to it, nor what is not all to all. */
export function shareWords(count: number, all: number): string {
  const share = all > 0 ? (100 * count) / all : 0
  if (share > 0 && share < 1) return 'under 1%'
  return share > 99 && share < 100 ? 'over 99%' : `${Math.round(share)}%`
}
