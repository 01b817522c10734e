// The catalogue of indicators: what can be counted or measured alike everywhere, and so be added up or set side by side.
// Its pages (/indicators) are drawn from it. A school's own indicators have no line here and are never added up.
import type { ProjectType } from '@/lib/projects/schema'
import type { Aim } from './aims'

export type Indicator = {
  name: string
  /** Of every reading; null where readings are words. */
  unit: string | null
  /** Whether more is better, less is better, or neither. */
  direction: 'up' | 'down' | 'neither'
  /** A change for pupils, not of the project's size. */
  isOutcome: boolean
  /** `sum`: counts that add up across projects. `spread`: averages and shares, which do not. `words`: judgements. */
  adds: 'sum' | 'spread' | 'words'
  types: readonly ProjectType[] | 'all'
  /** Slugs of the themes it is suggested for besides; none: for every theme. */
  themes?: readonly string[]
  means: string
  how: string
  when: string
  /** What adding it up cannot know. */
  doubt?: string
  /** The aims that it tells about (lib/impact/aims.ts). */
  aims: readonly Aim[]
  /** More than this in one project is asked about before it is published. */
  usual?: number
  /** Where the number has its limits, for what is typed: the least and the most. */
  range?: readonly [least: number, most: number]
}

/** Every indicator by its key, which stands in addresses and in the database and never changes. */
export const CATALOGUE = {
  pupils: {
    name: 'Pupils taking part',
    unit: 'pupils',
    direction: 'up',
    isOutcome: false,
    adds: 'sum',
    usual: 50_000,
    types: 'all',
    aims: ['reach'],
    means: 'The different pupils of all schools who took part in the project in one school year.',
    how: 'Count each pupil once, however often they came, from the registers of the sessions. Leave out the audience of a performance and pupils who only used what was made.',
    when: 'At the end of each school year; for a project of a few days, on its last day.',
    doubt: 'A pupil who takes part in two projects, or in two school years, is counted in each.',
  },
  'state-pupils': {
    name: 'State-school pupils taking part',
    unit: 'pupils',
    direction: 'up',
    isOutcome: false,
    adds: 'sum',
    usual: 50_000,
    types: 'all',
    aims: ['reach'],
    means: 'Those of the pupils taking part whose school is a state school.',
    how: 'From the same registers, by the pupil’s school. They are a part of all pupils taking part, so the two are never added to each other.',
    when: 'Together with all pupils taking part.',
    doubt: 'A pupil who takes part in two projects, or in two school years, is counted in each.',
  },
  schools: {
    name: 'Schools taking part',
    unit: 'schools',
    direction: 'up',
    isOutcome: false,
    adds: 'sum',
    usual: 1_000,
    types: 'all',
    aims: ['reach'],
    means: 'The schools whose pupils or staff took part in one school year, those that lead included.',
    how: 'Count each school once. A school that was invited and did not come is not counted.',
    when: 'At the end of each school year.',
    doubt:
      'A school in two projects is counted in each, so these are not the schools named on this site, which are counted once.',
  },
  sessions: {
    name: 'Sessions held',
    unit: 'sessions',
    direction: 'up',
    isOutcome: false,
    adds: 'sum',
    usual: 5_000,
    types: 'all',
    aims: ['reach', 'teaching'],
    means: 'Lessons, seminars, workshops, rehearsals and the like that took place in one school year.',
    how: 'Count each meeting of a group once, however long it was and however many came.',
    when: 'At the end of each school year.',
  },
  'teaching-hours': {
    name: 'Teaching hours given',
    unit: 'hours',
    direction: 'up',
    isOutcome: false,
    adds: 'sum',
    usual: 50_000,
    types: ['teaching', 'curriculum', 'school_improvement', 'wider_opportunities'],
    aims: ['teaching'],
    means:
      'Hours in one school year in which staff of one school taught, trained or coached pupils or staff of another.',
    how: 'Length of each session times the number of adults who taught in it. Planning and travel are left out.',
    when: 'At the end of each school year, from the timetable.',
  },
  'teachers-trained': {
    name: 'Teachers trained',
    unit: 'teachers',
    direction: 'up',
    isOutcome: false,
    adds: 'sum',
    usual: 5_000,
    types: ['teaching', 'leadership', 'school_improvement'],
    aims: ['teaching'],
    means:
      'Teachers, trainees and support staff who finished training given by the project in one school year.',
    how: 'Count each person once, when they finish. Those who began and did not finish are left out.',
    when: 'At the end of each course.',
    doubt: 'Somebody who took two courses of two projects is counted in each.',
  },
  'facilities-hours': {
    name: 'Hours that facilities were shared',
    unit: 'hours',
    direction: 'up',
    isOutcome: false,
    adds: 'sum',
    usual: 20_000,
    types: ['wider_opportunities'],
    aims: ['facilities'],
    means:
      'Hours in one school year in which a pool, pitch, laboratory, hall or the like of one school was used by another.',
    how: 'Add up the bookings that were used, for each place by itself. A hall with two schools in it for one hour is one hour.',
    when: 'At the end of each term, from the bookings.',
  },
  attendance: {
    name: 'Attendance at school',
    unit: 'per cent',
    direction: 'up',
    isOutcome: true,
    adds: 'spread',
    types: ['school_improvement', 'wider_opportunities', 'curriculum'],
    aims: ['wellbeing'],
    means: 'Sessions attended by the pupils in the project, of all that they could have attended.',
    how: 'Of the same pupils before and after, over the same part of the school year, from the school’s register. A session is a half day.',
    when: 'Over the term before the project begins, and over the same term a year later.',
    range: [0, 100],
  },
  'grades-on-target': {
    name: 'Grades at or above target',
    unit: 'per cent',
    direction: 'up',
    isOutcome: true,
    adds: 'spread',
    types: ['curriculum', 'school_improvement', 'teaching', 'sponsorship'],
    aims: ['attainment'],
    means: 'Pupils in the project whose grade in the subject was at or above the target set for them.',
    how: 'Targets are set before the project begins, by the usual means of the school, and are not changed. Share of the same pupils before and after.',
    when: 'At the last assessment before the project, and at the end of each school year.',
    range: [0, 100],
  },
  'reading-age': {
    name: 'Reading age ahead of age',
    unit: 'months',
    direction: 'up',
    isOutcome: true,
    adds: 'spread',
    types: ['curriculum', 'school_improvement', 'teaching', 'wider_opportunities'],
    themes: ['english-and-reading', 'early-years', 'send'],
    aims: ['attainment'],
    means:
      'Reading age less age on the day of the test, in months, on average; below nought for readers behind their age.',
    how: 'The same standardised test for the same pupils each time. Give the name of the test with the source.',
    when: 'In the two weeks before the project begins, and at the end; with at least three months between.',
    range: [-120, 120],
  },
  confidence: {
    name: 'Confidence of pupils',
    unit: 'points of 5',
    direction: 'up',
    isOutcome: true,
    adds: 'spread',
    types: 'all',
    aims: ['wellbeing', 'aspiration'],
    means: 'What pupils say of themselves on a scale from 1 (not at all) to 5 (very), on average.',
    how: 'The same questions, without names, to the same pupils before and after. Give the words of the question with the figure; show how many answered.',
    when: 'At the first session and at the last.',
    range: [1, 5],
  },
  'university-applications': {
    name: 'Applications to university',
    unit: 'applicants',
    direction: 'up',
    isOutcome: true,
    adds: 'sum',
    usual: 2_000,
    types: ['curriculum', 'school_improvement', 'sponsorship', 'wider_opportunities', 'leadership'],
    themes: ['higher-education-preparation'],
    aims: ['aspiration'],
    means:
      'Pupils in the project who applied to the universities that it prepares for, in one year of entry.',
    how: 'Count each pupil once. Say in the note which universities, such as Oxford and Cambridge.',
    when: 'After the closing date of the applications each year.',
  },
  'university-offers': {
    name: 'Offers of places at university',
    unit: 'offers',
    direction: 'up',
    isOutcome: true,
    adds: 'sum',
    usual: 2_000,
    types: ['curriculum', 'school_improvement', 'sponsorship', 'wider_opportunities', 'leadership'],
    themes: ['higher-education-preparation'],
    aims: ['aspiration'],
    means:
      'Offers made to pupils in the project by the universities that it prepares for, in one year of entry.',
    how: 'Count offers, conditional ones too. Say in the note which universities.',
    when: 'When the last answers are in, usually in May.',
    doubt: 'A pupil with offers of two universities is counted twice.',
  },
  'university-places': {
    name: 'Places taken at university',
    unit: 'pupils',
    direction: 'up',
    isOutcome: true,
    adds: 'sum',
    usual: 2_000,
    types: ['curriculum', 'school_improvement', 'sponsorship', 'wider_opportunities', 'leadership'],
    themes: ['higher-education-preparation'],
    aims: ['aspiration'],
    means:
      'Pupils in the project who went on to the universities that it prepares for, in one year of entry.',
    how: 'Count each pupil once, when the place is confirmed. Say in the note which universities.',
    when: 'In September each year.',
  },
  inspection: {
    name: 'Inspection judgement',
    unit: null,
    direction: 'up',
    isOutcome: true,
    adds: 'words',
    types: ['sponsorship', 'school_improvement', 'leadership'],
    aims: ['improvement'],
    means: 'What an inspectorate judged of a school in the project, in its own words.',
    how: 'Give the words of the report and link to it. Ofsted has given state schools no single overall judgement since September 2024, so before and after may not be on one scale; say so in the note.',
    when: 'When a report is published.',
  },
} as const satisfies Record<string, Indicator>

export type IndicatorKey = keyof typeof CATALOGUE
/** Every key in the order of the catalogue. */
export const INDICATOR_KEYS = Object.keys(CATALOGUE) as IndicatorKey[]

/** The indicator of a key; null for what is no key, such as a school's own indicator. */
export const indicatorOf = (key: string | null | undefined): Indicator | null =>
  key && Object.hasOwn(CATALOGUE, key) ? CATALOGUE[key as IndicatorKey] : null

export const isIndicatorKey = (key?: string | null): key is IndicatorKey => indicatorOf(key) !== null

/** The pages that explain all indicators, and one. */
export const INDICATORS = '/indicators'
export const indicatorPath = (key: IndicatorKey) => `${INDICATORS}/${key}`
