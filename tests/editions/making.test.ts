// A moderator makes an edition: words, projects in their order, published and taken off; and two who do it at once.
import { expect, test } from 'vitest'
import * as commands from '@/lib/editions/commands'
import { WordsForm } from '@/lib/editions/form'
import { getBooklet, getEdition, listBooklets, previewBooklet } from '@/lib/editions/queries'
import { NO_SUCH_PAGE, worldOf } from '../accounts/world'
import { testDatabase } from '../setup/database'

const { db } = await testDatabase('demo')
const { person } = worldOf(db)
const moderator = await person('site.example', { siteRole: 'moderator', name: 'Jo' })
const other = await person('site.example', { siteRole: 'moderator', name: 'Kim' })

const [A, B, C] = ['york-latin-gcse', 'streatham-latin', 'thomass-latin'] as const // three of one type
const TEACHING = 'rgs-stem-teachers'
let next = 2040

/** A new edition with these projects. */
async function edition(...slugs: string[]) {
  const year = (next += 1)
  await commands.startEdition(moderator, year)
  for (const slug of slugs) await commands.addProject(moderator, await at(year), slug)
  return year
}

async function at(year: number) {
  const { version } = await db.edition.findUniqueOrThrow({ where: { year } })
  return { year, version }
}

const order = async (year: number) =>
  (await getEdition(moderator, year))!.groups.map(({ items }) => items.map(({ project }) => project.slug))

const ask = async (year: number, slug: string, what: 'up' | 'down' | 'place' | 'remove', place = 0) =>
  commands.arrangeProject(moderator, { ...(await at(year)), slug, ask: what, place })

test('projects stand by type, and within a type where moderators move them', async () => {
  const year = await edition(A, B, TEACHING, C)
  expect(await order(year)).toEqual([[TEACHING], [A, B, C]])
  await ask(year, C, 'up')
  expect(await order(year)).toEqual([[TEACHING], [A, C, B]])
  await ask(year, A, 'down')
  expect(await order(year)).toEqual([[TEACHING], [C, A, B]])
  await ask(year, B, 'place', 1)
  expect(await order(year)).toEqual([[TEACHING], [B, C, A]])
  await ask(year, B, 'place', 99)
  expect(await order(year)).toEqual([[TEACHING], [C, A, B]])
  await ask(year, C, 'up') // already the first
  expect(await order(year)).toEqual([[TEACHING], [C, A, B]])
  expect(await ask(year, A, 'remove')).toBe('removed')
  expect(await ask(year, A, 'remove')).toBe('not-in-it')
  await commands.addProject(moderator, await at(year), A)
  expect(await order(year)).toEqual([[TEACHING], [C, B, A]])
  expect(await commands.addProject(moderator, await at(year), A)).toBe('in-it')
})

test('of two moderators who have the same page open, the second is told and changes nothing', async () => {
  const year = await edition(A, B)
  const seen = await at(year)
  const both = await Promise.all([
    commands.changeWords(moderator, seen, { title: 'Mine', introduction: 'Mine' }),
    commands.changeWords(other, seen, { title: 'Theirs', introduction: 'Theirs' }),
  ])
  expect(both.toSorted()).toEqual(['changed', 'newer'])
  const kept = both[0] === 'changed' ? 'Mine' : 'Theirs'
  expect(await getEdition(moderator, year)).toMatchObject({ title: kept, introduction: kept })
  expect(await commands.addProject(other, seen, C)).toBe('newer')
  expect(await commands.arrangeProject(other, { ...seen, slug: A, ask: 'remove', place: 0 })).toBe('newer')
  expect(await commands.noteProject(other, { ...seen, slug: A }, 'Hm')).toBe('newer')
  expect(await commands.publishEdition(other, seen)).toBe('newer')
  expect(await commands.takeOffEdition(other, seen)).toBe('newer')
  expect(await order(year)).toEqual([[A, B]])
})

