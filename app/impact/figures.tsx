// Everything that is added up of the chosen projects, and what it cannot be sure of.
import { EvidenceTable } from '@/components/impact/evidence-table'
import { OutcomesTable } from '@/components/impact/outcomes-table'
import { SchoolsTable } from '@/components/impact/schools-table'
import { TotalsTable } from '@/components/impact/totals-table'
import { countOf, number } from '@/components/ui/words'
import { indicatorOf } from '@/lib/impact/catalogue'
import {
  type Figure,
  impactYearWords,
  type Only,
  tableAddress,
  type Total,
  type Words,
} from '@/lib/impact/schema'
import { yearWords } from '@/lib/impact/years'
import { searchAddress } from '@/lib/search/schema'
import { ByGroups } from './by-groups'
import { HowCounted } from './how-counted'
import type { LoadedImpact } from './load'
import { rowsOf } from './words'

type Props = { loaded: LoadedImpact }

export function Figures({ loaded }: Props) {
  const { search, year, total, totals, schools, outcomes, evidence } = loaded
  const hrefOf = (figure: Figure, more?: { only?: Only; words?: Words }) => rowsOf(loaded, figure, more)
  const csvOf = (table: string) => tableAddress(loaded, table)
  const when = year === null ? 'at each project’s last count' : impactYearWords(year)
  return (
    <>
      <Headline loaded={loaded} />
      <Contents />
      <section className="block" aria-labelledby="totals">
        <h2 id="totals">Totals</h2>
        <p className="soft">
          Added up across projects, {year === null ? when : `figures ${when}`}; one indicator is never added
          to another. Every number leads to the rows it is made of.
        </p>
        {totals.length > 0 ? (
          <>
            <TotalsTable totals={totals} csv={csvOf('totals')} hrefOf={hrefOf} />
            <p className="small soft mt-2">
              How much of a total is in numbers that their source calls “about”, “over” or the like
              (“Approximate”); in numbers without a date or of several years (“Of no one year”); and in
              projects that share a named school with another one in it (“Schools shared”), where a pupil,
              teacher or school may be counted twice. How many are is not known.
            </p>
          </>
        ) : (
          <p>None of these projects reports a total {when}.</p>
        )}
      </section>
      <section className="block" aria-labelledby="schools">
        <h2 id="schools">Schools taking part</h2>
        {totals.some(({ key }) => key === 'schools') && (
          <p className="soft">
            As named and counted on the projects’ pages. The indicator of this name, above, is what some
            projects report of themselves: the two are different counts.
          </p>
        )}
        <SchoolsTable schools={schools} csv={csvOf('schools')} hrefOf={hrefOf} />
        <p className="small soft mt-2">
          {schools.several > 0 && (
            <>
              <a href={hrefOf('named-schools', { only: 'several' })} rel="nofollow">
                {countOf(schools.several, 'school')}
              </a>{' '}
              {schools.several === 1 ? 'is' : 'are'} named in several projects and counted once.{' '}
            </>
          )}
          {schools.counted.all > 0 &&
            `${countOf(schools.counted.all, 'school')} ${schools.counted.all === 1 ? 'is' : 'are'} only counted, by ${countOf(schools.counted.projects, 'project')}: any of them may be counted by several, or named by another, so the two lines are not added together. `}
          {year !== null && 'Taking part has no school year: these are the schools of all the projects.'}
        </p>
      </section>
      <section className="block" aria-labelledby="changes">
        <h2 id="changes">What changed for pupils</h2>
        <p className="soft">
          Projects that measured before and after
          {year === null ? '' : `, with the later reading ${impactYearWords(year)}`}. A reported change is not
          proof that the project caused it. Medians are of the projects’ own figures; changes are never added
          up.
        </p>
        {outcomes.length > 0 ? (
          <OutcomesTable outcomes={outcomes} csv={csvOf('outcomes')} hrefOf={hrefOf} />
        ) : (
          <p>None of these projects reports such a change{year !== null && ` ${when}`}.</p>
        )}
      </section>
      <section className="block" aria-labelledby="evidence">
        <h2 id="evidence">How sure one can be</h2>
        <p className="soft">
          The level of each of the {countOf(total, 'project')}, worked out by{' '}
          <a href="/about#evidence">published rules</a> from what is recorded.
        </p>
        <EvidenceTable
          levels={evidence}
          csv={csvOf('evidence')}
          hrefOf={(level) =>
            searchAddress({ ...search, facets: { ...search.facets, evidence: [`${level}`] } })
          }
        />
      </section>
      <ByGroups loaded={loaded} csvOf={csvOf} />
      <HowCounted loaded={loaded} />
    </>
  )
}

const PARTS = {
  totals: 'Totals',
  schools: 'Schools',
  changes: 'What changed for pupils',
  evidence: 'How sure one can be',
  'by-groups': 'By type, place and year',
  how: 'How this is counted',
}

function Contents() {
  return (
    <nav aria-label="On this page">
      <ul className="chips mt-4">
        {Object.entries(PARTS).map(([id, words]) => (
          <li key={id}>
            <a className="chip" href={`#${id}`}>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function pupilsWords({ projects, years, undated }: Total) {
  const when = [
    years &&
      (years[0] === years[1] ? yearWords(years[0]) : `${yearWords(years[0])} to ${yearWords(years[1])}`),
    undated.projects > 0 && `${number(undated.projects)} without one school year`,
  ]
  const reported = `${countOf(projects, 'project')} ${projects === 1 ? 'reports' : 'report'}`
  return `${indicatorOf('pupils')!.unit}, as ${reported} them: ${when.filter(Boolean).join(', ')}`
}

function Headline({ loaded }: Props) {
  const { search, total, totals, schools, outcomes } = loaded
  const pupils = totals.find(({ key }) => key === 'pupils') // none: nobody reports them
  const ofAll = loaded.year === null ? '' : ', of all years' // they have none
  const changed = outcomes.reduce((sum, { projects }) => sum + projects, 0)
  const figures = [
    { href: searchAddress(search), figure: total, words: `${total === 1 ? 'project' : 'projects'}${ofAll}` },
    ...(pupils ? [{ href: rowsOf(loaded, 'pupils'), figure: pupils.total, words: pupilsWords(pupils) }] : []),
    { href: rowsOf(loaded, 'named-schools'), figure: schools.named.all, words: `schools named${ofAll}` },
    {
      href: rowsOf(loaded, 'outcomes'),
      figure: changed,
      words: `${changed === 1 ? 'change' : 'changes'} for pupils measured`,
    },
  ]
  return (
    <div className="headline-figures">
      {figures.map(({ href, figure, words }) => (
        <a key={href} href={href} rel="nofollow">
          <b>{number(figure)}</b>
          <span>{words}</span>
        </a>
      ))}
    </div>
  )
}
