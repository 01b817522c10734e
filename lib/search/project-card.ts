// What a list says of a project, worked out from the project: the pure half of the read model.
import { formatPartialDate, type PartialDate } from '@/lib/dates/schema'
import { LED_BY, typesOf, type ProjectType } from '@/lib/projects/schema'
import type { Phase, Sector } from '@/lib/schools/schema'
import { optionOf } from './schema'

type CardSchool = {
  name: string
  town: string | null
  sector: Sector | null
  phase: Phase | null
  kind: 'mainstream' | 'special' | 'alternative' | null
  localAuthority: { slug: string } | null
}

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
  yearGroups: number[]
  pupils: number | null
  stateSchools: number | null
  independentSchools: number | null
  totalSchools: number | null
  participations: { role: string; school: CardSchool }[]
  anchorSchool: { town: string | null; lat: number | null; lon: number | null } | null
  themes: { themeSlug: string }[]
  regions: { regionId: string }[]
  indicators: { kind: string; readings: { moment: string; value: unknown; asOfOn: Date | null }[] }[]
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

/**
 * The level of evidence by the published rules: 2 when a number was taken before and after, each at a known date,
 * else 1. Levels 3 to 5 need a comparison, an outside evaluation or a repetition, which projects do not record yet.
 */
export function evidenceLevel(indicators: CardSubject['indicators']): 1 | 2 {
  const isMeasured = (moment: string, readings: CardSubject['indicators'][number]['readings']) =>
    readings.some((reading) => reading.moment === moment && reading.value !== null && reading.asOfOn !== null)
  return indicators.some(({ readings }) => isMeasured('before', readings) && isMeasured('after', readings))
    ? 2
    : 1
}

/** The values under which facets find a project, as "facet:option". */
export function facetsOf(subject: CardSubject): string[] {
  const schools = subject.participations.map(({ school }) => school)
  const values: Record<string, (string | number | null | undefined)[]> = {
    type: typesOf(subject.activities),
    activity: subject.activities,
    theme: subject.themes.map(({ themeSlug }) => themeSlug),
    region: subject.regions.map(({ regionId }) => regionId),
    la: schools.map(({ localAuthority }) => localAuthority?.slug),
    phase: schools.flatMap(({ phase, kind }) => [phase, kind === 'mainstream' ? null : kind]),
    year: subject.yearGroups,
    led: [subject.ledBy],
    mode: [subject.mode ?? 'not_stated'],
    status: [subject.status],
    evidence: [evidenceLevel(subject.indicators)],
  }
  const tokens = Object.entries(values).flatMap(([facet, options]) =>
    options
      .filter((option) => option !== null && option !== undefined)
      .map((option) => `${facet}:${optionOf(option)}`),
  )
  return [...new Set(tokens)]
}

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
    pupils: subject.pupils,
    startedYear: subject.startedOn?.getUTCFullYear() ?? null,
    startedWords: formatPartialDate({ on: subject.startedOn, precision: subject.startedPrecision }),
    evidence: evidenceLevel(subject.indicators),
    lat: subject.anchorSchool?.lat ?? null,
    lon: subject.anchorSchool?.lon ?? null,
  }
}
