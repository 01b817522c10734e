// What a project lacks before it can be public, and what contradicts itself; each names the field to go to.
import { endsBefore, readTypedDate } from '@/lib/dates/typed'
import { typesOf } from '@/lib/projects/schema'
import { indicatorOf } from '@/lib/impact/catalogue'
import { twinOf } from './entries'
import type { Content, Figure } from './schema'
import { isInWords, isUnlikely, outOfRange } from './values'
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
  impact: (impact) =>
    impact.figures.flatMap((figure) => {
      const { id, name, kind, readings } = figure
      const twin = twinOf(impact, figure)
      const field = `figure ${id}`
      return [
        [
          field,
          `Say where “${name}” comes from`,
          readings.some(({ sourceId }) => !impact.sources.some((source) => source.id === sourceId)),
        ],
        [field, `“${name}” has no value`, lacksValue(figure)],
        [
          field,
          `“${name}” has no date. Is it not known?`,
          kind !== 'disputed' && readings.some(({ date, dateNote }) => !date && !dateNote),
          'asked',
        ],
        [
          field,
          `“${name}” has a value before and none after. Is it still to come?`,
          kind === 'change' && readings.length === 1,
          'asked',
        ],
        [
          field,
          `“${name}” has a value after that is dated before its baseline`,
          kind === 'change' && readings.some(({ date }) => endsBefore(date, readings[0]!.date)),
        ],
        [
          field,
          `“${name}” is ${readings.find(({ value }) => isUnlikely(value, figure.catalogue))?.value?.toLocaleString('en-GB')}, far more than projects have. Is that right?`,
          readings.some(({ value }) => isUnlikely(value, figure.catalogue)),
          'asked',
        ],
        [field, `“${name}” is not counted as the catalogue of indicators counts it`, isUnlike(figure)],
        [field, `“${name}” and “${twin?.name}” are the same indicator. Put them into one`, twin],
        [
          field,
          `Say who they are that did not take part in “${name}”`,
          !figure.comparison && readings.some(({ comparisonValue }) => comparisonValue !== null),
        ],
        [
          field,
          `Say who evaluated “${name}” independently`,
          figure.isEvaluatorIndependent && !figure.evaluator,
        ],
      ]
    }),
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

const LEAST = { measure: 1, change: 1, disputed: 2 } as const

const lacksValue = ({ kind, readings }: Figure) =>
  readings.length < LEAST[kind] ||
  (kind === 'change' && readings[0]?.moment !== 'before') ||
  readings.some(({ value, words }) => value === null && words === null)

// Units never mix, so that what adds up is of one kind.
function isUnlike({ catalogue, unit, target, readings }: Figure) {
  if (catalogue === null) return false
  const indicator = indicatorOf(catalogue)
  if (!indicator || indicator.unit !== unit) return true
  const numbers = [target, ...readings.flatMap(({ value, comparisonValue }) => [value, comparisonValue])]
  const isWordy = readings.some(({ words }) => words !== null)
  return isWordy !== isInWords(catalogue) || numbers.some((one) => one !== null && outOfRange(one, catalogue))
}

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
