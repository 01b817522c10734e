// What a list says of a project, worked out from the project: the pure half of the read model.
import { formatPartialDate, type PartialDate } from '@/lib/dates/schema'
import { LED_BY, typesOf, type ProjectType } from '@/lib/projects/schema'
import { type EvidenceFigure, evidenceOf, isOutcome } from '@/lib/impact/evidence'
import { changesOf, countedIn, talliesOf, type TallyFigure } from '@/lib/impact/tallies'
import type { Phase, Sector } from '@/lib/schools/schema'
import { optionOf } from './schema'

type CardSchool = {
  name: string
  town: string | null
  sector: Sector | null
  phase: Phase | null
  kind: 'mainstream' | 'special' | 'alternative' | null
  localAuthority: { slug: string } | null
  text?: { ordinal: number } | null
}

type CardFigure = EvidenceFigure & TallyFigure & { kind: string }

export type CardSubject = {
  slug: string
  title: string
  summary: string
  type: ProjectType
  activities: string[]
  status: string
  mode: string | null
  ledBy: keyof typeof LED_BY
  leadOrganisation: string | null
  isNationwide: boolean
  startedOn: Date | null
  startedPrecision: PartialDate['precision']
  endedOn: Date | null
  endedPrecision: PartialDate['precision']
  yearGroups: number[]
  isFreeToPartners: boolean | null
  isTransportProvided: boolean | null
  timeOfDay: 'in_school' | 'outside_school' | 'both' | null
  pupils: number | null
  stateSchools: number | null
  independentSchools: number | null
  totalSchools: number | null
  participations: { role: string; school: CardSchool }[]
  anchorSchool: { town: string | null; lat: number | null; lon: number | null } | null
  themes: { themeSlug: string }[]
  regions: { regionId: string }[]
  indicators: CardFigure[]
  /** Published projects that repeat this one elsewhere. */
  repeatedBy: { indicators: EvidenceFigure[] }[]
}

/**
 * How many schools of each sector take part: those counted by the source or those named, whichever is more,
 * and, of a higher total, the schools whose sector is not published.
 */
export function countSchools(
  subject: Pick<CardSubject, 'participations' | 'stateSchools' | 'independentSchools' | 'totalSchools'>,
) {
  const named = (sector: Sector | null) =>
    subject.participations.filter(({ school }) => school.sector === sector).length
  const state = Math.max(subject.stateSchools ?? 0, named('state'))
  const independent = Math.max(subject.independentSchools ?? 0, named('independent'))
  const unknown = Math.max((subject.totalSchools ?? 0) - state - independent, named(null))
  return { state, independent, unknown }
}

// A secondary school's project for Year 5 is one for primary pupils too.
const phaseOf = (year: number): Phase => (year < 7 ? 'primary' : year < 12 ? 'secondary' : 'sixteen_plus')

/** The values under which facets find a project, as "facet:option". */
export function facetsOf(subject: CardSubject): string[] {
  const schools = subject.participations.map(({ school }) => school)
  const values: Record<string, (string | number | null | undefined)[]> = {
    type: typesOf(subject.activities),
    activity: subject.activities,
    theme: subject.themes.map(({ themeSlug }) => themeSlug),
    region: subject.regions.map(({ regionId }) => regionId),
    la: schools.map(({ localAuthority }) => localAuthority?.slug),
    phase: [
      ...schools.flatMap(({ phase, kind }) => [phase, kind === 'mainstream' ? null : kind]),
      ...subject.yearGroups.map(phaseOf),
    ],
    year: subject.yearGroups,
    led: [subject.ledBy],
    mode: [subject.mode ?? 'not_stated'],
    status: [subject.status],
    evidence: [evidenceOf(subject).level],
    outcomes: subject.indicators.some(isOutcome) ? ['yes'] : [],
    practical: [
      subject.isFreeToPartners && 'free',
      subject.isTransportProvided && 'transport',
      (subject.timeOfDay === 'in_school' || subject.timeOfDay === 'both') && 'in-school',
      (subject.timeOfDay === 'outside_school' || subject.timeOfDay === 'both') && 'outside-school',
    ].filter((option) => typeof option === 'string'),
  }
  const tokens = Object.entries(values).flatMap(([facet, options]) =>
    options
      .filter((option) => option !== null && option !== undefined)
      .map((option) => `${facet}:${optionOf(option)}`),
  )
  return [...new Set(tokens)]
}

/** The pupils of a project: by its last figure for them, else as it states them. */
function pupilsOf(subject: CardSubject) {
  const last = countedIn(talliesOf(subject), null).get('pupils')
  return { pupils: last?.value ?? null, pupilsQualifier: last?.qualifier ?? null }
}

const amount = ({ value, words }: { value: unknown; words: string | null }) =>
  value === null || value === undefined ? words : Number(value)

/** The card of a project. */
export function cardOf(subject: CardSubject) {
  const { state, independent, unknown } = countSchools(subject)
  const leads = subject.participations.filter(({ role }) => role === 'lead').map(({ school }) => school)
  const places = new Set(leads.map(({ town }) => town).filter(Boolean))
  return {
    slug: subject.slug,
    title: subject.title,
    summary: subject.summary,
    type: subject.type,
    facets: facetsOf(subject),
    lead: leads.map(({ name }) => name).join(' and ') || subject.leadOrganisation,
    place: [...places].join(' and ') || subject.anchorSchool?.town || null,
    status: subject.status,
    ledBy: subject.ledBy,
    stateSchools: state,
    independentSchools: independent,
    unknownSchools: unknown,
    leadSector: leads[0]?.sector ?? null,
    isCounted: [subject.totalSchools, subject.stateSchools, subject.independentSchools].some(Number),
    ...pupilsOf(subject),
    startedYear: subject.startedOn?.getUTCFullYear() ?? null,
    startedWords: formatPartialDate({ on: subject.startedOn, precision: subject.startedPrecision }),
    endedWords: formatPartialDate({ on: subject.endedOn, precision: subject.endedPrecision }),
    evidence: evidenceOf(subject).level,
    tallies: talliesOf(subject).map(({ key, year, value, qualifier }) => [key, year, value, qualifier]),
    changes: changesOf(subject).map(({ key, year, before, after }) => [
      key,
      year,
      amount(before),
      amount(after),
    ]),
    ownIndicators: subject.indicators.filter(({ catalogue }) => catalogue === null).length,
    schoolOrdinals: subject.participations.flatMap(({ school }) => school.text?.ordinal ?? []),
    lat: subject.anchorSchool?.lat ?? null,
    lon: subject.anchorSchool?.lon ?? null,
  }
}
