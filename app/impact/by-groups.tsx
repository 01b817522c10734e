// One indicator, chosen here, by type, region, phase, theme and school year.
import { GroupTable } from '@/components/impact/group-table'
import { countOf, number } from '@/components/ui/words'
import { CATALOGUE } from '@/lib/impact/catalogue'
import { type Grouping, TABULATED } from '@/lib/impact/schema'
import { GROUPED, groupRows, yearRows } from './groups'
import type { LoadedImpact } from './load'

type Props = { loaded: LoadedImpact; csvOf: (table: string) => string }

export function ByGroups({ loaded, csvOf }: Props) {
  const { of } = loaded
  const { name, unit, adds } = CATALOGUE[of]
  const years = yearRows(loaded)
  return (
    <section className="block" aria-labelledby="by-groups">
      <div className="bar">
        <h2 id="by-groups">{name}, by groups</h2>
        <p className="sort">
          <label htmlFor="of">Show</label>
          <select id="of" name="of" defaultValue={of === 'pupils' ? '' : of} key={of}>
            {TABULATED.map((key) => (
              <option key={key} value={key === 'pupils' ? '' : key}>
                {CATALOGUE[key].name}
              </option>
            ))}
          </select>
          <button className="btn quiet small-btn" type="submit">
            Show
          </button>
        </p>
      </div>
      <p className="soft">
        In {unit}. The middle half of the projects lies between the two figures given.{' '}
        {adds === 'spread' && 'It is an average or a share, so there are no totals. '}A project in several
        groups counts in each of them.
      </p>
      {GROUPED.map(([by, title]) => {
        const { rows, none, all, several } = groupRows(loaded, by)
        return (
          <div className="mt-6" key={by}>
            <h3>By {title.toLowerCase()}</h3>
            {rows.length > 0 || none.projects > 0 ? (
              <>
                <GroupTable of={of} by={title} rows={rows} none={none} all={all} csv={csvOf(by)} />
                <Overlap loaded={loaded} by={by} several={several} />
              </>
            ) : (
              <p>No figures.</p>
            )}
          </div>
        )
      })}
      <div className="mt-6">
        <h3>By school year</h3>
        {years.length > 0 ? (
          <>
            <GroupTable of={of} by="School year" rows={years} csv={csvOf('year')} />
            <p className="small soft mt-2">
              School years run from September to August. They are never added up: a project that reports in
              three years stands in three lines.
            </p>
          </>
        ) : (
          <p>No figures.</p>
        )}
      </div>
    </section>
  )
}

function Overlap({ loaded, by, several: href }: { loaded: LoadedImpact; by: Grouping; several: string }) {
  const { several, excess, none, total } = loaded.tables[by]
  const { unit, adds } = CATALOGUE[loaded.of]
  const isSum = adds === 'sum'
  return (
    <p className="small soft mt-2">
      {several > 0 ? (
        <>
          <a href={href} rel="nofollow">
            {countOf(several, 'project')}
          </a>{' '}
          {several === 1 ? 'stands' : 'stand'} in several lines, so together the lines exceed all projects by{' '}
          {isSum && `${number(excess.total)} ${unit} and `}
          {countOf(excess.projects, 'project')}.
        </>
      ) : (
        'No project stands in several lines.'
      )}{' '}
      {none.projects > 0 &&
        `${countOf(none.projects, 'project')} of ${number(total.projects)}${isSum ? `, with ${number(none.total)} ${unit},` : ''} ${none.projects === 1 ? 'belongs' : 'belong'} to none.`}
    </p>
  )
}
