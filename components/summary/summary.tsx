// The account of a school's or partnership's work for its governors: totals first, then the rows, then the sources.
import type { ReactNode } from 'react'
import { Evidence } from '@/components/project/evidence'
import { sourceNumbers, Sources } from '@/components/project/sources'
import { countOf, list } from '@/components/ui/words'
import { formatPartialDate } from '@/lib/dates/schema'
import { yearWords } from '@/lib/impact/years'
import { PROJECT_TYPES, projectPath, ROLES, STATUSES } from '@/lib/projects/schema'
import { summaryPath } from '@/lib/summaries/schema'
import { ChangeTable, Headlines, TotalTable } from './totals'
import type { SummaryChange, SummaryProject, SummarySchools, SummaryTotal } from './types'

type Props = {
  owner: { name: string; path: string; slug: string; isSchool: boolean }
  year: number | null
  /** The school years to choose from. */
  years: number[]
  projects: SummaryProject[]
  totals: SummaryTotal[]
  changes: SummaryChange[]
  schools: SummarySchools
  children: ReactNode
}

export function Summary({ owner, year, years, projects, totals, changes, schools, children }: Props) {
  const sources = sourcesOf(totals, changes)
  const numbers = sourceNumbers(sources)
  return (
    <>
      <h1>
        {owner.name}: partnership work, {year === null ? 'at last count' : yearWords(year)}
      </h1>
      {children}
      <Years owner={owner} year={year} years={years} />
      {projects.length === 0 ? (
        <p className="empty mt-6">
          No project of {owner.name} is known to have run{year !== null && ` in ${yearWords(year)}`}.
        </p>
      ) : (
        <div className="summary">
          <Headlines totals={totals} schools={schools} projects={projects.length} isOwn={owner.isSchool} />
          <p className="small soft">
            Figures are those of whole projects, which schools run together; none is one school’s share.{' '}
            {year === null
              ? 'Each project counts with its last figure, of whatever year.'
              : 'A project is here if it has a figure of this school year, or ran in it as far as its dates are known; it counts with its last figure of that year. A calendar year counts as the school year that ends in it.'}{' '}
            What a project measures in its own way stands on its page and is not added up.
          </p>
          {changes.length > 0 && (
            <section aria-labelledby="changes">
              <h2 id="changes">What changed for pupils</h2>
              <ChangeTable changes={changes} numbers={numbers} />
            </section>
          )}
          {totals.length > 0 && (
            <section aria-labelledby="rows">
              <h2 id="rows">What the totals are made of</h2>
              {totals.map((total) => (
                <TotalTable key={total.key} total={total} numbers={numbers} />
              ))}
            </section>
          )}
          <section aria-labelledby="projects">
            <h2 id="projects">{countOf(projects.length, 'project')}</h2>
            <ul className="plain-rows">
              {projects.map((project) => (
                <Project key={project.slug} project={project} own={owner.slug} />
              ))}
            </ul>
          </section>
          {sources.length > 0 && <Sources sources={sources} />}
        </div>
      )}
    </>
  )
}

function Years({ owner, year, years }: Pick<Props, 'owner' | 'year' | 'years'>) {
  if (years.length === 0) return null
  return (
    <nav className="no-print mt-4" aria-label="School year">
      <ul className="chips">
        {[null, ...years].map((one) => (
          <li key={one}>
            <a
              className="chip"
              href={summaryPath(owner.path, one)}
              aria-current={one === year ? 'page' : undefined}
            >
              {one === null ? 'Last count' : yearWords(one)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Project({ project, own }: { project: SummaryProject; own: string }) {
  const { slug, title, summary, type, status, startedOn, startedPrecision, participations, card } = project
  const part = participations.find(({ school }) => school.slug === own)
  const others = participations.filter(({ school }) => school.slug !== own).map(({ school }) => school.name)
  const counted = countedOnly(project)
  const since = formatPartialDate({ on: startedOn, precision: startedPrecision })
  const facts = [
    PROJECT_TYPES[type].label,
    part && ROLES[part.role],
    STATUSES[status],
    since && `from ${since}`,
  ]
  return (
    <li>
      <h3>
        <a href={projectPath(slug)}>{title}</a>
      </h3>
      <p>{summary}</p>
      <p className="small soft">{facts.filter(Boolean).join(' · ')}</p>
      {(others.length > 0 || counted > 0) && (
        <p className="small">
          With{' '}
          {list([...others, ...(counted > 0 ? [`${countOf(counted, 'school')} counted and not named`] : [])])}
        </p>
      )}
      {card && (
        <p className="small">
          <Evidence level={card.evidence} />
        </p>
      )}
    </li>
  )
}

// As lib/summaries counts them.
function countedOnly({ card, participations }: SummaryProject) {
  const all = card ? card.stateSchools + card.independentSchools + card.unknownSchools : 0
  return Math.max(0, all - participations.length)
}

// Each source once, in the order of the rows that name them.
function sourcesOf(totals: SummaryTotal[], changes: SummaryChange[]) {
  const used = [
    ...changes.flatMap(({ project, before, after }) =>
      [before, after].map(({ sourceId }) => ({ project, id: sourceId })),
    ),
    ...totals.flatMap(({ rows }) =>
      rows.flatMap(({ project, tally }) => (tally.reading ? { project, id: tally.reading.sourceId } : [])),
    ),
  ]
  const found = used.flatMap(({ project, id }) => project.sources.find((source) => source.id === id) ?? [])
  return [...new Map(found.map((source) => [source.id, source])).values()]
}
