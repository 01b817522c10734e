// What the forms of a plan take, and what they say of the rest.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateValues, yearsToPlan } from '@/lib/plans/form'
import { dayProblems } from '@/lib/plans/day-order'
import { datesForm, IndicatorsForm } from '@/lib/plans/schema'
import { defaultTerms, isoDay } from '@/lib/plans/terms'
import { day } from './world'

const ID = '00000000-0000-4000-8000-000000000000'
const terms = defaultTerms(2026)
const reading = { id: ID, moment: 'end' as const, dueOn: day('2027-07-14'), isSet: false, who: 'SENCo' }
const plan = {
  terms,
  indicators: [{ id: ID, catalogue: null, name: 'Kites', unit: null, readings: [reading] }],
}
const asSaved = Object.fromEntries(Object.entries(dateValues(plan)).map(([name, [text]]) => [name, text]))
const errorsOf = (more: Record<string, string>) => {
  const { error } = datesForm(2026).safeParse({ ...asSaved, ...more })
  return Object.fromEntries((error?.issues ?? []).map(({ path, message }) => [path[0], message]))
}

test('what the form of days shows is read back as it was', () => {
  expect(datesForm(2026).parse(asSaved)).toEqual({
    terms,
    readings: new Map([[ID, { dueOn: reading.dueOn, who: 'SENCo' }]]),
    added: null,
  })
})

test('a day is read as people write it, a tick removes, and a new reading needs all of its parts', () => {
  const { readings } = datesForm(2026).parse({ ...asSaved, [`due-${ID}`]: '5/7/2027' })
  expect(isoDay(readings.get(ID)!.dueOn)).toBe('2027-07-05')
  const { readings: left } = datesForm(2026).parse({ ...asSaved, [`remove-${ID}`]: 'yes', [`due-${ID}`]: '' })
  expect(left.get(ID)).toBeNull()
  expect(Object.keys(errorsOf({ 'new-due': '5 July 2027' }))).toEqual(['new-indicator', 'new-moment'])
})

test.each([
  ['autumn-from', 'some day', /^Enter a day such as/],
  ['autumn-from', 'September 2026', /^Enter a day such as/],
  ['autumn-from', '7 September 2025', /^Enter a day from 1 August 2026 to 31 August 2027$/],
  ['autumn-to', '1 September 2026', /^The autumn term has to end a week or more after it begins$/],
  ['spring-from', '1 December 2026', /^The spring term begins before the last one ends$/],
  [`due-${ID}`, '31 February 2027', /^Enter a day such as/],
  [`who-${ID}`, 'Emily Carter', /^Give a role/],
  [`who-${ID}`, 'joe@x.example', /^Give a role/],
  [`who-${ID}`, 'x'.repeat(61), /^Keep it to 60 characters$/],
])('%s: %j is refused', (name, typed, words) => {
  expect(errorsOf({ [name]: typed })[name]).toMatch(words)
})

test('own indicators: empty rows are none, a unit needs a name, a name stands once, and something is needed', () => {
  const own = { 'name-0': ' Kites  flown', 'unit-0': 'kites', 'own-0': 'junk', 'name-4': '' }
  expect(IndicatorsForm.parse({ ...own, indicators: ['pupils', 'junk', 'pupils'] })).toEqual({
    catalogue: ['pupils'],
    own: [{ id: null, name: 'Kites flown', unit: 'kites' }],
  })
  const wrong = (given: object) => IndicatorsForm.safeParse(given).error?.issues.map(({ path }) => path[0])
  expect(wrong({})).toEqual(['indicators'])
  expect(wrong({ 'unit-2': 'kites', indicators: 'pupils' })).toEqual(['name-2'])
  expect(wrong({ 'name-0': 'Kites', 'name-1': 'kites' })).toEqual(['name-1'])
})

test('whatever is sent, the forms answer with an input or with words', () => {
  const names = fc.constantFrom(
    'autumn-from',
    `due-${ID}`,
    `who-${ID}`,
    'new-due',
    'new-indicator',
    'name-0',
    'indicators',
  )
  fc.assert(
    fc.property(fc.dictionary(names, fc.oneof(fc.string(), fc.array(fc.string()))), (given) => {
      for (const form of [datesForm(2026), IndicatorsForm])
        for (const { message } of form.safeParse({ ...asSaved, ...given }).error?.issues ?? [])
          expect(message).toMatch(/^[A-Z][^:]{5,}$/)
    }),
  )
})

test('the year to plan is this one until midsummer, then the next; that of the plan stays', () => {
  expect(yearsToPlan(day('2026-11-22'))).toEqual([2026, 2027])
  expect(yearsToPlan(day('2027-07-01'))).toEqual([2027, 2026])
  expect(yearsToPlan(day('2027-07-01'), 2025)).toEqual([2025, 2027, 2026])
})

test('a baseline lies before the end, and no day is planned twice', () => {
  const baseline = {
    ...reading,
    id: ID.replace(/0$/, '1'),
    moment: 'baseline' as const,
    dueOn: day('2026-09-09'),
  }
  const two = { ...plan, indicators: [{ ...plan.indicators[0]!, readings: [baseline, reading] }] }
  const of = (more: Record<string, string>) =>
    dayProblems(two as never, datesForm(2026).parse({ ...asSaved, ...more }))
  expect(of({})).toEqual({})
  expect(Object.keys(of({ [`due-${baseline.id}`]: '15 July 2027' }))).toEqual([`due-${baseline.id}`])
  const added = { 'new-indicator': ID, 'new-moment': 'during', 'new-due': '14 July 2027' }
  expect(Object.keys(of(added))).toEqual(['new-due'])
  expect(of({ ...added, 'new-due': '1 April 2027' })).toEqual({})
})
