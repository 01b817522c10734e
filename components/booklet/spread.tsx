// The figures of the edition on two pages that face one another. Every number leads to the rows that it is made of.
import { Evidence } from '@/components/project/evidence'
import { asOfWords, valueWords } from '@/components/project/readings'
import { countOf, number } from '@/components/ui/words'
import type { Booklet, Outcome, Total } from '@/lib/editions/schema'
import { indicatorPath } from '@/lib/impact/catalogue'
import { PROJECT_TYPES } from '@/lib/projects/schema'
import { optionOf } from '@/lib/search/schema'
import { SourceNumber } from './source-number'

export function Spread({ booklet }: { booklet: Booklet }) {
  const { figures } = booklet
  const { projects, schools, counted, totals } = figures
  const pupils = totals.find(({ key }) => key === 'pupils')
  return (
    <section aria-labelledby="figures">
      <div className="sheet">
        <h2 id="figures">The edition in figures</h2>
        <ul className="booklet-heads">
          <li>
            <a href="#contents">
              <b>{number(projects)}</b> {projects === 1 ? 'project' : 'projects'}
            </a>
          </li>
          <Headline total={schools} words="schools named, each counted once" />
          <Headline total={counted} words="more schools counted, not named" />
          {pupils && <Headline total={pupils} words="pupils at last count" />}
        </ul>
        <Types booklet={booklet} />
        {totals.length > 0 && <Totals totals={totals} projects={projects} />}
        <p className="small soft booklet-doubt">
          {counted.value > 0 && counted.doubt} A number that a source gives as “about” or “over” is added as
          it stands. <a href="#notes">How to read the figures</a>
        </p>
      </div>
      <div className="sheet">
        <h3>Before and after</h3>
        <Outcomes figures={figures} />
        <h3 id="evidence">How sure anybody can be</h3>
        <EvidenceLevels figures={figures} />
      </div>
    </section>
  )
}

function Headline({ total, words }: { total: Total; words: string }) {
  return (
    total.rows.length > 0 && (
      <li>
        <a href={`#rows-${total.key}`}>
          <b>{number(total.value)}</b> {words}
        </a>
      </li>
    )
  )
}

// Each type with the pages of its projects, which are the rows of its number.
function Types({ booklet: { groups } }: { booklet: Booklet }) {
  if (groups.length === 0) return null
  return (
    <ul className="booklet-types">
      {groups.map(({ type, projects }) => (
        <li key={type} className={optionOf(type)}>
          <a href={`#type-${optionOf(type)}`}>
            <b>{projects.length}</b> {PROJECT_TYPES[type].label}
            <span className="page-no">
              {projects.length === 1 ? ', page ' : ', from page '}
              {projects[0]!.page}
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}

function Totals({ totals, projects }: { totals: Total[]; projects: number }) {
  return (
    <div className="figure-box">
      <h3>What adds up</h3>
      <table className="figure-table stack">
        <caption className="hidden-text">Indicators of the catalogue, added up over the edition</caption>
        <thead>
          <tr>
            <th scope="col">Indicator</th>
            <th scope="col">At last count</th>
            <th scope="col">Reported by</th>
          </tr>
        </thead>
        <tbody>
          {totals.map((total) => (
            <tr key={total.key}>
              <th scope="row">
                <Name total={total} />
              </th>
              <td className="value">
                <a href={`#rows-${total.key}`}>
                  {number(total.value)} {total.unit}
                </a>
              </td>
              <td>
                {total.rows.length} of {countOf(projects, 'project')}
                <Approximate total={total} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Name({ total: { key, name } }: { total: Total }) {
  return key === 'named-schools' || key === 'counted-schools' ? name : <a href={indicatorPath(key)}>{name}</a>
}

function Approximate({ total: { rows } }: { total: Total }) {
  const about = rows.filter(({ reading }) => reading?.qualifier).length
  return about > 0 && <span className="soft">, {about} approximate</span>
}

function Outcomes({ figures: { outcomes, outcomesLeft } }: { figures: Booklet['figures'] }) {
  if (outcomes.length === 0)
    return <p className="soft">No project of this edition has measured a change for pupils so far.</p>
  return (
    <>
      <table className="figure-table stack booklet-outcomes">
        <caption className="hidden-text">Changes for pupils, each with its project and source</caption>
        <thead>
          <tr>
            <th scope="col">What was measured</th>
            <th scope="col">Before</th>
            <th scope="col">After</th>
          </tr>
        </thead>
        <tbody>
          {outcomes.map((outcome) => (
            <tr key={outcome.id}>
              <th scope="row">
                {outcome.name}
                <span className="small soft">
                  <a href={`#${outcome.slug}`}>{outcome.title}</a>
                </span>
              </th>
              <Side when="Before" outcome={outcome} reading={outcome.before} />
              <Side when="After" outcome={outcome} reading={outcome.reading} />
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small soft booklet-doubt">
        {outcomesLeft > 0 && `${countOf(outcomesLeft, 'more change')} on the projects’ pages. `}A change is as
        reported, not proof that the project caused it, and changes are never added up.
      </p>
    </>
  )
}

type SideProps = { when: string; outcome: Outcome; reading: Outcome['reading'] }

function Side({ when, outcome: { unit }, reading }: SideProps) {
  return (
    <td>
      <span className="in-stack">{when}: </span>
      <b className="value">{valueWords(reading, unit)}</b>
      <span className="small soft">
        {asOfWords(reading)}, <SourceNumber reading={reading} />
      </span>
    </td>
  )
}

function EvidenceLevels({ figures: { evidence } }: { figures: Booklet['figures'] }) {
  return (
    <table className="figure-table">
      <caption className="hidden-text">Projects by level of evidence</caption>
      <thead>
        <tr>
          <th scope="col">Evidence</th>
          <th scope="col">Projects</th>
          <th scope="col">Pages</th>
        </tr>
      </thead>
      <tbody>
        {evidence.map(({ level, projects }) => (
          <tr key={level}>
            <th scope="row">
              <Evidence level={level} />
            </th>
            <td className="value">{projects.length}</td>
            <td className="small">
              {projects.length === 0 && '–'}
              {projects.map(({ slug, title, page }, i) => (
                <span key={slug}>
                  {i > 0 && ', '}
                  <a href={`#${slug}`} aria-label={`${page}: ${title}`}>
                    {page}
                  </a>
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
