import fc from 'fast-check'
import { expect, test } from 'vitest'
import { schoolSlug, slugify, urnInSlug } from '@/lib/schools/schema'

test.each([
  ['St Peter’s School, York', 'st-peters-school-york'],
  ['Ysgol Gŵyr & Co.', 'ysgol-gwyr-and-co'],
  ['***', 'school'],
])('%s becomes %s', (name, slug) => {
  expect(slugify(name)).toBe(slug)
})

test('any name makes an address that the database takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      expect(slugify(name)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    }),
  )
})

test('the URN is found again in the address', () => {
  expect(urnInSlug(schoolSlug(123312, 'Abingdon School'))).toBe(123312)
  expect(urnInSlug('1233123-x')).toBeNull()
  expect(urnInSlug('norwich-school')).toBeNull()
})
