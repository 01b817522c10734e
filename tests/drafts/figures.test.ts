// Whatever stands in the forms of figures and sources fits the tables it is published into.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { figureForm, figureOf, figureValues, type FigureKind, readingsShown } from '@/lib/drafts/figures'
import { withoutEntry } from '@/lib/drafts/entries'
import { copyOf } from '@/lib/drafts/copy'
import { missingInSection } from '@/lib/drafts/missing'
import { emptyContent, type Figure } from '@/lib/drafts/schema'
import { SourceForm } from '@/lib/drafts/sources'
import { INDICATOR_KEYS } from '@/lib/impact/catalogue'
import { PLAIN_FIGURE } from './content'

const source = (url: string) => SourceForm.safeParse({ title: 'A report', url })

test.each([
  ['https://x.example/report', 'https://x.example/report'],
  ['HTTPS://X.example', 'https://x.example/'],
  ['https://x.example/a b', 'https://x.example/a%20b'],
  ['', null],
])('the address %s is kept as %s', (typed, kept) => {
  expect(source(typed).data?.url).toBe(kept)
})

test.each(['javascript:alert(1)', 'ftp://x.example', 'x.example', 'https://'])(
  '%s is no address',
  (typed) => {
    expect(source(typed).success).toBe(false)
  },
)

let made = 0
const newId = () => `00000000-0000-4000-8000-${String((made += 1)).padStart(12, '0')}`
const figure = (
  kind: FigureKind,
  given: Record<string, string>,
  count: number,
  { catalogue = null, before = null }: { catalogue?: string | null; before?: Figure | null } = {},
) => figureOf({ kind, catalogue }, given, { before, newId, sourceOf: () => null, count })
const errorsOf = (kind: FigureKind, catalogue: string | null, given: Record<string, string>) => {
  const result = figureForm({ kind, catalogue }, 3, new Date('2026-11-22')).safeParse({ name: 'X', ...given })
  return (result.error?.issues ?? []).map(({ path }) => path[0])
}

test.each([
  ['350', 350, null],
  ['1,200', 1200, null],
  ['62.5', 62.5, null],
  ['-3', -3, null],
  ['Outstanding', null, 'Outstanding'],
  ['1 200', 1200, null],
])('the value %s', (typed, value, words) => {
  expect(figure('measure', { name: 'Pupils', 'value-0': typed }, 1).readings[0]).toMatchObject({
    value,
    words,
  })
})

test.each(['1.234', '62.512', '1,000,000,000,000', '12.', '1 23'])(
  '%s is no number, and not taken for words either',
  (typed) => {
    expect(errorsOf('measure', null, { 'value-0': typed })).toEqual(['value-0'])
  },
)

test('a date is of our time, and a term is asked for its month', () => {
  const of = (date: string) => errorsOf('measure', null, { 'value-0': '5', 'date-0': date })
  expect(['1000', '1899-00', 'autumn term 2025'].map(of)).toEqual(
    ['date-0', 'date-0', 'date-0'].map((field) => [field]),
  )
  expect(['1900', 'about 1955'].map(of)).toEqual([[], []])
})

test('what came after is not dated before its baseline', () => {
  const given = { 'value-0': '5', 'date-0': 'March 2024', 'value-1': '6', 'date-1': '2023' }
  expect(errorsOf('change', 'attendance', given)).toEqual(['date-1'])
})

test('a number that no project is likely to have is asked about before it is public', () => {
  const asked = (value: string) => {
    const pupils = figure('measure', { name: 'Pupils', 'value-0': value, 'date-0': '2025' }, 1, {
      catalogue: 'pupils',
    })
    const { impact } = emptyContent()
    const content = { ...emptyContent(), impact: { ...impact, figures: [pupils] } }
    return missingInSection('impact', content).filter(({ isAsked }) => isAsked).length
  }
  expect([asked('12,000'), asked('60,000')]).toEqual([0, 1])
})

