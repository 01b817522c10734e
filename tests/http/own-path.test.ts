// After a form people come back to a page of this site, whatever address was sent.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ownPath } from '@/lib/http/own-path'

const ORIGIN = 'https://schools.example'
const own = (address: string) => ownPath(address, ORIGIN, '/account')

test.each([
  ['/projects?q=maths', '/projects?q=maths'],
  ['https://schools.example/list', '/list'],
  ['', '/account'],
  ['//evil.example/x', '/account'],
  ['/\\evil.example', '/account'],
  ['/.//evil.example/x', '/account'],
  ['https://schools.example//evil.example', '/account'],
  ['https://evil.example/x', '/account'],
  ['https://schools.example.evil.example/', '/account'],
  ['javascript:alert(1)', '/account'],
  ['http://', '/account'],
])('%j leads to %s', (address, path) => {
  expect(own(address)).toBe(path)
})

test('nothing leads to another site', () => {
  const hostile = fc.oneof(
    fc.string(),
    fc.webUrl(),
    fc.stringMatching(/^[/\\.:@a-z?#%]{0,20}$/),
    fc.string().map((rest) => `/${rest}`),
  )
  fc.assert(
    fc.property(hostile, (address) => {
      const path = own(address)
      expect(new URL(path, ORIGIN).origin).toBe(ORIGIN)
      expect(path).not.toMatch(/^[/\\]{2}/)
    }),
    { numRuns: 500 },
  )
})
