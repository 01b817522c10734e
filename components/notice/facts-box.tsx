// The facts of an offer or a need at a glance; what is not said has no line.
import type { ReactNode } from 'react'
import { countOf, number } from '@/components/ui/words'
import { dayWords } from '@/lib/dates/schema'
import {
  NOTICE_COSTS,
  NOTICE_MODES,
  NOTICE_TRANSPORT,
  type NoticeKind,
  type NoticeMode,
  phasesWords,
  type Standing,
  timesWords,
  type Weekday,
  yearsWords,
} from '@/lib/notices/schema'
import { partnershipPath } from '@/lib/partnerships/schema'
import { ACTIVITIES, type TIMES_OF_DAY } from '@/lib/projects/schema'
import { KINDS, type Phase, phaseWords, schoolPath, type Sector, SECTORS } from '@/lib/schools/schema'

export type FactsNotice = {
  kind: NoticeKind
  activities: string[]
  themes: { slug: string; name: string }[]
  phases: Phase[]
  yearGroups: number[]
  days: Weekday[]
  timeOfDay: keyof typeof TIMES_OF_DAY | null
  times: string | null
  capacity: number | null
  cost: keyof typeof NOTICE_COSTS | null
  costWords: string | null
  transport: keyof typeof NOTICE_TRANSPORT | null
  mode: NoticeMode
  reachMiles: number | null
  startsOn: Date | null
  endsOn: Date | null
  expiresOn: Date
  standing: Standing
  publishedAt: Date
  renewedAt: Date | null
  team: string
  organisation: { trust: string | null; partnership: { name: string; slug: string } | null }
  school: {
    slug: string
    name: string
    sector: Sector | null
    phase: Phase | null
    kind: keyof typeof KINDS | null
    town: string | null
  }
}

function when({ startsOn, endsOn }: FactsNotice) {
  if (startsOn && endsOn) return `${dayWords(startsOn)} to ${dayWords(endsOn)}`
  if (startsOn) return `from ${dayWords(startsOn)}`
  return endsOn && `until ${dayWords(endsOn)}`
}

// A trust or a partnership speaks for one of its schools.
function behind({ organisation: { trust, partnership } }: FactsNotice) {
  if (partnership) return <a href={partnershipPath(partnership.slug)}>{partnership.name}</a>
  return trust
}

function reach({ mode, reachMiles }: FactsNotice) {
  if (mode === 'online' || reachMiles === null) return null
  return `up to ${countOf(reachMiles, 'mile')} from the school`
}

export function NoticeFacts({ notice, children }: { notice: FactsNotice; children?: ReactNode }) {
  const { kind, school } = notice
  const facts: Record<string, ReactNode> = {
    School: <a href={schoolPath(school.slug)}>{school.name}</a>,
    Sector: [school.sector && SECTORS[school.sector], phaseWords(school)?.toLowerCase()]
      .filter(Boolean)
      .join(', '),
    Where: school.town,
    'Put here by': behind(notice),
    [kind === 'offer' ? 'For schools' : 'From schools']: phasesWords(notice.phases) ?? 'Any phase',
    Years: yearsWords(notice.yearGroups),
    Pupils: notice.capacity !== null && `up to ${number(notice.capacity)}`,
    Themes: notice.themes.map(({ name }) => name).join(', '),
    Activities: notice.activities.map((activity) => ACTIVITIES[activity]).join(', '),
    When: when(notice),
    Days: timesWords(notice),
    How: NOTICE_MODES[notice.mode],
    'How far': reach(notice),
    Transport: notice.transport && NOTICE_TRANSPORT[notice.transport],
    Cost: [notice.cost && NOTICE_COSTS[notice.cost], notice.costWords].filter(Boolean).join('. '),
  }
  return (
    <aside className="box" aria-label="Facts">
      <h2>Facts</h2>
      <dl>
        {Object.entries(facts)
          .filter(([, fact]) => fact)
          .map(([term, fact]) => (
            <div key={term} className="contents">
              <dt>{term}</dt>
              <dd>{fact}</dd>
            </div>
          ))}
      </dl>
      <p className="small soft">
        On the board since {dayWords(notice.publishedAt)}
        {notice.renewedAt && `, renewed on ${dayWords(notice.renewedAt)}`}
        {notice.standing === 'open' && `; it stays there until ${dayWords(notice.expiresOn)}`}.
      </p>
      {children}
    </aside>
  )
}