test('a date that is still to come is refused; one of a school year that has begun is not', () => {
  const form = figureForm({ kind: 'measure', catalogue: null }, 1, new Date('2026-11-22'))
  const isTaken = (date: string) =>
    form.safeParse({
      name: 'Pupils',
      unit: '',
      isOutcome: '',
      'value-0': '3',
      'qualifier-0': '',
      'date-0': date,
      'dateNote-0': '',
      'source-0': '',
    }).success
  expect([isTaken('2026-27'), isTaken('November 2026'), isTaken('2027'), isTaken('December 2026')]).toEqual([
    true,
    true,
    false,
    false,
  ])
})

test('what the catalogue counts is a number in its unit and range', () => {
  const value = (typed: string) => errorsOf('measure', 'attendance', { 'value-0': typed })
  expect([value('93.5'), value('93.5%'), value('101'), value('most')]).toEqual([
    [],
    [],
    ['value-0'],
    ['value-0'],
  ])
  expect(errorsOf('measure', 'pupils', { 'value-0': '-3' })).toEqual(['value-0'])
  expect(errorsOf('change', 'inspection', { 'value-0': 'Good' })).toEqual([])
  const one = figure('measure', { name: 'Here', unit: 'pounds', 'value-0': '93%' }, 1, {
    catalogue: 'attendance',
  })
  expect(one).toMatchObject({ unit: 'per cent', readings: [{ value: 93 }] })
})

test('a change is of the pupils when the catalogue says so', () => {
  const isOutcome = (catalogue: string | null, typed = '') =>
    figure('change', { name: 'X', isOutcome: typed, 'value-0': '3' }, 1, { catalogue }).isOutcome
  expect([isOutcome('attendance'), isOutcome('schools', 'yes'), isOutcome(null, 'yes')]).toEqual([
    true,
    false,
    true,
  ])
})

test('what belongs together is asked for together', () => {
  const before = { 'value-0': '3', 'value-1': '4' }
  expect(errorsOf('change', null, { ...before, 'comparison-1': '3' })).toEqual(['comparison'])
  expect(errorsOf('change', null, { ...before, isEvaluatorIndependent: 'yes' })).toEqual(['evaluator'])
  expect(errorsOf('change', null, { ...before, targetDate: '2030' })).toEqual(['target'])
  expect(errorsOf('change', null, { ...before, target: '9', targetDate: 'about 2030' })).toEqual([
    'targetDate',
  ])
  expect(errorsOf('change', null, { ...before, target: '9', targetDate: '2030' })).toEqual([])
  expect(errorsOf('change', null, { ...before, 'date-2': '2025' })).toEqual(['value-2'])
})

test('a reading that is emptied goes, the others keep their ids, and one added since stays', () => {
  const given = { name: 'Pupils', 'value-0': '1', 'value-1': '2', 'value-2': '3' }
  const before = figure('measure', given, 3)
  const after = figure('measure', { ...given, 'value-1': '' }, 2, { before })
  const [first, , third] = before.readings
  expect(after.readings.map(({ id }) => id)).toEqual([first!.id, third!.id])
})

const kinds = fc.constantFrom<FigureKind>('measure', 'change', 'disputed')
const keys = fc.constantFrom(null, ...INDICATOR_KEYS)
const texts = fc.oneof(fc.string({ maxLength: 40 }), fc.integer().map(String), fc.double().map(String))

