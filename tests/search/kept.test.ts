// A list that was asked for is kept, and a change of any project shows at once.
import { expect, test } from 'vitest'
import { loadProjects } from '@/app/projects/load'
import { rebuildCards } from '@/lib/search/cards'
import { Kept } from '@/lib/search/kept'
import { testDatabase } from '../setup/database'

const { db } = await testDatabase('demo')
const address = '/projects?q=maths&region=yorkshire-and-the-humber'

test('a list asked for twice is worked out once', async () => {
  const first = await loadProjects(address)
  expect(first.cards.length).toBeGreaterThan(0)
  expect((await loadProjects(address)).cards).toBe(first.cards)
})

test('a title that is changed stands in the list of whoever asks next', async () => {
  const { version, cards } = await loadProjects(address)
  const { id } = await db.project.findFirstOrThrow({ where: { slug: cards[0]!.slug } })
  await db.$transaction(async (tx) => {
    await tx.project.update({ where: { id }, data: { title: 'Maths anew' } })
    await rebuildCards(tx, [id])
  })
  const now = await loadProjects(address)
  expect(now.version).toBeGreaterThan(version)
  expect(now.cards.map(({ title }) => title)).toContain('Maths anew')
})

test('a project taken off is in no list that was kept', async () => {
  const { total, cards } = await loadProjects(address)
  const { id, slug } = await db.project.findFirstOrThrow({ where: { slug: cards[0]!.slug } })
  await db.$transaction(async (tx) => {
    await tx.project.update({ where: { id }, data: { publishedAt: null } })
    await rebuildCards(tx, [id])
  })
  const now = await loadProjects(address)
  expect(now.total).toBe(total - 1)
  expect(now.cards.map((card) => card.slug)).not.toContain(slug)
})

test('what fails is not kept, and the oldest leaves when there is no more room', async () => {
  const kept = new Kept<{ text: string }>(2)
  const failing = kept.get('a', () => Promise.reject(new Error('away')))
  await expect(failing).rejects.toThrow('away')
  const of = (key: string, text: string) => kept.get(key, async () => ({ text }))
  expect(await of('a', 'first')).toEqual({ text: 'first' })
  await of('b', 'other')
  expect(await of('a', 'second')).toEqual({ text: 'first' })
  await of('c', 'third') // b was asked for longest ago
  expect(await of('b', 'anew')).toEqual({ text: 'anew' })
})
