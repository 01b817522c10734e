// Every pair of facet values gives the number that the facet promised.
import { beforeAll, expect, test } from 'vitest'
import type { ProjectResults, Selection } from '@/lib/search/schema'
import { testDatabase } from '../setup/database'

let search: (facets: Selection) => Promise<ProjectResults>

beforeAll(async () => {
  await testDatabase('demo')
  const { searchProjects } = await import('@/lib/search/queries')
  const { readProjectSearch } = await import('@/lib/search/schema')
  search = (facets) => searchProjects({ ...readProjectSearch({}), facets }, null)
})

const add = (selection: Selection, facet: string, option: string): Selection => ({
  ...selection,
  [facet]: [...(selection[facet] ?? []), option],
})

test('each facet value alone gives the number shown beside it', async () => {
  const { counts, total } = await search({})
  expect(total).toBe(94)
  expect(counts.length).toBeGreaterThan(60)
  for (const { facet, option, count } of counts)
    expect([facet, option, (await search({ [facet]: [option] })).total]).toEqual([facet, option, count])
})

test('each pair of facet values gives the number that the first choice promised for the second', async () => {
  const { counts: singles } = await search({})
  let pairs = 0
  for (const first of singles) {
    const chosen = { [first.facet]: [first.option] }
    const { counts, total } = await search(chosen)
    for (const second of singles) {
      const isSame = second.facet === first.facet && second.option === first.option
      if (isSame) continue
      const promise = counts.find(
        ({ facet, option }) => facet === second.facet && option === second.option,
      )?.count
      // A value that adds nothing within a chosen facet, or gives nothing across facets, has no count of its own.
      const expected = promise ?? (second.facet === first.facet ? total : 0)
      const got = await search(add(chosen, second.facet, second.option))
      expect([first, second.facet, second.option, got.total]).toEqual([
        first,
        second.facet,
        second.option,
        expected,
      ])
      pairs += 1
    }
  }
  expect(pairs).toBe(singles.length * (singles.length - 1))
}, 300_000)
