import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SchoolColumn } from '@/lib/register/columns'
import { phaseOfAges, ruleOf } from '@/lib/register/establishment-types'
import { positionOf } from '@/lib/register/position'
import { readSchool, RegisterSchool } from '@/lib/register/schema'
import { school } from './files'

const read = (facts: Record<string, string>) => readSchool((name: SchoolColumn) => facts[name] ?? '')

test.each([
  [1, 'state', 'mainstream'],
  [6, 'state', 'mainstream'],
  [8, 'state', 'special'],
  [10, 'independent', 'special'],
  [11, 'independent', 'mainstream'],
  [14, 'state', 'alternative'],
  [18, 'state', 'mainstream'],
  [25, 'independent', 'mainstream'],
  [27, null, null],
  [29, null, null],
  [30, null, null],
  [38, 'state', 'alternative'],
  [44, 'state', 'special'],
])('type %i is of sector %s and kind %s', (type, sector, kind) => {
  expect(ruleOf(type, 0)).toMatchObject({ sector, kind })
})

test.each([
  [2, 4, 'nursery'],
  [3, 11, 'primary'],
  [7, 13, 'primary'],
  [8, 13, 'middle'],
  [11, 18, 'secondary'],
  [13, 18, 'secondary'],
  [7, 18, 'all_through'],
  [3, 16, 'all_through'],
  [16, 19, 'sixteen_plus'],
])('ages %i to %i are %s', (low, high, phase) => {
  expect(phaseOfAges(low, high)).toBe(phase)
})

test('Welsh and overseas schools stand in their place', () => {
  const type = (code: string) => read(school(200001, { 'TypeOfEstablishment (code)': code }))
  expect(type('30')).toMatchObject({ school: { regionId: 'wales', sector: null } })
  expect(type('37')).toMatchObject({ school: { regionId: null, sector: 'independent' } })
})

test('a known point on the ground is where maps have it', () => {
  const { lat, lon } = positionOf('533498', '181201')! // The Aldgate School
  expect(Math.abs(lat - 51.5139) + Math.abs(lon + 0.0775)).toBeLessThan(0.0005)
  expect(positionOf('0', '0')).toBeNull()
  expect(positionOf('', '181201')).toBeNull()
})

test('whatever a row holds, it is a school or has a reason', () => {
  const row = fc.dictionary(
    fc.constantFrom(...Object.keys(school(1)), 'SchoolWebsite', 'OpenDate'),
    fc.string({ unit: 'binary' }),
  )
  fc.assert(
    fc.property(row, (facts) => {
      const result = read({ ...school(200001), ...facts })
      if ('school' in result) RegisterSchool.parse(result.school)
      else expect(result.reason).not.toBe('')
    }),
    { numRuns: 60 },
  )
})
