// What changed, with every kind of chart, as a document holds it.
import { randomUUID } from 'node:crypto'
import { Impact } from '@/lib/drafts/schema'

const sourceId = randomUUID()

type Entry = [
  date: string | null,
  value: number,
  more?: { others?: number; note?: string; qualifier?: string },
]

const reading = (moment: string, [date, value, { others, ...more } = {}]: Entry) => ({
  id: randomUUID(),
  moment,
  value,
  date,
  comparisonValue: others,
  sourceId,
  ...more,
})
const measure = (name: string, unit: string, more: object, entries: Entry[]) => ({
  id: randomUUID(),
  kind: 'measure',
  name,
  unit,
  readings: entries.map((entry) => reading('single', entry)),
  ...more,
})
const change = (name: string, unit: string, more: object, [before, ...after]: [Entry, ...Entry[]]) => ({
  ...measure(name, unit, more, []),
  kind: 'change',
  readings: [reading('before', before), ...after.map((entry) => reading('after', entry))],
})

/** A slope, lines, bars and judgements; with targets, others who did not take part and an evaluator. */
export const EVERY_CHART = Impact.parse({
  whatChanged: 'More of them come to school, and they do better in class.',
  sources: [{ id: sourceId, title: 'The registers of both schools', year: 2025 }],
  figures: [
    change(
      'Attendance at school',
      'per cent',
      {
        catalogue: 'attendance',
        target: 95,
        targetDate: 'July 2025',
        comparison: 'Year 8 of two schools nearby, matched by attendance in Year 7',
        evaluator: 'the University of Example',
        isEvaluatorIndependent: true,
      },
      [
        ['2023-24', 90.4, { others: 90.9, qualifier: 'about' }],
        ['2024-25', 94, { others: 91.2 }],
      ],
    ),
    change(
      'Grades in maths at or above target',
      'per cent',
      { catalogue: 'grades-on-target', target: 70, targetDate: '2026', comparison: 'The year above' },
      [
        ['2021-22', 41, { others: 44 }],
        ['2022-23', 52, { others: 45 }],
        ['2024-06', 61, { others: 47 }],
      ],
    ),
    change('Reading age ahead of age', 'months', { catalogue: 'reading-age' }, [
      ['September 2023', -9],
      ['July 2024', 3],
    ]),
    measure('Pupils taking part', 'pupils', { catalogue: 'pupils' }, [
      ['2018-19', 1200],
      ['2019-20', 1260, { qualifier: 'about' }],
      ['2020-21', 310, { note: 'Online alone' }],
      ['2021-22', 980],
      ['2023-24', 2105],
      [null, 2000, { qualifier: 'over' }],
    ]),
    measure('Teachers who came to the training', 'teachers', { target: 25 }, [
      ['2024', 12, { note: 'Maths' }],
      ['2024', 8, { note: 'Sciences' }],
      ['2024', 20, { note: 'Languages, English and everything else that was on offer that year' }],
    ]),
    measure('Yearly fee of each school', 'pounds per year', {}, [['2024', 1800]]),
  ],
})
