// What each field of a document is called, and how it says what it holds. A field without a line here is an error of types.
import type { Content, Figure, ReadingEntry, SourceEntry } from '@/lib/drafts/schema'
import type { Section } from '@/lib/drafts/words'
import { indicatorOf } from '@/lib/impact/catalogue'
import {
  ACTIVITIES,
  LED_BY,
  MODES,
  PROJECT_TYPES,
  QUALIFIERS,
  ROLES,
  STATUSES,
  TIMES_OF_DAY,
  yearGroupName,
} from '@/lib/projects/schema'

/** The names of what a document points at, by id or slug. */
export type Names = Record<
  'schools' | 'themes' | 'regions' | 'partnerships' | 'sources' | 'projects',
  Map<string, string>
>

/** A field as it is said: in words, or as a list. `value` is what is compared. */
export type Row = { field: string; label: string; value: unknown; shown: string | Entry[] }
/** An entry of a list; `key` says which it is on both sides. */
export type Entry = {
  key: string
  name: string
  rows: Row[]
  /** All of it in short, for one that is added or removed; without it the name. */
  told?: string
}

type Spec<T> = { [F in keyof T]: [label: string, show: (value: T[F], names: Names) => string | Entry[]] }

const text = (value: string | null) => value ?? ''
const count = (value: number | null) => (value === null ? '' : value.toLocaleString('en-GB'))
const yes = (value: boolean | null) => (value === null ? '' : value ? 'Yes' : 'No')
const one =
  <K extends string>(labels: Record<K, string | { label: string }>) =>
  (value: K | null) => {
    const label = value === null ? '' : labels[value]
    return typeof label === 'string' ? label : label.label
  }
const nameIn = (map: Map<string, string>, key: string | null) =>
  key === null ? '' : (map.get(key) ?? 'No longer here')
const listOf = <T extends string | number>(values: T[], nameOf: (value: T) => string): Entry[] =>
  values.map((value) => ({ key: String(value), name: nameOf(value), rows: [] }))

/** The rows of an object in the order of its lines. */
export function rowsOf<T extends object>(spec: Spec<T>, value: T, names: Names): Row[] {
  return (Object.keys(spec) as (keyof T & string)[]).map((field) => {
    const [label, show] = spec[field]
    return { field, label, value: value[field], shown: show(value[field], names) }
  })
}

type Of<T, Key extends keyof T = never> = Omit<T, Key>

const PARTICIPATION: Spec<Of<Content['schools']['participations'][number], 'schoolId'>> = {
  role: ['Part', one(ROLES)],
}

const SOURCE: Spec<Of<SourceEntry, 'id'>> = {
  title: ['Title', text],
  publisher: ['Publisher', text],
  year: ['Year', (year) => (year === null ? '' : String(year))],
  note: ['Note', text],
  url: ['Address', text],
}

const MOMENTS = { single: 'Figure', before: 'Before', after: 'After', version: 'What a source says' }
const READING: Spec<Of<ReadingEntry, 'id'>> = {
  moment: ['Moment', one(MOMENTS)],
  qualifier: ['How exact', one(QUALIFIERS)],
  value: ['Value', count],
  words: ['In words', text],
  note: ['What exactly', text],
  comparisonValue: ['Of those who did not take part', count],
  date: ['Date', text],
  dateNote: ['Note on the date', text],
  sourceId: ['Source', (id, { sources }) => nameIn(sources, id)],
}

const readingWords = ({ moment, words, value, note, date }: ReadingEntry) =>
  [[MOMENTS[moment], words ?? count(value)].filter(Boolean).join(' '), note, date].filter(Boolean).join(', ')
const toldReading = (reading: ReadingEntry, { sources }: Names) =>
  [readingWords(reading), reading.sourceId && nameIn(sources, reading.sourceId)].filter(Boolean).join('; ')

