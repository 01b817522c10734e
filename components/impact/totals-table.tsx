// What adds up, each total with how many projects report it and what it cannot be sure of.
import { number } from '@/components/ui/words'
import { CATALOGUE, indicatorPath } from '@/lib/impact/catalogue'
import type { Figure, Only, Part, Total } from '@/lib/impact/schema'
import { yearWords } from '@/lib/impact/years'
import { Cell, Counted, FigureTable } from './table'

type Props = { totals: Total[]; csv: string; hrefOf: (figure: Figure, more?: { only: Only }) => string }

const HEADS = [
  'What is counted',
  'Total',
  'Projects',
  'Approximate',
  'Of no one year',
  'Schools shared',
  'Counted in',
]

export function TotalsTable({ totals, csv, hrefOf }: Props) {
  return (
    <FigureTable caption="Totals of the indicators that add up" heads={HEADS} csv={csv}>
      {totals.map((total) => {
        const { key, projects, approximate, undated, shared, years } = total
        const { name, unit } = CATALOGUE[key]
        return (
          <tr key={key}>
            <th scope="row">
              <a href={indicatorPath(key)}>{name}</a>
            </th>
            <td className="value">
              <Counted value={projects} words={number(total.total)} href={hrefOf(key)} />{' '}
              <span className="unit">{unit}</span>
            </td>
            <Cell head="Projects">
              <Counted value={projects} href={hrefOf(key)} />
            </Cell>
            <Cell head="Approximate">
              <Counted {...partOf(approximate)} href={hrefOf(key, { only: 'approximate' })} />
            </Cell>
            <Cell head="Of no one year">
              <Counted {...partOf(undated)} href={hrefOf(key, { only: 'undated' })} />
            </Cell>
            <Cell head="Schools shared">
              <Counted {...partOf(shared)} href={hrefOf(key, { only: 'shared' })} />
            </Cell>
            <Cell head="Counted in">{years ? yearsWords(years) : 'not known'}</Cell>
          </tr>
        )
      })}
    </FigureTable>
  )
}

const partOf = ({ projects, total }: Part) => ({ value: projects, words: number(total) })

const yearsWords = ([first, last]: [number, number]) =>
  first === last ? yearWords(first) : `${yearWords(first)} to ${yearWords(last)}`
