// Where a form may send a person back to never leaves the site.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ownPath } from '@/lib/http/own-path'

const SITE = 'https://site.test'

test.each([
  ['/projects?q=latin', '/projects?q=latin'],
  ['/projects?where=St+Peter%E2%80%99s&type=teaching', '/projects?where=St+Peter%E2%80%99s&type=teaching'],
  ['/list#top', '/list'],
  ['/a/../list', '/list'],
  ['', '/otherwise'],
  ['list', '/otherwise'],
  ['//evil.example/x', '/otherwise'],
  ['/.//evil.example/x', '/otherwise'],
  ['/..//evil.example/x', '/otherwise'],
  ['/%2e//evil.example/x', '/otherwise'],
  ['/\\evil.example', '/otherwise'],
  ['/\t/evil.example', '/otherwise'],
  ['https://evil.example/', '/otherwise'],
  ['javascript:alert(1)', '/otherwise'],
])('%j leads to %s', (sent, path) => {
  expect(ownPath(sent, '/otherwise')).toBe(path)
})

const PARTS = [
  '/',
  '\\',
  '.',
  '..',
  '%2e',
  '//',
  '\t',
  '\n',
  '@',
  ':',
  '#',
  '?',
  'evil.example',
  'https:',
  ' ',
  '\0',
]
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.oneof(fc.constantFrom(...PARTS), fc.string({ maxLength: 3 }))).map((parts) => parts.join('')),
)

test('whatever was sent, the path stays on the site, and is the same when it is read again', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        hostile,
        hostile.map((text) => `/${text}`),
      ),
      (sent) => {
        const path = ownPath(sent, '/list')
        expect(new URL(path, SITE).origin).toBe(SITE)
        expect(path).toMatch(/^\/(?![/\\])/)
        expect(ownPath(path, '/list')).toBe(path)
      },
    ),
    { numRuns: 5000 },
  )
})
