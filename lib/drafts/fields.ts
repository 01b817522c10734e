// The fields of the sections that are plain forms: what each is called, what it takes, and how much. The editor shows them,
// the checks point at them, and the history names what changed by them.
import {
  ACTIVITIES,
  LED_BY,
  MODES,
  PROJECT_TYPES,
  STATUSES,
  TIMES_OF_DAY,
  yearGroupName,
} from '@/lib/projects/schema'
import type { Content } from './schema'
import type { Section } from './words'

type Options = Record<string, string>

/** How a field is typed; `data` names options that are rows of a table. */
export type Field = {
  name: string
  label: string
  hint?: string
} & (
  | { kind: 'line'; max: number }
  | { kind: 'prose'; max: number; rows: number }
  | { kind: 'lines'; max: number; most: number }
  | { kind: 'date' }
  | { kind: 'number' }
  | { kind: 'choice'; options: Options }
  | { kind: 'known' }
  | { kind: 'tick' }
  | { kind: 'ticks'; options?: Options; data?: 'themes' | 'regions' }
  | { kind: 'select'; data: 'partnerships' | 'schools'; none: string }
  | { kind: 'project' }
)
type FieldOf<S extends Section> = Field & { name: keyof Content[S] & string }

const PROSE = 6000 // characters
const types = Object.fromEntries(Object.entries(PROJECT_TYPES).map(([id, { label }]) => [id, label]))
const years = Object.fromEntries(Array.from({ length: 14 }, (_, year) => [String(year), yearGroupName(year)]))
const { not_stated: _, ...modes } = MODES

const about: FieldOf<'about'>[] = [
  {
    name: 'title',
    kind: 'line',
    max: 120,
    label: 'Title',
    hint: 'What it is and where, such as “Saturday maths club for primary schools in York”',
  },
  {
    name: 'summary',
    kind: 'prose',
    max: 300,
    rows: 3,
    label: 'Summary',
    hint: 'One or two sentences for the lists: who does what with whom. At most 300 characters.',
  },
  {
    name: 'status',
    kind: 'choice',
    label: 'Is it running?',
    options: STATUSES,
  },
  {
    name: 'started',
    kind: 'date',
    label: 'Since when?',
    hint: 'As exactly as you know it: September 2019, 2019-20, or 2019',
  },
  { name: 'ended', kind: 'date', label: 'When did it end?', hint: 'Only if it has' },
  {
    name: 'aims',
    kind: 'prose',
    max: PROSE,
    rows: 4,
    label: 'Aims',
    hint: 'What you want to be different for pupils, teachers or schools',
  },
  {
    name: 'whatHappens',
    kind: 'prose',
    max: PROSE,
    rows: 8,
    label: 'What happens',
    hint: 'So that a colleague elsewhere could imagine doing it. Leave an empty line between paragraphs.',
  },
  {
    name: 'learned',
    kind: 'prose',
    max: PROSE,
    rows: 4,
    label: 'What you have learned',
    hint: 'What you would do differently, what others need to know',
  },
]

const schools: FieldOf<'schools'>[] = [
  {
    name: 'ledBy',
    kind: 'choice',
    label: 'Who leads it?',
    options: { ...LED_BY, joint: 'Jointly by several schools' },
  },
  {
    name: 'leadOrganisation',
    kind: 'line',
    max: 200,
    label: 'An organisation that leads it, if no school does',
    hint: 'A charity, a trust, a university',
  },
  {
    name: 'stateSchools',
    kind: 'number',
    label: 'State schools in all',
    hint: 'Those you have named, and those you do not name',
  },
  { name: 'independentSchools', kind: 'number', label: 'Independent schools in all' },
  {
    name: 'totalSchools',
    kind: 'number',
    label: 'Schools in all',
    hint: 'If only the whole number is known',
  },
  {
    name: 'partnershipId',
    kind: 'select',
    data: 'partnerships',
    none: 'None',
    label: 'Partnership that runs it',
    hint: 'A lasting, named group of schools with a page here',
  },
  {
    name: 'groupName',
    kind: 'line',
    max: 200,
    label: 'Another group that runs it',
    hint: 'One that has no page here',
  },
  {
    name: 'otherOrganisations',
    kind: 'lines',
    max: 200,
    most: 40,
    label: 'Other organisations taking part',
    hint: 'One a line',
  },
  {
    name: 'anchorSchoolId',
    kind: 'select',
    data: 'schools',
    none: 'At the first school that leads',
    label: 'Where on the map?',
  },
]

