// Each rule of matching by itself, and all together.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Profile } from '@/lib/matches/profile'
import { RULES } from '@/lib/matches/rules'
import { bestOf, isAboutTheSame, matchOf } from '@/lib/matches/score'

const ANY: Profile = {
  isExact: true,
  themes: [],
  activities: [],
  types: [],
  phase: null,
  wantedPhases: [],
  yearGroups: [],
  days: [],
  timeOfDay: null,
  mode: 'in_person',
  reachMiles: 20,
  position: null,
}
const that = (said: Partial<Profile>): Profile => ({ ...ANY, ...said })
const PHYSICS = { id: 'physics', name: 'Physics' }
const LATIN = { id: 'classics', name: 'Classics' }
const YORK = { lat: 53.96, lon: -1.08 }
const SELBY = { lat: 53.78, lon: -1.07 } // 12 miles from York
const LEEDS = { lat: 53.8, lon: -1.55 } // 22 miles

test('theme: a shared one is named; two that share none do not fit; one that names none fits with any', () => {
  const { judge } = RULES.theme
  expect(judge(that({ themes: [PHYSICS, LATIN] }), that({ themes: [PHYSICS] }))).toEqual({
    fit: 1,
    reason: 'Physics',
  })
  expect(judge(that({ themes: [LATIN] }), that({ themes: [PHYSICS] }))).toBe('no')
  expect(judge(that({ themes: [LATIN] }), ANY)).toEqual({ fit: 0 })
  const school = that({ themes: [PHYSICS], isExact: false }) // may want what it has not done
  expect(judge(that({ themes: [LATIN] }), school)).toEqual({ fit: 0 })
})

test('activity: the same counts whole, another of the same type half', () => {
  const { judge } = RULES.activity
  const training = {
    activities: [{ id: 'teacher_training', name: 'Teacher training' }],
    types: [{ id: 'teaching', name: 'Teaching' }],
  }
  const lending = {
    activities: [{ id: 'seconding_teachers', name: 'Seconding' }],
    types: [{ id: 'teaching', name: 'Teaching' }],
  }
  expect(judge(that(training), that(training))).toEqual({ fit: 1, reason: 'Teacher training' })
  expect(judge(that(training), that(lending))).toEqual({ fit: 0.5, reason: 'Teaching' })
  expect(judge(that(training), ANY)).toEqual({ fit: 0 })
})

test('phase: each must be of a phase that the other is meant for', () => {
  const { judge } = RULES.phase
  const forPrimaries = that({ phase: 'secondary', wantedPhases: ['primary'] })
  expect(judge(forPrimaries, that({ phase: 'primary' }))).toEqual({
    fit: 1,
    reason: 'meant for primary schools',
  })
  expect(judge(forPrimaries, that({ phase: 'secondary' }))).toBe('no')
  expect(judge(that({ phase: 'secondary' }), forPrimaries)).toBe('no')
  expect(judge(forPrimaries, ANY)).toEqual({ fit: 0 })
})

test('year groups: those that both name are said; two that share none do not fit', () => {
  const { judge } = RULES.years
  expect(judge(that({ yearGroups: [7, 8, 9, 10, 11] }), that({ yearGroups: [6, 7, 8, 9] }))).toEqual({
    fit: 1,
    reason: 'Years 7 to 9',
  })
  expect(judge(that({ yearGroups: [0, 1] }), that({ yearGroups: [7] }))).toBe('no')
  expect(judge(that({ yearGroups: [7] }), ANY)).toEqual({ fit: 0 })
})

test('distance: within how far one of the two travels, the nearer the better', () => {
  const { judge } = RULES.distance
  expect(judge(that({ position: YORK }), that({ position: SELBY }))).toMatchObject({
    reason: '12 miles away',
  })
  expect(judge(that({ position: YORK }), that({ position: LEEDS }))).toBe('no')
  expect(judge(that({ position: YORK, reachMiles: 50 }), that({ position: LEEDS, reachMiles: 5 }))).not.toBe(
    'no',
  )
  expect(judge(that({ position: YORK, mode: 'online' }), that({ position: LEEDS, mode: 'both' }))).toEqual({
    fit: 0,
  })
  expect(judge(that({ position: YORK }), ANY)).toEqual({ fit: 0 })
})

