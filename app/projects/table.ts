// Projects as the rows of a spreadsheet, for a governor's paper: every list in one cell, everything in words.
import { inOrder } from '@/components/chart/series'
import { asOfWords, comparisonWords, valueWords } from '@/components/project/readings'
import { env } from '@/lib/env'
import { indicatorOf } from '@/lib/impact/catalogue'
import { isOutcome } from '@/lib/impact/evidence'
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

/**
 * "Oxford offers (Offers of places at university): 20 offers → 37 offers, 2016-17 to 2018-19"; what
 * changed only, not what was merely counted.
 */
function outcomeOf(figure: TableRow['indicators'][number]) {
  const { kind, unit, comparison } = figure
  if (!isOutcome(figure)) return []
  const readings = inOrder(figure.readings)
  const isChange = kind === 'change'
  const values = readings.map((reading) => valueWords(reading, unit)).join(isChange ? ' → ' : ' / ')
  const dates = readings.map(asOfWords).join(isChange ? ' to ' : ' / ')
  const others = readings.flatMap((reading) => comparisonWords(reading, unit) ?? [])
  const beside =
    others.length > 0 && `others (${comparison ?? 'who did not take part'}): ${others.join(' → ')}`
  return [[`${nameOf(figure)}: ${values}, ${dates}`, beside].filter(Boolean).join(', ')]
}

// The figure’s own name, and the catalogue’s where that is another.
function nameOf({ name, catalogue }: TableRow['indicators'][number]) {
  const indicator = indicatorOf(catalogue)
  return indicator && indicator.name !== name ? `${name} (${indicator.name})` : name
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
