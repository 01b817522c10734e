// A project as a document: what is written section by section, kept with every revision, and made public whole. What is
// not said is null; a field added later is null in what was kept before.
import { z } from 'zod'
import {
  ACTIVITIES,
  LED_BY,
  MODES,
  PROJECT_TYPES,
  QUALIFIERS,
  ROLES,
  STATUSES,
  TIMES_OF_DAY,
} from '@/lib/projects/schema'
import type { Section } from './words'

const keys = <K extends string>(labels: Record<K, unknown>) => z.enum(Object.keys(labels) as [K, ...K[]])
const orNull = <S extends z.ZodType>(schema: S) => schema.nullable().default(null)
const text = orNull(z.string())
const texts = z.array(z.string()).default([])
const count = orNull(z.number().int())
const known = orNull(z.boolean())
const { not_stated: _, ...STATED_MODES } = MODES
/** A date in the words of lib/dates: "March 2016", "2016-17", "about 2014". */
const date = text

export const About = z.object({
  title: text,
  summary: text,
  status: orNull(keys(STATUSES)),
  started: date,
  ended: date,
  aims: text,
  whatHappens: text,
  learned: text,
})

const Participation = z.object({ schoolId: z.uuid(), role: keys(ROLES) })

export const Schools = z.object({
  ledBy: orNull(keys(LED_BY)),
  leadOrganisation: text, // one that is no school
  participations: z.array(Participation).default([]),
  anchorSchoolId: orNull(z.uuid()), // where the map puts the project; null: at the first school that leads
  stateSchools: count, // as counted, those named included
  independentSchools: count,
  totalSchools: count,
  partnershipId: orNull(z.uuid()),
  groupName: text, // a group that has no page of its own
  otherOrganisations: texts,
})

export const ActivitySection = z.object({
  type: orNull(keys(PROJECT_TYPES)),
  activities: z.array(z.string().refine((one) => one in ACTIVITIES)).default([]),
  themes: texts,
  mode: orNull(keys(STATED_MODES)),
  timeOfDay: orNull(keys(TIMES_OF_DAY)),
  frequency: text,
  duration: text,
  cost: text,
  payer: text,
  isFreeToPartners: known,
  transport: text,
  isTransportProvided: known,
  whatItTakes: text,
})

export const People = z.object({
  pupils: count,
  staff: count,
  yearGroups: z.array(z.number().int().min(0).max(13)).default([]),
  years: text, // in words, where they say more than the year groups
  regions: texts, // empty: those of the schools
  isNationwide: z.boolean().default(false),
})

const SourceEntry = z.object({
  id: z.uuid(),
  title: z.string(),
  publisher: text,
  year: count,
  note: text,
  url: text,
})

const ReadingEntry = z.object({
  id: z.uuid(),
  moment: z.enum(['single', 'before', 'after', 'version']),
  value: orNull(z.number()),
  words: text, // a judgement or a version, where the value is no number
  note: text, // what exactly was counted
  comparisonValue: orNull(z.number()), // of those who did not take part
  qualifier: orNull(keys(QUALIFIERS)),
  date,
  dateNote: text,
  sourceId: orNull(z.uuid()),
})

const Figure = z.object({
  id: z.uuid(),
  kind: z.enum(['measure', 'change', 'disputed']),
  name: z.string(),
  isOutcome: z.boolean().default(false),
  unit: text,
  catalogue: text, // a key of the catalogue of indicators; null: the school's own
  target: orNull(z.number()),
  targetDate: date,
  comparison: text, // who did not take part
  evaluator: text,
  isEvaluatorIndependent: z.boolean().default(false),
  readings: z.array(ReadingEntry),
})

export const Impact = z.object({
  whatChanged: text,
  repeatsId: orNull(z.uuid()), // the project that this one repeats elsewhere
  sources: z.array(SourceEntry).default([]),
  figures: z.array(Figure).default([]),
})

export const Pictures = z.object({
  pictures: z.array(z.object({ pictureId: z.uuid(), alt: text, caption: text })).default([]),
})

/** The document by sections. */
export const SECTION_SCHEMAS = {
  about: About,
  schools: Schools,
  activity: ActivitySection,
  people: People,
  impact: Impact,
  pictures: Pictures,
} as const satisfies Record<Section, z.ZodType>

export const Content = z.object(SECTION_SCHEMAS)
export type Content = z.output<typeof Content>
export type SourceEntry = z.output<typeof SourceEntry>
export type Figure = z.output<typeof Figure>
export type ReadingEntry = z.output<typeof ReadingEntry>

/** A project of which nothing is said yet. */
export const emptyContent = (): Content =>
  Content.parse({ about: {}, schools: {}, activity: {}, people: {}, impact: {}, pictures: {} })

/** How much one project can hold; more is refused with words. */
export const MOST = {
  schools: 300,
  sources: 60,
  figures: 100,
  readings: 40,
  pictures: 12,
  organisations: 40,
} as const
