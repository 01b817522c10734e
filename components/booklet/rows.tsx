// The end of a booklet: the rows that its totals are made of, and its sources.
import { asOfWords, qualified } from '@/components/project/readings'
import { number } from '@/components/ui/words'
import type { Booklet, TotalPart, TotalRow } from '@/lib/editions/schema'
import { SourceNumber } from './source-number'

export function Rows({ booklet: { rows } }: { booklet: Booklet }) {
  if (rows.length === 0) return null
  return (
    <section aria-labelledby="rows">
      {rows.map(({ page, parts }, i) => (
        <div key={page} className="sheet booklet-rows">
          {i === 0 ? (
            <h2 id="rows">The rows behind the figures</h2>
          ) : (
            <p className="booklet-again">The rows behind the figures, continued</p>
          )}
          {parts.map((part) => (
            <Part key={part.total.key} part={part} />
          ))}
        </div>
      ))}
    </section>
  )
}

function Part({ part: { total, rows, isContinued, isLast } }: { part: TotalPart }) {
  const { key, name, unit, value, doubt } = total
  const hasReadings = total.rows.some(({ reading }) => reading)
  return (
    <div className="booklet-part">
      <h3 id={isContinued ? undefined : `rows-${key}`}>
        {name}
        {isContinued && ', continued'}
      </h3>
      {!isContinued && doubt && <p className="small soft">{doubt}</p>}
      <table className="figure-table stack">
        <caption className="hidden-text">
          {name} by project{isContinued && ', continued'}
        </caption>
        <thead>
          <tr>
            <th scope="col">Project</th>
            {hasReadings && <th scope="col">As of</th>}
            {hasReadings && <th scope="col">Source</th>}
            <th scope="col" className="amount">
              {unit[0]!.toUpperCase() + unit.slice(1)}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.slug} row={row} hasReadings={hasReadings} />
          ))}
        </tbody>
        {isLast && (
          <tfoot>
            <tr>
              <th scope="row" colSpan={hasReadings ? 3 : 1}>
                Total
              </th>
              <td className="amount">{number(value)}</td>
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}

function Row({ row, hasReadings }: { row: TotalRow; hasReadings: boolean }) {
  const { slug, title, page, value, reading, note } = row
  return (
    <tr>
      <th scope="row">
        <a href={`#${slug}`}>{title}</a>
        <span className="page-no">, page {page}</span>
        {note && <span className="small soft">{note}</span>}
      </th>
      {hasReadings && <td>{reading ? asOfWords(reading) : 'as the project states'}</td>}
      {hasReadings && <td>{reading && <SourceNumber reading={reading} />}</td>}
      <td className="amount">{qualified(reading?.qualifier ?? null, number(value))}</td>
    </tr>
  )
}

// The directory of the same name that ran before this site is another publisher.
const publisherOf = (name: string | null) => (name === 'Schools Together' ? 'schoolstogether.org' : name)

export function BookletSources({ booklet: { sources } }: { booklet: Booklet }) {
  if (sources.length === 0) return null
  return (
    <section aria-labelledby="sources">
      {sources.map(({ page, sources: some }, i) => (
        <div key={page} className="sheet booklet-sources">
          {i === 0 ? <h2 id="sources">Sources</h2> : <p className="booklet-again">Sources, continued</p>}
          <ol className="sources" start={some[0]!.number}>
            {some.map(({ number: place, title, publisher, year, url }) => (
              <li key={place} id={`source-${place}`}>
                {url ? (
                  <a href={url} rel="nofollow">
                    {title}
                  </a>
                ) : (
                  title
                )}
                {[publisherOf(publisher), year].filter(Boolean).map((part) => `, ${part}`)}
                {url && <span className="booklet-url">. {url.replace(/^https?:\/\/(www\.)?/, '')}</span>}
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  )
}
