// Whose word counts for a mail address, and which school DfE Sign-in names.
import { expect, test } from 'vitest'
import { isAddressVerified, urnOf } from '@/lib/auth/providers'
import type { Provider } from '@/lib/auth/schema'

const claims = { sub: '1', email: 'a@oak.example' }

test.each<[Provider, object, boolean]>([
  ['google', { email_verified: true }, true],
  ['google', {}, false],
  ['google', { email_verified: false }, false],
  ['microsoft', { xms_edov: true }, true],
  ['microsoft', { xms_edov: '1' }, true],
  ['microsoft', {}, false],
  ['microsoft', { email_verified: true }, false], // a tenant may say so of anybody
  ['dfe', {}, true],
  ['dfe', { email: undefined }, false],
])('%s with %j: %s', (provider, more, isVerified) => {
  expect(isAddressVerified(provider, { ...claims, ...more })).toBe(isVerified)
})

test.each<[Provider, unknown, number | null]>([
  ['dfe', '121724', 121724],
  ['dfe', 121724, 121724],
  ['dfe', null, null],
  ['dfe', '12', null],
  ['dfe', '121724; DROP', null],
  ['google', '121724', null], // only DfE Sign-in knows schools
])('%s with URN %j names %s', (provider, urn, expected) => {
  expect(urnOf(provider, { ...claims, organisation: { urn: urn as string } })).toBe(expected)
})
