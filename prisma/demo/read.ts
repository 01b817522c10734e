// The demonstration data as files: facts gathered from public pages, and our own words about them.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { INDICATOR_KEYS } from '@/lib/impact/catalogue'

const text = z.string().min(1)
const dateText = text.nullable()
const figure = z.union([z.number(), text])
const count = z.number().int().nonnegative().nullable()

const SourceFact = z.object({
  title: text,
  publisher: text.nullable(),
  year: z.number().int().nullable(),
  note: text.nullable(),
  url: z.url(),
})
const ConflictFact = z.object({
  what: text,
  values: z.array(z.object({ value: text, source: z.url() })).min(2),
})

const SchoolFact = z.object({
  id: text,
  name: text,
  urn: z.number().int().nullable(),
  sector: z.enum(['state', 'independent']),
  phase: z.enum(['primary', 'secondary', 'all-through', '16-plus', 'special']),
  town: text.nullable(),
  postcode: text.nullable(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  region: text.nullable(),
  register_name: text.nullable(),
  register_status_2015: z.enum(['Open', 'Closed']).nullable(),
  register_type: text.nullable(),
  location_basis: text.nullable(),
  urn_basis: text.nullable(),
})

const ProjectFact = z.object({
  id: text,
  type: text,
  activity_codes: z.array(text).min(1),
  themes: z.array(text),
  mode: z.enum(['in person', 'online', 'both']),
  status: z.enum(['ongoing', 'ongoing at last report', 'finished', 'ended', 'unknown']),
  started: dateText,
  ended: dateText,
  led_by: z.enum(['independent', 'state', 'joint']),
  lead: text.nullable(),
  lead_organisation: text.nullable(),
  schools: z.array(z.object({ id: text, role: z.enum(['lead', 'partner', 'host', 'sponsor']) })),
  counted_only: z.object({ state: count, independent: count, total: count }),
  other_organisations: z.array(text),
  group: text.nullable(),
  regions: z.array(text),
  pupils: count,
  staff: count,
  measures: z.array(
    z.object({ what: text, value: z.number(), unit: text, as_of: dateText, source: z.url() }),
  ),
  before_after: z.array(
    z.object({
      what: text,
      before: figure,
      before_date: dateText,
      before_source: z.url(),
      after: figure,
      after_date: dateText,
      source: z.url(),
    }),
  ),
  conflicting_figures: z.array(ConflictFact),
  sources: z.array(SourceFact),
})

const PartnershipFact = z.object({
  id: text,
  name: text,
  also_known_as: z.array(text),
  status: z.enum(['active at last report', 'unknown']),
  founded: dateText,
  region: text,
  site: text.nullable(),
  members: z.array(text),
  member_counts: z.array(
    z.object({ state: count, independent: count, total: count, as_of: dateText, source: z.url() }),
  ),
  projects: z.array(text),
  conflicting_figures: z.array(ConflictFact),
  sources: z.array(SourceFact),
})

const paragraphs = z.array(text)
const ConflictWords = z.object({ label: text, values: z.array(text) })
const Qualifier = z.enum(['about', 'over', 'nearly', 'up to', 'at least']).nullable()

/** The indicator of the catalogue that a figure is a reading of, where it is one. */
const Key = z.enum(INDICATOR_KEYS).optional()

const ProjectWords = z.object({
  title: text,
  summary: text,
  aims: paragraphs,
  whatHappens: paragraphs.min(1),
  whatItTakes: paragraphs,
  whatChanged: paragraphs,
  learned: paragraphs,
  years: text.nullable(),
  yearGroups: z.array(z.number().int().min(0).max(13)),
  frequency: text.nullable(),
  duration: text.nullable(),
  cost: text.nullable(),
  payer: text.nullable(),
  freeToPartners: z.boolean().nullable(),
  transport: text.nullable(),
  isTransportProvided: z.boolean().nullable().default(null),
  timeOfDay: z.enum(['in-school', 'outside-school', 'both']).nullable(),
  measures: z.array(z.object({ label: text, qualifier: Qualifier, indicator: Key })),
  beforeAfter: z.array(z.object({ label: text, isOutcome: z.boolean(), indicator: Key })),
  conflicts: z.array(ConflictWords),
})

const PartnershipWords = z.object({
  summary: text,
  about: paragraphs.min(1),
  runs: z.array(text),
  counts: z.array(z.string()),
  conflicts: z.array(ConflictWords),
})

export type SchoolFact = z.infer<typeof SchoolFact>
export type SourceFact = z.infer<typeof SourceFact>
export type ConflictFact = z.infer<typeof ConflictFact>
export type ConflictWords = z.infer<typeof ConflictWords>
export type Project = z.infer<typeof ProjectFact> & { words: z.infer<typeof ProjectWords> }
export type Partnership = z.infer<typeof PartnershipFact> & { words: z.infer<typeof PartnershipWords> }

const FOLDER = path.join(process.cwd(), 'prisma/demo')
const readJson = (file: string): unknown => JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8'))

/** All demonstration data. Throws a zod error that names the file's first wrong field. */
export function readDemonstration() {
  const schools = z.array(SchoolFact).parse(readJson('facts/schools.json'))
  const partnerships = z
    .array(PartnershipFact)
    .parse(readJson('facts/partnerships.json'))
    .map((fact) => ({
      ...fact,
      words: PartnershipWords.parse(readJson(`words/partnerships/${fact.id}.json`)),
    }))
  const projects = z
    .array(ProjectFact)
    .parse(readJson('facts/projects.json'))
    .map((fact) => ({ ...fact, words: ProjectWords.parse(readJson(`words/${fact.id}.json`)) }))
  return { schools, partnerships, projects }
}