test('any form is refused with words or is a figure that the tables take, and fills its form again', () => {
  fc.assert(
    fc.property(kinds, keys, fc.array(texts, { minLength: 6, maxLength: 6 }), (kind, key, values) => {
      const catalogue = kind === 'disputed' ? null : key
      const count = readingsShown(kind, 0)
      const given = {
        name: values[0],
        unit: values[1],
        'value-0': values[2],
        'value-1': values[3],
        'date-0': values[4],
        'date-1': values[5],
      }
      const result = figureForm({ kind, catalogue }, count).safeParse(given)
      if (!result.success) return
      const one = figure(kind, result.data as Record<string, string>, count, { catalogue })
      for (const { value, words } of one.readings) {
        expect([value, words].filter((said) => said !== null)).toHaveLength(1)
        expect(value === null || Math.abs(value) < 1e11).toBe(true)
        expect(words?.length ?? 0).toBeLessThanOrEqual(300)
      }
      const again = Object.fromEntries(
        Object.entries(figureValues(one)).map(([name, all]) => [name, all[0] ?? '']),
      )
      expect(
        figure(kind, again, count, { catalogue }).readings.map(({ id: _id, ...reading }) => reading),
      ).toEqual(one.readings.map(({ id: _id, ...reading }) => reading))
    }),
  )
})

const saying = (...figures: Partial<Figure>[]) => {
  const readings = [
    { ...figure('measure', { name: 'X', 'value-0': '3' }, 1).readings[0]!, date: '2025', sourceId: newId() },
  ]
  const held = figures.map((more) => ({
    ...PLAIN_FIGURE,
    id: newId(),
    kind: 'measure' as const,
    name: 'X',
    readings,
    ...more,
  }))
  const sources = [
    { id: readings[0]!.sourceId, title: 'S', publisher: null, year: null, note: null, url: null },
  ]
  const content = { ...emptyContent(), impact: { ...emptyContent().impact, figures: held, sources } }
  return { content, missing: missingInSection('impact', content).map(({ words }) => words) }
}

test('before a project is public, units, ranges, twins and comparisons are looked at', () => {
  const pupils = { catalogue: 'pupils', unit: 'pupils' }
  const [reading] = saying({}).content.impact.figures[0]!.readings
  const unlike = /not counted as the catalogue/
  expect(saying(pupils).missing).toEqual([])
  expect(saying({ ...pupils, unit: 'hours' }).missing).toEqual([expect.stringMatching(unlike)])
  expect(saying({ catalogue: 'gone', unit: null }).missing).toEqual([expect.stringMatching(unlike)])
  expect(saying({ catalogue: 'confidence', unit: 'points of 5', target: 6 }).missing).toEqual([
    expect.stringMatching(unlike),
  ])
  expect(saying(pupils, pupils).missing).toHaveLength(2)
  const before = { ...reading!, moment: 'before' as const, comparisonValue: 2 }
  const sourced = (more: Partial<Figure>) =>
    saying({ kind: 'change', ...more }).missing.filter((words) => !/comes from/.test(words))
  expect(sourced({ readings: [before, { ...before, id: newId(), moment: 'after' }] })).toEqual([
    expect.stringMatching(/did not take part/),
  ])
  expect(sourced({ readings: [before], comparison: 'Others' })).toEqual([
    expect.stringMatching(/a value before and none after/),
  ])
  expect(saying({ isEvaluatorIndependent: true }).missing).toEqual([expect.stringMatching(/evaluated/)])
})

test('a copy of a project takes no figures along: what was measured there is not true of the new one', () => {
  expect(copyOf(saying({}).content).impact).toEqual(emptyContent().impact)
})

test('a source stays while a reading comes from it, and goes when none does', () => {
  const report = { id: newId(), title: 'A report', publisher: null, year: null, note: null, url: null }
  const given = { name: 'Pupils', 'value-0': '5', 'source-0': report.id }
  const making = { before: null, newId, sourceOf: () => report.id, count: 1 }
  const pupils = figureOf({ kind: 'measure', catalogue: 'pupils' }, given, making)
  const impact = { ...emptyContent().impact, figures: [pupils], sources: [report] }
  expect(withoutEntry(impact, report.id)).toEqual(impact)
  const left = withoutEntry(impact, pupils.id)
  expect(left.figures).toEqual([])
  expect(withoutEntry(left, report.id).sources).toEqual([])
})
