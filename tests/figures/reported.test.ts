// The page of an indicator counts the published projects that report it, and every figure of the catalogue has a page.
import { expect, test } from 'vitest'
import { GROUPS } from '@/app/indicators/words'
import { INDICATOR_KEYS } from '@/lib/impact/catalogue'
import { listReporting, themesNamed } from '@/lib/impact/reported'
import { rebuildCards } from '@/lib/search/cards'
import { testDatabase } from '../setup/database'

const { db } = await testDatabase('demo')

test('every indicator stands in one group', () => {
  const listed = GROUPS.flatMap(({ indicators }) => indicators.map(({ key }) => key))
  expect(listed.toSorted()).toEqual([...INDICATOR_KEYS].toSorted())
})

test('the projects that report an indicator are counted; one that is not published leaves at once', async () => {
  const { count, first } = await listReporting('university-offers', 2)
  const { id } = await db.project.findUniqueOrThrow({ where: { slug: 'lae-stratford' } })
  expect(first).toHaveLength(2)
  const held = await db.indicator.count({ where: { catalogue: 'university-offers' } })
  expect(count).toBe(held)
  await db.$transaction(async (tx) => {
    await tx.project.update({ where: { id }, data: { publishedAt: null } })
    await rebuildCards(tx, [id])
  })
  const later = await listReporting('university-offers', 100)
  expect(later.count).toBe(count - 1)
  expect(later.first.map(({ slug }) => slug)).not.toContain('lae-stratford')
})

test('themes are called by their names', async () => {
  expect(await themesNamed(['higher-education-preparation', 'no-such-theme'])).toEqual([
    { slug: 'higher-education-preparation', name: 'Higher-education preparation' },
  ])
})