test('in person or online: both must be possible', () => {
  const { judge } = RULES.mode
  expect(judge(that({ mode: 'online' }), that({ mode: 'both' }))).toEqual({ fit: 1, reason: 'online' })
  expect(judge(that({ mode: 'online' }), that({ mode: 'in_person' }))).toBe('no')
  expect(judge(that({ mode: 'both' }), that({ mode: 'in_person' }))).toEqual({ fit: 0 })
})

test('days: a shared day is said; other days can be agreed', () => {
  const { judge } = RULES.days
  expect(judge(that({ days: ['tuesday', 'friday'] }), that({ days: ['tuesday'] }))).toEqual({
    fit: 1,
    reason: 'Tuesdays',
  })
  expect(judge(that({ days: ['friday'] }), that({ days: ['tuesday'] }))).toEqual({ fit: 0 })
})

test('time of day: the same is said', () => {
  const { judge } = RULES.times
  const after = that({ timeOfDay: 'outside_school' })
  expect(judge(after, after)).toEqual({ fit: 1, reason: 'outside school hours' })
  expect(judge(after, that({ timeOfDay: 'both' }))).toEqual({ fit: 0 })
})

const need = that({
  themes: [PHYSICS],
  yearGroups: [7, 8],
  days: ['tuesday'],
  position: YORK,
  phase: 'primary',
})
const offer = (said: Partial<Profile>) => that({ themes: [PHYSICS], position: SELBY, ...said })

test('the reasons of all rules stand together, the weightiest first', () => {
  const match = matchOf(need, offer({ yearGroups: [7, 8, 9], days: ['tuesday'], wantedPhases: ['primary'] }))!
  expect(match.reasons.map(({ words }) => words)).toEqual([
    'Physics',
    'meant for primary schools',
    'Years 7 and 8',
    '12 miles away',
    'Tuesdays',
  ])
})

test('what fits better and nearer comes first; what is only near is not about the same', () => {
  const candidates = [
    { name: 'far', profile: offer({ position: LEEDS, reachMiles: 50 }) },
    { name: 'only near', profile: that({ position: YORK }) },
    { name: 'near', profile: offer({}) },
    { name: 'near, same day', profile: offer({ days: ['tuesday'] }) },
  ]
  const best = bestOf(need, candidates, ({ profile }) => profile, { most: 3, isFit: isAboutTheSame })
  expect(best.map(({ name }) => name)).toEqual(['near, same day', 'near', 'far'])
})

const named = fc.subarray([PHYSICS, LATIN, { id: 'music', name: 'Music' }])
const profiles = fc.record({
  isExact: fc.boolean(),
  themes: named,
  activities: named,
  types: named,
  phase: fc.constantFrom('primary', 'secondary', null),
  wantedPhases: fc.subarray(['primary', 'secondary'] as const),
  yearGroups: fc.subarray([0, 5, 7, 9]),
  days: fc.subarray(['monday', 'tuesday'] as const),
  timeOfDay: fc.constantFrom('in_school', 'outside_school', 'both', null),
  mode: fc.constantFrom('in_person', 'online', 'both'),
  reachMiles: fc.option(fc.integer({ min: 1, max: 100 })),
  position: fc.option(fc.constantFrom(YORK, SELBY, LEEDS)),
}) as fc.Arbitrary<Profile>

test('two fit as well whichever is asked, and never more than all rules give', () => {
  const most = Object.values(RULES).reduce((sum, { weight }) => sum + weight, 0)
  fc.assert(
    fc.property(profiles, profiles, (one, other) => {
      const [there, back] = [matchOf(one, other), matchOf(other, one)]
      expect(there?.score).toBe(back?.score)
      expect(there?.score ?? 0).toBeLessThanOrEqual(most)
    }),
  )
})
