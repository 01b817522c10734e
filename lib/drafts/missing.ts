// What a project lacks before it can be public, and what contradicts itself; each names the field to go to.
import { readTypedDate } from '@/lib/dates/typed'
import { typesOf } from '@/lib/projects/schema'
import type { Content, Figure } from './schema'
import type { Section } from './words'

/**
 * `field`: the name of a field of the section's form, or of an entry ("figure <id>", "picture <id>"). `isAsked`: it can be
 * right as it is, and the person says so.
 */
export type Missing = { section: Section; field: string; words: string; isAsked: boolean }

type Said = {
  [S in Section]: (
    content: Content[S],
  ) => [field: string, words: string, isMissing: unknown, asked?: 'asked'][]
}

const SAID: Said = {
  about: ({ title, summary, status, started, ended, whatHappens }) => [
    ['title', 'Give the project a title', !title],
    ['summary', 'Sum it up in a sentence or two', !summary],
    ['status', 'Say whether it is running', !status],
    ['ended', 'The end is before the start', isBefore(ended, started)],
    ['ended', 'It is not finished, but has an end', ended && status !== 'finished' && status !== 'planned'],
    ['whatHappens', 'Say what happens', !whatHappens],
  ],
  schools: (schools) => [
    ['ledBy', 'Say who leads it', !schools.ledBy],
    [
      'participations',
      'Name the school that leads it, or the organisation',
      schools.ledBy &&
        schools.ledBy !== 'joint' &&
        !schools.leadOrganisation &&
        !schools.participations.some(({ role }) => role === 'lead'),
    ],
    ['participations', 'Name the schools that take part, or count them', schoolsIn(schools) < 1],
    [
      'participations',
      'Only one school is named, and none is counted. Is more not known?',
      schoolsIn(schools) === 1,
      'asked',
    ],
    [
      'totalSchools',
      'There are more state and independent schools than schools in all',
      schools.totalSchools !== null &&
        schools.totalSchools < (schools.stateSchools ?? 0) + (schools.independentSchools ?? 0),
    ],
  ],
  activity: ({ type, activities }) => [
    ['type', 'Choose its main type', !type],
    ['activities', 'Tick at least one activity', activities.length === 0],
    [
      'activities',
      'Tick an activity of its main type, or choose another type',
      type && activities.length > 0 && !typesOf(activities).includes(type),
    ],
  ],
  people: () => [],
  impact: ({ figures, sources }) =>
    figures.flatMap((figure) => [
      [
        `figure ${figure.id}`,
        `Say where “${figure.name}” comes from`,
        figure.readings.some(({ sourceId }) => !sources.some(({ id }) => id === sourceId)),
      ],
      [`figure ${figure.id}`, `“${figure.name}” has no value`, lacksValue(figure)],
      [
        `figure ${figure.id}`,
        `“${figure.name}” has no date. Is it not known?`,
        figure.kind !== 'disputed' && figure.readings.some(({ date, dateNote }) => !date && !dateNote),
        'asked',
      ],
    ]),
  pictures: ({ pictures }) =>
    pictures.map(({ pictureId, alt }, i) => [
      `picture ${pictureId}`,
      `Describe picture ${i + 1} for those who cannot see it`,
      !alt,
    ]),
}

const isBefore = (a: string | null, b: string | null) => {
  const [one, other] = [a && readTypedDate(a), b && readTypedDate(b)]
  return one && other && one.on! < other.on!
}

/** How many schools are named or counted, whichever is more; an organisation that leads counts as one. */
function schoolsIn({
  participations,
  stateSchools,
  independentSchools,
  totalSchools,
  leadOrganisation,
}: Content['schools']) {
  const counted = Math.max(totalSchools ?? 0, (stateSchools ?? 0) + (independentSchools ?? 0))
  return Math.max(participations.length, counted) + (leadOrganisation ? 1 : 0)
}

const MOMENTS = {
  measure: ['single'],
  change: ['before', 'after'],
  disputed: ['version', 'version'],
} as const

const lacksValue = ({ kind, readings }: Figure) =>
  readings.length < MOMENTS[kind].length ||
  readings.some(({ value, words }) => value === null && words === null)

/** Everything that keeps a project from being public, or that the person is asked about, in the order of the task list. */
export function missingIn(content: Content): Missing[] {
  return (Object.keys(SAID) as Section[]).flatMap((section) => missingInSection(section, content))
}

/** The same of one section. */
export function missingInSection(section: Section, content: Content): Missing[] {
  const said = SAID[section] as Said['about']
  return said(content[section] as Content['about'])
    .filter(([, , isMissing]) => isMissing)
    .map(([field, words, , asked]) => ({ section, field, words, isAsked: asked === 'asked' }))
}
