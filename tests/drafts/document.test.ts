// Every project of the demonstration data goes into a document and back without losing anything, and looks the same before it is published.
import { expect, test } from 'vitest'
import { contentOfProject } from '@/lib/drafts/from-project'
import { Content } from '@/lib/drafts/schema'
import { previewOf } from '@/lib/drafts/preview'
import { writeProject } from '@/lib/drafts/to-project'
import { getProject } from '@/lib/projects/queries'
import { rebuildCards } from '@/lib/search/cards'
import { testDatabase } from '../setup/database'
import { saidOn } from './content'

const { db } = await testDatabase('demo')
const projects = await db.project.findMany({ select: { id: true, slug: true }, orderBy: { slug: 'asc' } })

test('there are projects', () => expect(projects).toHaveLength(94))

test.each(projects)('$slug', async ({ id, slug }) => {
  const before = await getProject(slug)
  const content = await contentOfProject(db, id)
  const kept = Content.parse(JSON.parse(JSON.stringify(content))) // as it comes out of the database
  expect(kept).toEqual(content)
  expect(await previewOf(kept, before!)).toEqual(saidOn(before!))
  await db.$transaction(async (tx) => {
    await writeProject(tx, kept, { id })
    await rebuildCards(tx, [id])
  })
  expect(await contentOfProject(db, id)).toEqual(content)
  expect(await getProject(slug)).toEqual(before)
})
