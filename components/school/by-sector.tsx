// Schools of both sectors side by side, each with its part, phase and town.
import { phaseWords, schoolPath, SECTORS, type Phase, type Sector } from '@/lib/schools/schema'

export type NamedSchool = {
  slug: string
  name: string
  sector: Sector | null
  phase: Phase | null
  kind: 'mainstream' | 'special' | 'alternative' | null
  town: string | null
  part?: string | null
  /** The school has said itself that it takes part. */
  isConfirmed?: boolean
}

const GROUPS = [
  ['state', `${SECTORS.state} schools`],
  ['independent', `${SECTORS.independent} schools`],
  [null, 'Sector not published'],
] as const

type Props = { schools: NamedSchool[]; counted: Record<'state' | 'independent', number | null> }

export function SchoolsBySector({ schools, counted }: Props) {
  return (
    <div className="sector-lists">
      {GROUPS.map(([sector, title]) => {
        const named = schools.filter((school) => school.sector === sector)
        const more = sector ? (counted[sector] ?? 0) - named.length : 0
        if (named.length === 0 && more <= 0) return null
        return (
          <div key={title}>
            <h3>{title}</h3>
            <ul>
              {named.map((school) => (
                <li key={school.slug}>
                  <i className={`dot ${sector ?? 'unknown'}`} />
                  <a href={schoolPath(school.slug)}>{school.name}</a>
                  <div className="small soft">
                    {[school.part, phaseWords(school), school.town].filter(Boolean).join(', ')}
                    {school.isConfirmed && <span className="confirmed">confirmed by the school</span>}
                  </div>
                </li>
              ))}
              {more > 0 && (
                <li className="soft">
                  {named.length > 0 ? `and ${more} more` : `${more} counted`}, not named here
                </li>
              )}
            </ul>
          </div>
        )
      })}
    </div>
  )
}