test('an edition is public once it has an introduction and a project, and can be taken off', async () => {
  const year = await edition()
  expect(await commands.publishEdition(moderator, await at(year))).toBe('empty')
  await commands.addProject(moderator, await at(year), A)
  expect(await commands.publishEdition(moderator, await at(year))).toBe('empty')
  await commands.changeWords(moderator, await at(year), { title: 'A title', introduction: 'One.\n\nTwo.' })
  expect(await getBooklet(year)).toBeNull()
  expect(await commands.publishEdition(moderator, await at(year))).toBe('published')
  expect(await getBooklet(year)).toMatchObject({ title: 'A title', introduction: ['One.', 'Two.'] })
  expect((await listBooklets()).map((one) => one.year)).toContain(year)
  expect(
    await commands.changeWords(moderator, await at(year), { title: 'A title', introduction: null }),
  ).toBe('empty')
  expect(await commands.takeOffEdition(moderator, await at(year))).toBe('off')
  expect(await getBooklet(year)).toBeNull()
  expect(await previewBooklet(moderator, year)).not.toBeNull()
})

test('a year has one edition, whoever starts it', async () => {
  const year = (next += 1)
  const both = await Promise.all([commands.startEdition(moderator, year), commands.startEdition(other, year)])
  expect(both.toSorted()).toEqual([false, true])
})

test('a project that is off the site cannot be added, and no more than sixty fit', async () => {
  const year = await edition()
  await db.project.update({ where: { slug: C }, data: { publishedAt: null } })
  await expect(commands.addProject(moderator, await at(year), C)).rejects.toThrow(NO_SUCH_PAGE)
  await db.project.update({ where: { slug: C }, data: { publishedAt: new Date() } })
  const sixty = await db.project.findMany({ where: { slug: { notIn: [A] } }, take: 60, select: { id: true } })
  await db.editionProject.createMany({
    data: sixty.map(({ id: projectId }, i) => ({ editionYear: year, projectId, position: i + 1 })),
  })
  expect(await commands.addProject(moderator, await at(year), A)).toBe('full')
})

test('the audit trail says who changed which edition', async () => {
  const year = await edition(A)
  await commands.noteProject(moderator, { ...(await at(year)), slug: A }, 'Well told')
  const rows = await db.auditEvent.findMany({
    where: { actorId: moderator.id },
    orderBy: { id: 'desc' },
    take: 3,
  })
  expect(rows.map(({ action, detail }) => [action, (detail as { year: number }).year])).toEqual([
    ['edition.changed', year],
    ['edition.project-added', year],
    ['edition.started', year],
  ])
})

test('an introduction that takes more than its page is refused', () => {
  const read = (introduction: string) => WordsForm.safeParse({ title: 'T', introduction }).success
  expect(read('Word '.repeat(380))).toBe(true)
  expect(read('Word '.repeat(420))).toBe(false)
  expect(read('Line\n\n'.repeat(24))).toBe(true)
  expect(read('Line\n\n'.repeat(30))).toBe(false)
})

test('an edition that nobody can read yet can be deleted; one that is public cannot', async () => {
  const year = await edition(A)
  const seen = await at(year)
  await commands.changeWords(moderator, seen, { title: 'Of the year', introduction: 'Here it is.' })
  expect(await commands.deleteEdition(other, seen)).toBe('newer')
  await commands.publishEdition(moderator, await at(year))
  expect(await commands.deleteEdition(moderator, await at(year))).toBe('public')
  await commands.takeOffEdition(moderator, await at(year))
  expect(await commands.deleteEdition(moderator, await at(year))).toBe('deleted')
  expect(await getEdition(moderator, year)).toBeNull()
})

test('addresses and numbers of people do not get into a booklet', () => {
  const of = (introduction: string) => WordsForm.safeParse({ title: 'Of the year', introduction }).success
  expect(of('Write to jo.smith@mail.example.')).toBe(false)
  expect(of('Ring 07700 900123.')).toBe(false)
  expect(of('We chose 24 projects in 2026.')).toBe(true)
})
