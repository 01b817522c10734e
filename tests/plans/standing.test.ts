// How readings stand: done by what is recorded with a date of about then, late, due, or planned.
import { expect, test } from 'vitest'
import type { Figure } from '@/lib/drafts/schema'
import { standingsOf } from '@/lib/plans/standing'
import { isoDay } from '@/lib/plans/terms'
import type { Moment } from '@/lib/plans/words'
import { PLAIN_FIGURE } from '../drafts/content'

const day = (text: string) => new Date(`${text}T00:00:00Z`)
const reading = (moment: Moment, dueOn: string) => ({
  id: `${moment} ${dueOn}`,
  moment,
  dueOn: day(dueOn),
  who: null,
  isSet: false,
})
const indicator = (more: { catalogue?: string | null; name?: string } = {}) => ({
  id: 'one',
  catalogue: 'confidence',
  name: 'Confidence of pupils',
  unit: 'points of 5',
  readings: [reading('baseline', '2026-09-14'), reading('end', '2027-07-14')],
  ...more,
})
const figure = (dates: (string | null)[], more: Partial<Figure> = {}): Figure => ({
  ...PLAIN_FIGURE,
  id: 'figure',
  kind: 'change',
  name: 'Confidence of pupils',
  catalogue: 'confidence',
  readings: dates.map((date, i) => ({
    id: `recorded ${i}`,
    moment: i === 0 ? 'before' : 'after',
    value: 3,
    words: null,
    note: null,
    comparisonValue: null,
    qualifier: null,
    date,
    dateNote: null,
    sourceId: null,
  })),
  ...more,
})
const states = (dates: (string | null)[], today: string, more?: Partial<Figure>) =>
  standingsOf([indicator()], [figure(dates, more)], day(today)).map(({ state }) => state)

test.each([
  ['nothing is recorded', [], '2026-08-01', ['later', 'later']],
  ['two weeks before its day', [], '2026-08-31', ['due', 'later']],
  ['on its day', [], '2026-09-14', ['due', 'later']],
  ['the day after', [], '2026-09-15', ['late', 'later']],
  ['recorded on a day of about then', ['10 September 2026'], '2026-09-15', ['done', 'later']],
  ['recorded by its month', ['September 2026'], '2026-09-15', ['done', 'later']],
  ['the last assessment of the summer before', ['June 2026'], '2026-09-15', ['done', 'later']],
  ['recorded long before', ['March 2026'], '2026-09-15', ['late', 'later']],
  ['recorded late', ['1 December 2026'], '2026-12-02', ['done', 'later']],
  ['recorded at the end only', ['July 2027'], '2027-07-20', ['late', 'done']],
  ['both recorded', ['September 2026', 'July 2027'], '2027-07-20', ['done', 'done']],
  ['counted for the whole school year', ['2026-27'], '2027-07-20', ['late', 'done']],
  ['said of the school year before it is over', ['2026-27'], '2026-10-20', ['late', 'later']],
  ['recorded without a date', [null], '2026-09-15', ['late', 'later']],
  ['recorded years later', ['July 2029'], '2029-08-01', ['late', 'late']],
] as const)('%s', (_, dates, today, expected) => {
  expect(states([...dates], today)).toEqual(expected)
})

test('another indicator’s figure counts for nothing; the school’s own is known by its name', () => {
  expect(states(['September 2026'], '2026-09-15', { catalogue: 'attendance' })).toEqual(['late', 'later'])
  const own = indicator({ catalogue: null, name: 'Kites flown' })
  const flown = figure(['September 2026'], { catalogue: null, name: 'kites  Flown' })
  const [first] = standingsOf([own], [flown], day('2026-09-15'))
  expect(first).toMatchObject({ state: 'done', recorded: { id: 'recorded 0' }, figure: { id: 'figure' } })
  const [none] = standingsOf([own], [{ ...flown, catalogue: 'confidence' }], day('2026-09-15'))
  expect(none).toMatchObject({ state: 'late', figure: null })
})

test('readings of several indicators come in the order of their days', () => {
  const other = { ...indicator({ catalogue: 'attendance' }), readings: [reading('during', '2026-12-01')] }
  const days = standingsOf([indicator(), other], [], day('2026-09-01')).map(({ dueOn }) => isoDay(dueOn))
  expect(days).toEqual(['2026-09-14', '2026-12-01', '2027-07-14'])
})
