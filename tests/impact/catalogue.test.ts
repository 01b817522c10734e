// The catalogue is complete: every indicator has a unit or is in words, an aim, and a project it fits.
import { expect, test } from 'vitest'
import { AIMS } from '@/lib/impact/aims'
import { CATALOGUE, INDICATOR_KEYS, indicatorOf, isIndicatorKey } from '@/lib/impact/catalogue'
import { PROJECT_TYPES } from '@/lib/projects/schema'
import { THEMES } from '@/prisma/demo/codes'

const entries = INDICATOR_KEYS.map((key) => [key, indicatorOf(key)!] as const)

test('what is added up or spread has a unit, and judgements have none', () => {
  for (const [key, { unit, adds }] of entries) expect(unit === null, key).toBe(adds === 'words')
})

test('keys can stand in addresses, names and units are said once, and every text is a sentence', () => {
  expect(INDICATOR_KEYS.every((key) => /^[a-z]+(-[a-z]+)*$/.test(key))).toBe(true)
  expect(new Set(entries.map(([, { name }]) => name)).size).toBe(entries.length)
  for (const [key, { means, how, when, doubt }] of entries)
    for (const text of [means, how, when, doubt ?? 'It is known.']) expect(text, key).toMatch(/^[A-Z].*\.$/)
})

test('every aim has an indicator and every indicator an aim, a type and themes that there are', () => {
  const used = new Set(entries.flatMap(([, { aims }]) => aims))
  expect([...used].toSorted()).toEqual(Object.keys(AIMS).toSorted())
  for (const [key, { types, themes }] of entries) {
    expect(types === 'all' || types.every((type) => type in PROJECT_TYPES), key).toBe(true)
    expect(
      (themes ?? []).every((theme) => theme in THEMES),
      key,
    ).toBe(true)
  }
})

test('shares of a hundred cannot leave it', () => {
  for (const [key, { unit, range }] of entries) if (unit === 'per cent') expect(range, key).toEqual([0, 100])
})

test('what is no key is none, also where every object has it', () => {
  expect(['constructor', '__proto__', '', 'Pupils', null].some(isIndicatorKey)).toBe(false)
  expect(CATALOGUE.pupils.adds).toBe('sum')
})
