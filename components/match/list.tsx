// What fits, each with the reasons in words.
import { noticePath, EXAMPLE, type NoticeKind, NOTICE_KINDS } from '@/lib/notices/schema'
import { RULES_PATH } from '@/lib/matches/schema'
import { KINDS, type Phase, phaseWords, schoolPath, type Sector, SECTORS } from '@/lib/schools/schema'

type School = {
  slug: string
  name: string
  sector: Sector | null
  phase: Phase | null
  kind: keyof typeof KINDS | null
  town: string | null
}
type Match = { match: { reasons: { rule: string; words: string }[] } }
type NoticeMatch = Match & {
  slug: string
  kind: NoticeKind
  title: string
  isExample: boolean
  school: School
}
type SchoolMatch = Match & School

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

function Reasons({ match: { reasons } }: Match) {
  return (
    reasons.length > 0 && <p className="reasons">{capital(reasons.map(({ words }) => words).join(', '))}</p>
  )
}

// What two schools both do stands apart from where they are.
function InCommon({ match: { reasons } }: Match) {
  const both = reasons.filter(({ rule }) => rule === 'theme' || rule === 'activity')
  const rest = reasons.filter((reason) => !both.includes(reason)).map(({ words }) => words)
  const words = [both.length > 0 && `In common: ${both.map((one) => one.words).join(', ')}`, rest.join(', ')]
  return <p className="reasons">{capital(words.filter(Boolean).join('; '))}</p>
}

function SchoolFacts({ school }: { school: School }) {
  const phase = phaseWords(school)
  return (
    <>
      {school.sector && <span>{SECTORS[school.sector]}</span>}
      {phase && <span>{phase}</span>}
      {school.town && <span>{school.town}</span>}
    </>
  )
}

/** Offers and needs that fit, the best first. */
export function NoticeMatches({ notices }: { notices: NoticeMatch[] }) {
  return (
    <ul className="matches">
      {notices.map(({ slug, kind, title, isExample, school, match }) => (
        <li className="row" key={slug}>
          <div className="row-body">
            <h3>
              <a href={noticePath(slug)}>{title}</a>
            </h3>
            <Reasons match={match} />
            <p className="facts">
              <span>
                {NOTICE_KINDS[kind]} of {school.name}
              </span>
              <SchoolFacts school={school} />
            </p>
            {isExample && <p className="small soft">{EXAMPLE}</p>}
          </div>
        </li>
      ))}
    </ul>
  )
}

/** Schools that fit, the best first. */
export function SchoolMatches({ schools }: { schools: SchoolMatch[] }) {
  return (
    <ul className="matches">
      {schools.map(({ match, ...school }) => (
        <li className="row" key={school.slug}>
          <div className="row-body">
            <h3>
              <i className={`dot ${school.sector ?? 'unknown'}`} />
              <a href={schoolPath(school.slug)}>{school.name}</a>
            </h3>
            <InCommon match={match} />
            <p className="facts">
              <SchoolFacts school={school} />
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}

/** Where the rules are explained. */
export function HowMatchesWork() {
  return (
    <p className="small soft no-print">
      <a href={RULES_PATH}>How matches are found</a>. State and independent schools count the same.
    </p>
  )
}
