// What changed for pupils, indicator by indicator; and judgements in the words they were given.
import { number } from '@/components/ui/words'
import { CATALOGUE, indicatorPath } from '@/lib/impact/catalogue'
import type { Figure, Only, Outcome, Words } from '@/lib/impact/schema'
import { Cell, Counted, FigureTable } from './table'

type Props = {
  outcomes: Outcome[]
  csv: string
  hrefOf: (figure: Figure, more?: { only?: Only; words?: Words }) => string
}

const HEADS = [
  'Indicator',
  'Projects',
  'Better',
  'The same',
  'Worse',
  'Median before',
  'Median after',
  'Median change',
]
const WAYS = [
  ['better', 'Better'],
  ['same', 'The same'],
  ['worse', 'Worse'],
] as const

export function OutcomesTable({ outcomes, csv, hrefOf }: Props) {
  const measured = outcomes.filter(({ ways }) => ways)
  const judged = outcomes.filter(({ words }) => words.length > 0)
  return (
    <>
      {measured.length > 0 && (
        <FigureTable
          caption="Changes for pupils: projects, and medians before and after"
          heads={HEADS}
          csv={csv}
        >
          {measured.map(({ key, projects, ways, before, after, change }) => (
            <tr key={key}>
              <th scope="row">
                <a href={indicatorPath(key)}>{CATALOGUE[key].name}</a>{' '}
                <span className="unit">{CATALOGUE[key].unit}</span>
              </th>
              <Cell head="Projects">
                <Counted value={projects} href={hrefOf(key, { only: 'changed' })} />
              </Cell>
              {WAYS.map(([way, head]) => (
                <Cell key={way} head={head}>
                  <Counted value={ways![way]} href={hrefOf(key, { only: way })} />
                </Cell>
              ))}
              <Cell head="Median before">{number(before!)}</Cell>
              <Cell head="Median after">{number(after!)}</Cell>
              <Cell head="Median change">{signed(change!)}</Cell>
            </tr>
          ))}
        </FigureTable>
      )}
      {judged.map(({ key, words }) => (
        <div key={key} className="mt-4">
          <FigureTable
            caption={`${CATALOGUE[key].name}: in the words that were given`}
            heads={[CATALOGUE[key].name, 'After', 'Projects']}
          >
            {words.map(({ before, after, projects }) => (
              <tr key={JSON.stringify([before, after])}>
                <th scope="row">
                  <span className="in-stack">Before: </span>
                  {before}
                </th>
                <Cell head="After">{after}</Cell>
                <Cell head="Projects">
                  <Counted value={projects} href={hrefOf(key, { words: { before, after } })} />
                </Cell>
              </tr>
            ))}
          </FigureTable>
        </div>
      ))}
    </>
  )
}

/** "+4", "−2", "0": with its sign, as a change is read. */
export const signed = (value: number) =>
  value > 0 ? `+${number(value)}` : value < 0 ? `−${number(-value)}` : '0'
