// An address never fails, and says again what it was read as.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isCanonical } from '@/lib/search/address'
import { readProjectSearch, searchAddress, type RawParams } from '@/lib/search/schema'

const reread = (address: string): RawParams => {
  const params = new URL(address, 'http://x').searchParams
  return Object.fromEntries([...new Set(params.keys())].map((name) => [name, params.getAll(name)]))
}

const names = [
  'q',
  'where',
  'radius',
  'type',
  'theme',
  'region',
  'year',
  'led',
  'mode',
  'status',
  'evidence',
  'page',
  'sort',
  'x',
]
const values = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('teaching', 'london', '7', 'maths', 'newest', '-1', '1e9', '\0'),
)
const junk = fc.dictionary(fc.constantFrom(...names), fc.oneof(values, fc.array(values)))

test('whatever stands in an address is read, and its short form is read as the same', () => {
  fc.assert(
    fc.property(junk, (params) => {
      const search = readProjectSearch(params)
      const address = searchAddress(search)
      expect(readProjectSearch(reread(address))).toEqual(search)
      expect(isCanonical(reread(address), address)).toBe(true)
    }),
  )
})

test('what is empty, unknown or so by default is left out', () => {
  const given = {
    q: ' maths ',
    where: '',
    radius: '20',
    type: ['teaching', 'nonsense', 'teaching'],
    sort: 'relevance',
    page: '0',
    utm: 'x',
  }
  expect(searchAddress(readProjectSearch(given))).toBe('/projects?q=maths&type=teaching')
})

test('names that every object has are no facet values', () => {
  expect(readProjectSearch({ type: ['constructor', '__proto__'], sort: 'toString' })).toMatchObject({
    facets: {},
    sort: 'relevance',
  })
})
