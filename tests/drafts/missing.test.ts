// What is missing, on the projects of the demonstration data and on an empty one.
import { expect, test } from 'vitest'
import { contentOfProject } from '@/lib/drafts/from-project'
import { missingIn } from '@/lib/drafts/missing'
import { emptyContent } from '@/lib/drafts/schema'
import { testDatabase } from '../setup/database'

const { db } = await testDatabase('demo')

test('nothing is missing of any published project', async () => {
  const projects = await db.project.findMany({ select: { id: true, slug: true } })
  const found: unknown[] = []
  for (const { id, slug } of projects)
    for (const { isAsked, words } of missingIn(await contentOfProject(db, id)))
      if (!isAsked) found.push({ slug, words })
  expect(found).toEqual([])
})

test('of an empty one, all that every project has', () => {
  expect(missingIn(emptyContent()).map(({ field }) => field)).toEqual([
    'title',
    'summary',
    'status',
    'whatHappens',
    'ledBy',
    'participations',
    'type',
    'activities',
  ])
})