const KINDS = { measure: 'A figure', change: 'Before and after', disputed: 'Sources differ' }
const FIGURE: Spec<Of<Figure, 'id'>> = {
  kind: ['Kind', one(KINDS)],
  name: ['Name', text],
  isOutcome: ['An outcome for pupils', yes],
  unit: ['Unit', text],
  catalogue: ['Indicator of the catalogue', (key) => indicatorOf(key)?.name ?? ''],
  target: ['Target', count],
  targetDate: ['Target by', text],
  comparison: ['Compared with', text],
  evaluator: ['Evaluated by', text],
  isEvaluatorIndependent: ['Evaluator is independent', yes],
  readings: [
    'Readings',
    (readings, names) =>
      readings.map((reading) => ({
        key: reading.id,
        name: readingWords(reading),
        rows: rowsOf(READING, reading, names),
        told: toldReading(reading, names),
      })),
  ],
}

const toldFigure = ({ name, unit, readings }: Of<Figure, 'id'>, names: Names) =>
  `${name}${unit ? ` (${unit})` : ''}: ${readings.map((reading) => toldReading(reading, names)).join(' · ')}`

const PICTURE: Spec<Of<Content['pictures']['pictures'][number], 'pictureId'>> = {
  alt: ['Description', text],
  caption: ['Caption', text],
}

/** Every section with its fields. */
export const FIELDS: { [S in Section]: Spec<Content[S]> } = {
  about: {
    title: ['Title', text],
    summary: ['Summary', text],
    status: ['Status', one(STATUSES)],
    started: ['Started', text],
    ended: ['Ended', text],
    aims: ['Aims', text],
    whatHappens: ['What happens', text],
    learned: ['What was learned', text],
  },
  schools: {
    ledBy: ['Led by', one(LED_BY)],
    leadOrganisation: ['Organisation that leads', text],
    participations: [
      'Schools',
      (all, names) =>
        all.map(({ schoolId, ...rest }) => ({
          key: schoolId,
          name: nameIn(names.schools, schoolId),
          rows: rowsOf(PARTICIPATION, rest, names),
        })),
    ],
    anchorSchoolId: ['Place on the map', (id, { schools }) => nameIn(schools, id)],
    stateSchools: ['State schools counted', count],
    independentSchools: ['Independent schools counted', count],
    totalSchools: ['Schools counted in all', count],
    partnershipId: ['Partnership', (id, { partnerships }) => nameIn(partnerships, id)],
    groupName: ['Group', text],
    otherOrganisations: ['Other organisations', (names) => listOf(names, (name) => name)],
  },
  activity: {
    type: ['Main type', one(PROJECT_TYPES)],
    activities: ['Activities', (all) => listOf(all, (key) => ACTIVITIES[key] ?? key)],
    themes: ['Themes', (all, { themes }) => listOf(all, (slug) => nameIn(themes, slug))],
    mode: ['How', one(MODES)],
    timeOfDay: ['When', one(TIMES_OF_DAY)],
    frequency: ['How often', text],
    duration: ['How long', text],
    cost: ['Cost', text],
    payer: ['Who pays', text],
    isFreeToPartners: ['Free to partners', yes],
    transport: ['Transport', text],
    isTransportProvided: ['Transport provided', yes],
    whatItTakes: ['What it takes', text],
  },
  people: {
    pupils: ['Pupils', count],
    staff: ['Staff', count],
    yearGroups: ['Year groups', (all) => listOf(all, yearGroupName)],
    years: ['Years in words', text],
    regions: ['Regions', (all, { regions }) => listOf(all, (id) => nameIn(regions, id))],
    isNationwide: ['Across England', yes],
  },
  impact: {
    whatChanged: ['What changed', text],
    repeatsId: ['Repeats', (id, { projects }) => nameIn(projects, id)],
    sources: [
      'Sources',
      (all, names) =>
        all.map(({ id, ...rest }) => ({ key: id, name: rest.title, rows: rowsOf(SOURCE, rest, names) })),
    ],
    figures: [
      'Figures',
      (all, names) =>
        all.map(({ id, ...rest }) => ({
          key: id,
          name: rest.name,
          rows: rowsOf(FIGURE, rest, names),
          told: toldFigure(rest, names),
        })),
    ],
  },
  pictures: {
    pictures: [
      'Pictures',
      (all, names) =>
        all.map(({ pictureId, ...rest }, i) => ({
          key: pictureId,
          name: rest.alt ?? `Picture ${i + 1}`,
          rows: rowsOf(PICTURE, rest, names),
        })),
    ],
  },
}
