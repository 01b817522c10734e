// What can be watched: the searches of the lists, said in one way; nothing else, whatever an address says.
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { readAddress } from '@/lib/alerts/lists'
import { lookAtLists } from '@/lib/alerts/look'
import { pack, together, unpack } from '@/lib/alerts/known'
import { MOST_CHARACTERS } from '@/lib/alerts/schema'
import { settle } from '@/lib/alerts/settle'
import { lastWeekly } from '@/lib/alerts/times'
import { searchSchools } from '@/lib/schools/queries'
import { readSchoolSearch } from '@/lib/schools/search'
import { paramsOf } from '@/lib/search/address'
import { bitsOf, membersOf } from '@/lib/search/bits'
import { onePlace } from '@/lib/search/held'
import { searchProjects } from '@/lib/search/queries'
import { readProjectSearch } from '@/lib/search/schema'
import { testDatabase } from '../setup/database'

beforeAll(() => testDatabase('demo'))

const isOk = (settled: Awaited<ReturnType<typeof settle>>) => !('problem' in settled)
const settled = async (address: string) => {
  const one = await settle(address)
  if ('problem' in one) throw new Error(one.problem)
  return one
}

test.each([
  ['/projects', '/projects', 'Projects', []],
  ['/projects?page=3&sort=newest&x=y', '/projects', 'Projects', []],
  ['/projects?q=Maths&where=&type=teaching', '/projects?q=Maths&type=teaching', 'Projects about “Maths”', ['Type: Teaching']],
  ['/projects?type=teaching&type=curriculum', '/projects?type=curriculum&type=teaching', 'Projects', ['Type: Curriculum or Teaching']],
  ['/projects?where=York', '/projects?where=York', 'Projects near York', ['Within 20 miles']],
  ['/projects?where=Yorkshire+and+the+Humber', '/projects?region=yorkshire-and-the-humber', 'Projects in Yorkshire and the Humber', []],
  ['/projects?q=maths+near+York', '/projects?q=maths&where=York', 'Projects about “maths”, near York', ['Within 20 miles']],
  ['/projects?q=astronmy', '/projects?q=astronomy', 'Projects about “astronomy”', []],
  ['/projects?q=the', '/projects', 'Projects', []],
  ['/schools?sector=state&region=london', '/schools?sector=state&region=london', 'Schools', ['Sector: State', 'Region: London']],
])('%s is watched as %s', async (address, search, title, details) => {
  expect(await settled(address)).toMatchObject({ search, title, details })
}) // prettier-ignore

test.each([
  ['', 'no-list'],
  ['/projects/york-latin-gcse', 'no-list'],
  ['/account', 'no-list'],
  ['//projects', 'no-list'],
  ['https://evil.example/projects', 'no-list'],
  ['/\\evil.example/projects', 'no-list'],
  ['/projects?where=Xyzzyville', 'no-place'],
  [`/projects?q=${'x'.repeat(MOST_CHARACTERS)}`, 'too-long'],
])('%s is not watched: %s', async (address, problem) => {
  expect(await settle(address)).toMatchObject({ problem })
})

test.each([
  '/projects?q=maths', '/projects?q=maths+-york', '/projects?q=-york', '/projects?q="maths+club"', '/projects?where=York&radius=50',
  '/projects?type=teaching&phase=primary', '/projects?q=robotics&where=London', '/projects?q=music+or+art&led=independent',
]) ('of %s exactly what the list shows', async (address) => {
  const { search, total } = await settled(address)
  const asked = readProjectSearch(paramsOf(search))
  const listed = await searchProjects(asked, asked.where ? await onePlace(asked.where) : null)
  expect(total).toBe(listed.isLoose ? 0 : listed.total)
}) // prettier-ignore

test.each([
  '/schools?q=york',
  '/schools?q=123312',
  '/schools?q=ox141de',
  '/schools?q=st+peters&where=York&radius=5',
])('of %s exactly what the list shows', async (address) => {
  const { search, total } = await settled(address)
  const asked = readSchoolSearch(paramsOf(search))
  const listed = await searchSchools(asked, asked.where ? await onePlace(asked.where) : null)
  expect(total).toBe(listed.total)
})

const parameter = fc.tuple(
  fc.constantFrom('q', 'where', 'radius', 'type', 'theme', 'la', 'region', 'sort', 'page', 'as', 'sector', 'phase', '__proto__'),
  fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('York', 'maths', 'teaching', 'constructor', '%', '*', 'place', 'YO1', '-a')),
) // prettier-ignore
const search = fc
  .tuple(
    fc.constantFrom('/projects', '/schools', '/projects/', '/PROJECTS', '/schools/x', '//x', ''),
    fc.array(parameter),
  )
  .map(
    ([path, parameters]) =>
      `${path}?${new URLSearchParams(parameters.map(([name, value]) => [name, value.toWellFormed()]))}`,
  )

test('any text as an address never fails and never watches anything but a list; settled twice it is the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), search), async (address) => {
      const one = await settle(address)
      if ('problem' in one) return
      expect(one.search).toMatch(/^\/(projects|schools)(\?|$)/)
      expect(readAddress(one.search)).not.toBeNull()
      expect(await settle(one.search)).toMatchObject({ search: one.search, total: one.total })
    }),
    { numRuns: 150 },
  )
}, 120_000)

test('the numbers that are known are kept as they are, whatever room they need', () => {
  const numbers = fc.uniqueArray(fc.nat(100_000), { maxLength: 200 })
  fc.assert(
    fc.property(numbers, numbers, (some, others) => {
      const [a, b] = [bitsOf(some, Math.max(0, ...some) + 1), bitsOf(others, Math.max(0, ...others) + 1)]
      expect(membersOf(unpack(pack(a)))).toEqual(some.toSorted((x, y) => x - y))
      expect(membersOf(together(a, b))).toEqual([...new Set([...some, ...others])].toSorted((x, y) => x - y))
    }),
  )
  expect(pack(bitsOf(Array(24_000).keys(), 24_000)).length).toBeLessThan(60)
})

test('a look spares the words of a search whose filters find nothing new', async () => {
  const look = await lookAtLists()
  const { bits } = await look.all('/projects?type=teaching')
  await look.prepare([{ search: '/projects?q=maths&type=teaching', known: bits }])
  expect(look.found('/projects?q=maths&type=teaching')).toBeNull()
  expect(isOk(await settle('/projects'))).toBe(true)
})

test.each([
  ['2031-01-06T06:59:00Z', '2030-12-30T07:00:00Z'],
  ['2031-01-06T07:00:00Z', '2031-01-06T07:00:00Z'],
  ['2031-03-31T06:00:00Z', '2031-03-31T06:00:00Z'], // the day after the clocks went forward
  ['2031-10-27T06:59:00Z', '2031-10-20T06:00:00Z'], // and the day after they went back
  ['2031-07-06T23:30:00Z', '2031-06-30T06:00:00Z'], // Monday in London, but not yet seven
])('at %s the last weekly time was %s', (now, last) => {
  expect(lastWeekly(new Date(now))).toEqual(new Date(last))
})
