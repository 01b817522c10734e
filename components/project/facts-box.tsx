// The facts of a project at a glance; what is not known has no line.
import { countOf, number } from '@/components/ui/words'
import { dayWords, formatPartialDate, type PartialDate } from '@/lib/dates/schema'
import { partnershipPath } from '@/lib/partnerships/schema'
import { LED_BY, MODES, STATUSES, TIMES_OF_DAY } from '@/lib/projects/schema'
import { schoolPath } from '@/lib/schools/schema'
import { Evidence } from './evidence'
import { asOfWords, type Indicator, qualified } from './readings'
import type { ReactNode } from 'react'

export type FactsProject = {
  publishedAt: Date | null
  confirmedAt: Date | null
  status: keyof typeof STATUSES
  mode: keyof typeof MODES | null
  ledBy: keyof typeof LED_BY
  leadOrganisation: string | null
  isNationwide: boolean
  startedOn: Date | null
  startedPrecision: PartialDate['precision']
  endedOn: Date | null
  endedPrecision: PartialDate['precision']
  years: string | null
  frequency: string | null
  duration: string | null
  timeOfDay: keyof typeof TIMES_OF_DAY | null
  cost: string | null
  payer: string | null
  isFreeToPartners: boolean | null
  transport: string | null
  indicators: Indicator[]
  staff: number | null
  groupName: string | null
  partnership: { slug: string; name: string } | null
  regions: { region: { id: string; name: string } }[]
  participations: { role: string; school: { slug: string; name: string; positionBasis: string | null } }[]
  card: {
    evidence: number
    pupils: number | null
    isCounted: boolean
    stateSchools: number
    independentSchools: number
    unknownSchools: number
    place: string | null
  } | null
}

const joined = (parts: ReactNode[]) => parts.map((part, i) => [i > 0 && ', ', part])

// Which sectors lead together is said only when schools of both are known to take part.
function jointly({ leadOrganisation, card }: FactsProject) {
  if (leadOrganisation) return withoutNote(leadOrganisation)
  const both = card && card.stateSchools > 0 && card.independentSchools > 0
  return both ? 'State and independent schools jointly' : 'Several schools jointly'
}

// "Physics Partners (charity)": what stands in brackets was a note for us.
const withoutNote = (name: string | null) => name && name.replace(/ \(.*\)$/, '')

// What a building cost is not what taking part costs.
const costLabel = (cost: string | null) =>
  /\b(building|capital)\b/i.test(cost ?? '') ? 'One-off cost' : 'Cost'

export function FactsBox({ project }: { project: FactsProject }) {
  const leads = project.participations.filter(({ role }) => role === 'lead')
  const { card } = project
  const schools = card ? card.stateSchools + card.independentSchools + card.unknownSchools : 0
  const facts: [string, ReactNode][] = [
    ['Status', project.status === 'unknown' ? null : STATUSES[project.status]],
    [
      'Led by',
      project.ledBy === 'joint'
        ? jointly(project)
        : leads.length > 0
          ? joined(
              leads.map(({ school }) => (
                <a key={school.slug} href={schoolPath(school.slug)}>
                  {school.name}
                </a>
              )),
            )
          : withoutNote(project.leadOrganisation),
    ],
    [
      'Partnership',
      project.partnership ? (
        <a href={partnershipPath(project.partnership.slug)}>{project.partnership.name}</a>
      ) : (
        project.groupName
      ),
    ],
    ['Where', card?.place ?? null],
    [
      project.regions.length > 1 ? 'Schools in' : 'Region',
      project.regions.length > 0
        ? joined(
            project.regions.map(({ region }) => (
              <a key={region.id} href={`/projects?region=${region.id}`}>
                {region.name}
              </a>
            )),
          )
        : null,
    ],
    ['Reach', project.isNationwide ? 'Across England' : null],
    ['Schools', schools > 0 ? `${number(schools)}${card?.isCounted ? '' : ' named'}` : null],
    ['Pupils', card && card.pupils !== null ? <Pupils count={card.pupils} {...project} /> : null],
    ['Staff', project.staff === null ? null : countOf(project.staff, 'member', 'members')],
    ['Years', project.years],
    ['Started', formatPartialDate({ on: project.startedOn, precision: project.startedPrecision })],
    ['Ended', formatPartialDate({ on: project.endedOn, precision: project.endedPrecision })],
    ['How often', project.frequency],
    ['How long', project.duration],
    ['When', project.timeOfDay && TIMES_OF_DAY[project.timeOfDay]],
    ['How', project.mode && MODES[project.mode]],
    [costLabel(project.cost), project.cost],
    ['Who pays', project.payer],
    ['For partners', project.isFreeToPartners ? 'Free' : null],
    ['Transport', project.transport],
    ['Evidence', card && <Evidence level={card.evidence} />],
  ]
  return (
    <aside className="box" aria-label="Facts">
      <h2>Facts</h2>
      <dl>
        {facts
          .filter(([, fact]) => fact !== null)
          .map(([term, fact]) => (
            <div key={term} className="contents">
              <dt>{term}</dt>
              <dd>{fact}</dd>
            </div>
          ))}
      </dl>
      <p className="small soft">
        As last reported; the dates and sources of the figures stand below. {saidBy(project)}{' '}
        <a href="#how-sure">Why this evidence level</a>
      </p>
    </aside>
  )
}

function saidBy({ publishedAt, confirmedAt }: FactsProject) {
  if (confirmedAt) return `Last confirmed by its schools on ${dayWords(confirmedAt)}.`
  if (!publishedAt) return 'Not public so far.'
  return `Gathered from public pages on ${dayWords(publishedAt)}; no school has confirmed it yet.`
}

/** The number of pupils, as the figure it was taken from says it: "about 350 (March 2016)". */
function Pupils({ count, indicators }: { count: number; indicators: Indicator[] }) {
  const reading = indicators
    .filter(({ kind }) => kind !== 'disputed')
    .flatMap(({ readings }) => readings)
    .findLast(({ value }) => value !== null && Number(value) === count)
  if (!reading) return number(count)
  const date = reading.asOfOn && ` (${asOfWords(reading)})`
  return (
    <a href="#figures">
      {qualified(reading.qualifier, number(count))}
      {date}
    </a>
  )
}
