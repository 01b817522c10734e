// Places are found from the schools held, step by step from exact to near.
import { beforeAll, expect, test } from 'vitest'
import { Gazetteer, type PlacedSchool } from '@/lib/places/gazetteer'
import { POSTCODE_AREAS } from '@/lib/places/postcode-areas'
import { distanceMiles, type Place, readPosition } from '@/lib/places/schema'
import type { Db } from '@/lib/db/client'
import { testDatabase } from '../setup/database'

const school = (facts: Partial<PlacedSchool>): PlacedSchool => ({
  urn: null,
  slug: 'a-school',
  name: 'A School',
  town: 'York',
  postcode: 'YO10 4AB',
  authority: 'York',
  authoritySlug: 'york',
  region: 'Yorkshire and the Humber',
  regionId: 'yorkshire-and-the-humber',
  takesPart: true,
  lat: 53.95,
  lon: -1.06,
  ...facts,
})

const newport = (region: string, lat: number, lon: number) =>
  school({ town: 'Newport', name: `Newport of ${region}`, postcode: null, authority: null, region, lat, lon })

const gazetteer = new Gazetteer([
  school({ urn: 121730, name: "St Peter's School" }),
  school({ postcode: 'YO10 5DD', lat: 53.94, lon: -1.04 }),
  school({ postcode: 'YO30 6AB', town: 'Clifton', lat: 53.97, lon: -1.09 }),
  newport('Wales', 51.58, -3),
  newport('South East', 50.7, -1.29),
  school({ town: 'Newcastle Upon Tyne', postcode: null, lat: 54.97, lon: -1.61 }),
  school({ town: 'Royal Tunbridge Wells', postcode: null, lat: 51.13, lon: 0.26 }),
  school({ town: 'St Albans', postcode: null, lat: 51.75, lon: -0.34 }),
  school({ name: 'Eton College', town: 'Eton, Windsor', postcode: null, lat: 51.49, lon: -0.61 }),
  school({
    town: null,
    postcode: null,
    authority: 'City of London',
    authoritySlug: 'city-of-london',
    region: 'London',
    regionId: 'london',
    lat: 51.51,
    lon: -0.09,
  }),
  school({
    town: 'Huddersfield',
    postcode: null,
    authority: 'Kirklees',
    authoritySlug: 'kirklees',
    lat: 53.65,
    lon: -1.78,
  }),
])
const found = (text: string): Place => {
  const answer = gazetteer.find(text)
  if (!answer || !('place' in answer)) throw new Error(`no one place is called ${text}`)
  return answer.place
}

test.each([
  ['yo10 5dd', 'postcode'],
  ['YO105DD', 'postcode'],
  ['YO10 9ZZ', 'district'],
  ['yo10', 'district'],
  ['YO62', 'area'],
  ['york', 'town'],
  ['Kirklees Council', 'authority'],
  ['south east', 'region'],
  ['121730', 'school'],
  ['st peters', 'school'],
  ['53.96, -1.08', 'position'],
  ['YO10 5', 'district'],
  ['yo10 5d', 'district'],
  ['Eton, Windsor', 'town'],
  ['Eton College, Windsor', 'school'],
  ['Newcastle', 'town'],
  ['Newcastle upon Tyne', 'town'],
  ['Tunbridge Wells', 'town'],
  ['Saint Albans', 'town'],
  ['St Albans', 'town'],
  ['St. Albans', 'town'],
  ['City of London', 'authority'],
  ['London', 'region'],
  ['Yorkshire', 'region'],
  ['Kent', 'county'],
  ['West Yorkshire', 'county'],
  ['Bradford', 'part'],
  ['Headingley', 'area'],
  ['York YO10', 'district'],
  ['Leeds LS6 2AB', 'area'],
  ['York, North Yorkshire', 'town'],
])('%s is found by its %s', (text, how) => {
  expect(found(text).how).toBe(how)
})

test('the middle of a district is the middle of its schools', () => {
  expect(found('YO10').lat).toBeCloseTo(53.947, 2)
})

test('several places of one name are offered, and each of their names leads to one', () => {
  const answer = gazetteer.find('Newport')
  const choices = answer && 'choices' in answer ? answer.choices : []
  expect(choices.map(({ label }) => label).toSorted()).toEqual(['Newport, South East', 'Newport, Wales'])
  expect(found('newport, wales').lat).toBeCloseTo(51.58)
})

test('an area is a filter, not a circle', () => {
  expect(found('Kirklees').filter).toEqual({ facet: 'la', value: 'kirklees' })
  expect(found('Yorkshire and the Humber').filter).toEqual({
    facet: 'region',
    value: 'yorkshire-and-the-humber',
  })
})

test.each(['', 'zz', 'Xyzzyville', 'ZZ9 9ZZ', '12.5', '99,99', '%', '999999'])('%j is no place', (text) => {
  expect(gazetteer.find(text)).toBeNull()
})

test('positions far from the country are none', () => {
  expect(readPosition('53.96, -1.08')).toEqual({ lat: 53.96, lon: -1.08 })
  expect(readPosition('40.7, -74')).toBeNull()
})

test('a mile is a mile: York to Leeds is about 22', () => {
  expect(distanceMiles({ lat: 53.958, lon: -1.08 }, { lat: 53.797, lon: -1.541 })).toBeCloseTo(22, 0)
})

let db: Db
beforeAll(async () => {
  db = (await testDatabase('demo')).db
})

test('the middles of postcode areas agree with the schools held', async () => {
  expect(POSTCODE_AREAS.size).toBe(124)
  const schools = await db.school.findMany({ where: { lat: { not: null }, postcode: { not: null } } })
  const far = schools.flatMap(({ postcode, lat, lon }) => {
    const area = POSTCODE_AREAS.get(/^[A-Z]+/.exec(postcode!)![0])!
    const miles = distanceMiles(area, { lat: lat!, lon: lon! })
    return miles > 45 ? [`${postcode} ${Math.round(miles)}`] : []
  })
  expect(far).toEqual([])
})

test('a stripped name never finds a region', () => {
  const without = new Gazetteer([
    school({ town: null, authority: null, region: 'London', regionId: 'london' }),
  ])
  expect(without.find('City of London')).toBeNull()
})

test.each([
  ['Yrok', 'York'],
  ['Hudersfield', 'Huddersfield'],
  ['Birmigham', 'Birmingham'],
  ['leads', 'Leeds'],
])('%s is offered as %s, not taken for it', (text, name) => {
  const answer = gazetteer.find(text)
  expect(answer && 'choices' in answer ? answer.choices[0]?.asked : answer).toBe(name)
  expect(gazetteer.isArea(text)).toBe(false)
})
