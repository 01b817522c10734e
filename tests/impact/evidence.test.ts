// The level of evidence follows the published rules, each of which needs the one before it.
import { expect, test } from 'vitest'
import { type EvidenceFigure, evidenceOf } from '@/lib/impact/evidence'

const day = new Date('2020-01-01')
const reading = (moment: string, value: number | null, more: object = {}) => ({
  moment,
  value,
  words: null,
  comparisonValue: null,
  asOfOn: day as Date | null,
  ...more,
})
const measured: EvidenceFigure = {
  name: 'Attendance',
  catalogue: 'attendance',
  isOutcome: false,
  comparison: null,
  evaluator: null,
  isEvaluatorIndependent: false,
  readings: [reading('before', 90), reading('after', 94)],
}
const compared = {
  ...measured,
  comparison: 'The same year group at a school that did not take part',
  readings: measured.readings.map((one) => ({ ...one, comparisonValue: 91 })),
}
const evaluated = { ...compared, evaluator: 'University of Example', isEvaluatorIndependent: true }
const levelOf = (figure: EvidenceFigure, repeatedBy: EvidenceFigure[][] = []) =>
  evidenceOf({ indicators: [figure], repeatedBy: repeatedBy.map((indicators) => ({ indicators })) }).level

test('a project without figures is described; what would raise it is said', () => {
  expect(evidenceOf({ indicators: [], repeatedBy: [] })).toMatchObject({
    level: 1,
    figure: null,
    because: [],
  })
  expect(evidenceOf({ indicators: [], repeatedBy: [] }).raise).toContain('before and after')
})

test('a change for pupils measured before and after at known dates is level 2', () => {
  expect(levelOf(measured)).toBe(2)
  const [before, after] = measured.readings as [(typeof measured.readings)[0], (typeof measured.readings)[0]]
  expect(levelOf({ ...measured, readings: [after] })).toBe(1)
  expect(levelOf({ ...measured, readings: [{ ...before, asOfOn: null }, after] })).toBe(1)
  expect(levelOf({ ...measured, readings: [{ ...before, value: null, words: 'low' }, after] })).toBe(1)
})

test('what is dated before its baseline measured no change', () => {
  const [before, after] = [reading('before', 90), reading('after', 94, { asOfOn: new Date('2019-12-01') })]
  expect(levelOf({ ...measured, readings: [before, after] })).toBe(1)
  // A school year that began before the baseline can have ended after it.
  const inYear = { ...after, asOfOn: new Date('2019-09-01'), asOfPrecision: 'academic_year' as const }
  expect(levelOf({ ...measured, readings: [before, inYear] })).toBe(2)
})

test('growth is no outcome; an own indicator is one when its school says so', () => {
  expect(levelOf({ ...measured, catalogue: 'pupils', isOutcome: true })).toBe(1)
  expect(levelOf({ ...measured, catalogue: null, isOutcome: true })).toBe(2)
  expect(levelOf({ ...measured, catalogue: null, isOutcome: false })).toBe(1)
})

test('judgements of inspectors are measured in words', () => {
  const words = (moment: string, said: string) => reading(moment, null, { words: said })
  const readings = [words('before', 'Requires improvement'), words('after', 'Good')]
  expect(levelOf({ ...measured, catalogue: 'inspection', readings })).toBe(2)
})

test('others who did not take part, measured alike and named, make level 3', () => {
  expect(levelOf(compared)).toBe(3)
  expect(levelOf({ ...compared, comparison: null })).toBe(2)
  expect(levelOf({ ...compared, readings: [measured.readings[0]!, compared.readings[1]!] })).toBe(2)
})

test('an evaluator who is independent and named makes level 4, but only of what is compared', () => {
  expect(levelOf(evaluated)).toBe(4)
  expect(levelOf({ ...evaluated, isEvaluatorIndependent: false })).toBe(3)
  expect(levelOf({ ...measured, evaluator: 'University of Example', isEvaluatorIndependent: true })).toBe(2)
})

test('repeated elsewhere with the same indicator measured makes level 5', () => {
  expect(levelOf(evaluated, [[measured]])).toBe(5)
  expect(levelOf(evaluated, [[{ ...measured, catalogue: 'confidence' }]])).toBe(4)
  expect(levelOf(evaluated, [[{ ...measured, readings: [] }]])).toBe(4)
  expect(levelOf(compared, [[measured]])).toBe(3)
})

test('the best figure gives the level, with its rules, and nothing is above the fifth', () => {
  const best = evidenceOf({
    indicators: [measured, { ...evaluated, name: 'Grades' }],
    repeatedBy: [{ indicators: [measured] }],
  })
  expect(best).toMatchObject({ level: 5, figure: 'Grades', raise: null })
  expect(best.because).toHaveLength(4)
})