const activity: FieldOf<'activity'>[] = [
  { name: 'type', kind: 'choice', label: 'Main type', options: types },
  {
    name: 'activities',
    kind: 'ticks',
    label: 'Activities',
    hint: 'All that belong to it, at least one of the main type',
    options: ACTIVITIES,
  },
  { name: 'themes', kind: 'ticks', label: 'Themes', data: 'themes' },
  { name: 'mode', kind: 'choice', label: 'How do people meet?', options: modes },
  { name: 'timeOfDay', kind: 'choice', label: 'When?', options: TIMES_OF_DAY },
  {
    name: 'frequency',
    kind: 'line',
    max: 200,
    label: 'How often?',
    hint: 'Such as: every Saturday in the spring term',
  },
  { name: 'duration', kind: 'line', max: 200, label: 'How long?', hint: 'Such as: ten sessions of an hour' },
  { name: 'cost', kind: 'line', max: 300, label: 'Cost', hint: 'In words, with the year it is for' },
  { name: 'payer', kind: 'line', max: 200, label: 'Who pays?' },
  { name: 'isFreeToPartners', kind: 'known', label: 'Is it free for partner schools?' },
  {
    name: 'transport',
    kind: 'line',
    max: 300,
    label: 'Transport',
    hint: 'How pupils get there, and who arranges it',
  },
  { name: 'isTransportProvided', kind: 'known', label: 'Is transport provided?' },
  {
    name: 'whatItTakes',
    kind: 'prose',
    max: PROSE,
    rows: 5,
    label: 'What it takes',
    hint: 'Staff time, money, rooms, transport: what another school would have to plan for',
  },
]

const people: FieldOf<'people'>[] = [
  {
    name: 'pupils',
    kind: 'number',
    label: 'Pupils',
    hint: 'Who take part in a year, or in all if it is over. Leave it empty rather than guess.',
  },
  { name: 'staff', kind: 'number', label: 'Members of staff' },
  { name: 'yearGroups', kind: 'ticks', label: 'Year groups', options: years },
  {
    name: 'years',
    kind: 'line',
    max: 120,
    label: 'Years in words',
    hint: 'Only where the ticks do not say it, such as “Years 5 and 6, and Year 12 as mentors”',
  },
  {
    name: 'regions',
    kind: 'ticks',
    data: 'regions',
    label: 'Regions',
    hint: 'Leave them empty, and they are those of the schools',
  },
  { name: 'isNationwide', kind: 'tick', label: 'It is open to schools across England' },
]

const impact: FieldOf<'impact'>[] = [
  {
    name: 'whatChanged',
    kind: 'prose',
    max: PROSE,
    rows: 6,
    label: 'What changed',
    hint: 'In words: for whom, how you know, and how sure you are. “Nothing measured yet” is an honest answer.',
  },
  {
    name: 'repeatsId',
    kind: 'project',
    label: 'Does it repeat a project from elsewhere?',
    hint: 'Its address on this site, such as /projects/york-latin-gcse. Leave it empty if it is new or only alike.',
  },
]

/** The fields of each section in their order; pictures have none, each has its own form. */
export const FIELDS = { about, schools, activity, people, impact, pictures: [] } as const satisfies {
  [S in Section]: FieldOf<S>[]
}
