// What the board says of an offer or a need, worked out from it: the pure half of the read model.
import {
  type NOTICE_COSTS,
  NOTICE_KINDS,
  type NoticeMode,
  timesWords,
  type Weekday,
  WEEKDAYS,
} from '@/lib/notices/schema'
import { type ProjectType, type TIMES_OF_DAY, typesOf } from '@/lib/projects/schema'
import { type Phase, PHASES, type Sector } from '@/lib/schools/schema'

export type NoticeSubject = {
  slug: string
  kind: keyof typeof NOTICE_KINDS
  title: string
  words: string
  type: ProjectType
  activities: string[]
  phases: Phase[]
  yearGroups: number[]
  days: Weekday[]
  timeOfDay: keyof typeof TIMES_OF_DAY | null
  times: string | null
  capacity: number | null
  cost: keyof typeof NOTICE_COSTS | null
  transport: 'provided' | 'not_provided' | 'not_needed' | null
  mode: NoticeMode
  reachMiles: number | null
  isExample: boolean
  publishedAt: Date
  expiresOn: Date
  version: number
  themes: { themeSlug: string }[]
  school: {
    slug: string
    name: string
    sector: Sector | null
    town: string | null
    lat: number | null
    lon: number | null
    regionId: string | null
    localAuthoritySlug: string | null
  }
}

const kebab = (value: string | number) => String(value).replaceAll('_', '-')
const YEARS = Array.from({ length: 14 }, (_, year) => year)
// Where none is chosen, any will do, so each finds it.
const orAny = <Value>(chosen: Value[], all: Value[]) => (chosen.length > 0 ? chosen : all)

/** The values under which facets find a notice, as "facet:option". */
export function noticeFacetsOf(notice: NoticeSubject): string[] {
  const { mode, timeOfDay, school } = notice
  const values: Record<string, (string | number | null | false)[]> = {
    kind: [notice.kind],
    type: [...new Set([notice.type, ...typesOf(notice.activities)])],
    activity: notice.activities,
    theme: notice.themes.map(({ themeSlug }) => themeSlug),
    region: [school.regionId],
    la: [school.localAuthoritySlug],
    phase: orAny(notice.phases, Object.keys(PHASES) as Phase[]),
    year: orAny(notice.yearGroups, YEARS),
    sector: [school.sector],
    mode: [mode !== 'online' && 'in_person', mode !== 'in_person' && 'online'],
    day: orAny(notice.days, Object.keys(WEEKDAYS) as Weekday[]),
    time: [
      (timeOfDay === 'in_school' || timeOfDay === 'both') && 'in-school',
      (timeOfDay === 'outside_school' || timeOfDay === 'both') && 'outside-school',
    ],
    practical: [notice.cost === 'free' && 'free', notice.transport === 'provided' && 'transport'],
  }
  return Object.entries(values).flatMap(([facet, options]) =>
    [...new Set(options)].flatMap((option) =>
      option === null || option === false ? [] : `${facet}:${kebab(option)}`,
    ),
  )
}

const SUMMARY = 240

/** The beginning of some words: whole sentences where that is long enough, else up to the last whole word. */
export function summaryOf(words: string): string {
  const plain = words.replace(/\s+/g, ' ').trim()
  if (plain.length <= SUMMARY) return plain
  const cut = plain.slice(0, SUMMARY)
  const sentence = /^.*[.!?](?=\s)/.exec(cut)?.[0]
  return sentence && sentence.length > SUMMARY / 2 ? sentence : `${cut.replace(/\s+\S*$/, '')} …`
}

/** The card of an offer or a need. */
export function noticeCardOf(notice: NoticeSubject) {
  const { school } = notice
  return {
    slug: notice.slug,
    kind: notice.kind,
    title: notice.title,
    summary: summaryOf(notice.words),
    type: notice.type,
    facets: noticeFacetsOf(notice),
    school: school.name,
    schoolSlug: school.slug,
    sector: school.sector,
    place: school.town,
    times: timesWords(notice),
    capacity: notice.capacity,
    cost: notice.cost,
    mode: notice.mode,
    reachMiles: notice.reachMiles,
    lat: school.lat,
    lon: school.lon,
    isExample: notice.isExample,
    publishedAt: notice.publishedAt,
    expiresOn: notice.expiresOn,
    edition: notice.version,
  }
}
