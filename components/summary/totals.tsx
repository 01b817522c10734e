// Totals of a summary, each with a link to the rows it is made of further down on the page.
import {
  asOfWords,
  qualified,
  SourceLink,
  type SourceNumbers,
  valueWords,
} from '@/components/project/readings'
import { countOf, list, number } from '@/components/ui/words'
import { CATALOGUE, indicatorPath } from '@/lib/impact/catalogue'
import { projectPath } from '@/lib/projects/schema'
import type { SummaryChange, SummarySchools, SummaryTotal } from './types'

const isInexact = ({ rows }: SummaryTotal) => rows.some(({ tally }) => tally.qualifier !== null)

/** The sum in words: "about" where one of its rows is not exact. */
const totalWords = (total: SummaryTotal) => qualified(isInexact(total) ? 'about' : null, number(total.total))

type HeadlineProps = { totals: SummaryTotal[]; schools: SummarySchools; projects: number; isOwn: boolean }

export function Headlines({ totals, schools, projects, isOwn }: HeadlineProps) {
  const { named, countedOnly } = schools
  return (
    <dl className="headlines">
      <Headline value={number(projects)} words={projects === 1 ? 'project' : 'projects'} href="#projects" />
      <Headline
        value={number(named)}
        words={`${named === 1 ? 'school' : 'schools'} named${isOwn ? ' beside itself' : ''}: ${sectorWords(schools)}`}
        href="#projects"
      />
      {countedOnly > 0 && (
        <Headline
          value={number(countedOnly)}
          words={`more ${countedOnly === 1 ? 'school' : 'schools'} counted and not named; a school that two projects count is counted twice`}
          href="#projects"
        />
      )}
      {totals.map((total) => (
        <Headline
          key={total.key}
          value={totalWords(total)}
          words={`${CATALOGUE[total.key].name.toLowerCase()}, in ${countOf(total.rows.length, 'project')}`}
          href={`#${total.key}`}
        />
      ))}
    </dl>
  )
}

const sectorWords = ({ state, independent, unknown }: SummarySchools) =>
  list(
    [
      state > 0 && `${number(state)} state`,
      independent > 0 && `${number(independent)} independent`,
      unknown > 0 && `${number(unknown)} whose sector is not published`,
    ].filter((part) => part !== false),
  ) || 'none'

function Headline({ value, words, href }: { value: string; words: string; href: string }) {
  return (
    <div>
      <dt>{words}</dt>
      <dd>
        <a href={href}>{value}</a>
      </dd>
    </div>
  )
}

type TotalProps = { total: SummaryTotal; numbers: SourceNumbers }

export function TotalTable({ total, numbers }: TotalProps) {
  const { key, rows } = total
  const { name, doubt, unit } = indicator(key)
  return (
    <section className="figure-box" aria-labelledby={key}>
      <h3 id={key}>
        <a href={indicatorPath(key)}>{name}</a>
      </h3>
      {doubt && rows.length > 1 && <p className="small soft">{doubt}</p>}
      <table className="figure-table stack">
        <caption className="hidden-text">{name}, by project, with the total</caption>
        <thead>
          <tr>
            <th scope="col">Project</th>
            <th scope="col">Figure</th>
            <th scope="col">As of</th>
            <th scope="col">Source</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ project, tally: { value, qualifier, reading } }) => (
            <tr key={project.slug}>
              <th scope="row">
                <a href={projectPath(project.slug)}>{project.title}</a>
                {reading?.note && <span className="small soft"> ({reading.note})</span>}
              </th>
              <td className="value">{qualified(qualifier, number(value))}</td>
              <td>{reading ? asOfWords(reading) : 'date not given'}</td>
              <td>
                {reading ? (
                  <SourceLink id={reading.sourceId} numbers={numbers} />
                ) : (
                  'As the project states it'
                )}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Together</th>
            <td className="value" colSpan={3}>
              {totalWords(total)} {unit}
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  )
}

// Not every indicator has every part.
const indicator = (key: SummaryTotal['key']): { name: string; unit: string | null; doubt?: string } =>
  CATALOGUE[key]

export function ChangeTable({ changes, numbers }: { changes: SummaryChange[]; numbers: SourceNumbers }) {
  return (
    <div className="figure-box">
      <table className="figure-table stack">
        <caption className="hidden-text">Changes for pupils, from before to after</caption>
        <thead>
          <tr>
            <th scope="col">What, in which project</th>
            <th scope="col">Before</th>
            <th scope="col">After</th>
            <th scope="col">Source</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ project, figure, before, after }) => (
            <tr key={after.id}>
              <th scope="row">
                {figure.name}, <a href={projectPath(project.slug)}>{project.title}</a>
              </th>
              {[before, after].map((reading) => (
                <td key={reading.id}>
                  <span className="value">{valueWords(reading, figure.unit)}</span>, {asOfWords(reading)}
                </td>
              ))}
              <td>
                {[...new Set([before.sourceId, after.sourceId])].map((id) => (
                  <span key={id} className="block">
                    <SourceLink id={id} numbers={numbers} />
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
