// Projects as the rows of a spreadsheet, for a governor's paper: every list in one cell, everything in words.
import { asOfWords, type Reading, valueWords } from '@/components/project/readings'
import { env } from '@/lib/env'
import {
  ACTIVITIES,
  EVIDENCE,
  LED_BY,
  PROJECT_TYPES,
  projectPath,
  QUALIFIERS,
  STATUSES,
  yearGroupName,
} from '@/lib/projects/schema'
import type { TableRow } from '@/lib/projects/table'
import { KINDS, PHASES } from '@/lib/schools/schema'

type Cell = string | number | null | undefined

const COLUMNS: Record<string, (row: TableRow) => Cell> = {
  Title: ({ title }) => title,
  Address: ({ slug }) => new URL(projectPath(slug), env().SITE_URL).href,
  Summary: ({ summary }) => summary,
  Type: ({ type }) => PROJECT_TYPES[type].label,
  Activities: ({ activities }) => each(activities.map((activity) => ACTIVITIES[activity])),
  Themes: ({ themes }) => each(themes.map(({ theme }) => theme.name)),
  Status: ({ status }) => STATUSES[status],
  'Led by': ({ ledBy }) => LED_BY[ledBy],
  'Lead school': ({ card }) => card.lead,
  Place: ({ card }) => card.place,
  Regions: ({ regions }) => each(regions.map(({ region }) => region.name)),
  'Local authorities': (row) => each(schoolsOf(row).map(({ localAuthority }) => localAuthority?.name)),
  Phases: (row) => each([...schoolsOf(row).map(phaseOf), ...schoolsOf(row).map(kindOf)]),
  'Year groups': ({ yearGroups, years }) => each(yearGroups.map(yearGroupName)) || years,
  'State schools': ({ card }) => card.stateSchools,
  'Independent schools': ({ card }) => card.independentSchools,
  'Schools of unpublished sector': ({ card }) => card.unknownSchools,
  'Schools named': (row) => each(schoolsOf(row).map(({ name }) => name)),
  Pupils: ({ card }) => card.pupils,
  'Pupils are': ({ card }) => card.pupilsQualifier && QUALIFIERS[card.pupilsQualifier],
  Started: ({ card }) => card.startedWords,
  Ended: ({ card }) => card.endedWords,
  'Last reported': lastReported,
  Evidence: ({ card }) => EVIDENCE[card.evidence as keyof typeof EVIDENCE],
  Outcomes: ({ indicators }) => each(indicators.flatMap(outcomeOf)),
  Sources: ({ sources }) => sources.map(({ url }) => url).join(' '),
  Miles: ({ miles }) => miles?.toFixed(1),
}

export const HEADER = Object.keys(COLUMNS)
export const rowOf = (row: TableRow) => Object.values(COLUMNS).map((cellOf) => cellOf(row))

const each = (words: (string | null | undefined)[]) => [...new Set(words.filter(Boolean))].join('; ')

type School = TableRow['participations'][number]['school']
const schoolsOf = ({ participations }: TableRow) => participations.map(({ school }) => school)
const phaseOf = ({ phase }: School) => phase && PHASES[phase]
const kindOf = ({ kind }: School) => (kind && kind !== 'mainstream' ? KINDS[kind] : null)

/** "Pupils taking GCSE Latin: 10 pupils → 40 pupils, 2016 to 2019"; what changed only, not what was merely counted. */
function outcomeOf({ isOutcome, kind, name, unit, readings }: TableRow['indicators'][number]) {
  if (!isOutcome) return []
  const of = (moment: string) => readings.filter((reading) => reading.moment === moment)
  const [before, after] = [of('before'), of('after')]
  const values = (some: Reading[]) => some.map((reading) => valueWords(reading, unit)).join(' / ')
  const dates = (some: Reading[]) => some.map(asOfWords).join(' / ')
  if (kind !== 'change') return [`${name}: ${values(readings)}, ${dates(readings)}`]
  return [`${name}: ${values(before)} → ${values(after)}, ${dates(before)} to ${dates(after)}`]
}

// The latest figure or source that is older than our own reading of them: a plan is not a report.
function lastReported({ indicators, sources, publishedAt }: TableRow) {
  const readings = indicators.flatMap((indicator) => indicator.readings)
  const latest = readings
    .filter(({ asOfOn }) => asOfOn && asOfOn <= publishedAt!)
    .toSorted((a, b) => b.asOfOn!.getTime() - a.asOfOn!.getTime())[0]
  const year = Math.max(...sources.map((source) => source.year ?? 0))
  return latest && latest.asOfOn!.getUTCFullYear() >= year ? asOfWords(latest) : year || null
}
