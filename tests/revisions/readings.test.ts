// Readings added from the account: public at once where a later edit would be, kept in the draft otherwise; and what a
// figure said before.
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { withReadings } from '@/lib/drafts/added'
import { contentOfProject } from '@/lib/drafts/from-project'
import { dateOffered, quickForm, quickReadings } from '@/lib/drafts/quick'
import type { Content } from '@/lib/drafts/schema'
import { sourcesOf } from '@/lib/drafts/sources'
import { correctionsOf } from '@/lib/revisions/earlier'
import { listCorrections } from '@/lib/revisions/history'
import { addReadings } from '@/lib/revisions/readings'
import { publishingWorldOf } from '../publishing/world'
import { testDatabase } from '../setup/database'

const { db } = await testDatabase('empty')
const world = publishingWorldOf(db)
const { person, draft, count, published, submit, retitle, contentNow, versionsKept } = world
const moderator = await person('site.example', { siteRole: 'moderator' })

const more =
  (value: number, date: string) =>
  (impact: Content['impact']): Content['impact'] | null => {
    const sources = sourcesOf(impact, 'A school', randomUUID)
    const sourceId = sources.own()
    const said = { value, words: null, qualifier: null, note: null, date, sourceId }
    return withReadings(sources.with([sourceId]), [{ ...said, to: { catalogue: 'pupils' } }], randomUUID)
  }
const publicReadings = async (draftId: string) => {
  const { projectId } = await db.draft.findUniqueOrThrow({ where: { id: draftId } })
  const { impact } = await contentOfProject(db, projectId!)
  return impact.figures.flatMap(({ readings }) => readings.map(({ value, date }) => `${value} ${date}`))
}

test('of a public project they are public at once, as a version that moderators look at afterwards', async () => {
  const { id, writer } = await published(moderator)
  expect(await addReadings(writer, id, more(350, '2024-25'))).toBe('published')
  expect(await addReadings(writer, id, more(380, '2025-26'))).toBe('published')
  expect(await publicReadings(id)).toEqual(['350 2024-25', '380 2025-26'])
  expect(await versionsKept(id)).toEqual(['1 published', '2 published', '3 published'])
  expect(await db.revision.count({ where: { draftId: id, reviewedAt: null, number: { gt: 1 } } })).toBe(2)
  expect(await addReadings(writer, id, () => null)).toBe('unchanged')
  const [card] = await db.$queryRaw<[{ pupils: number }]>`
    SELECT pupils FROM project_card JOIN draft ON draft.project_id = project_card.project_id WHERE draft.id = ${id}::uuid`
  expect(card.pupils).toBe(380)
})

test('with other changes, open checks or a moderator in between they are kept in the draft', async () => {
  const changed = await published(moderator)
  await retitle(changed.id, 'Not public yet')
  expect(await addReadings(changed.writer, changed.id, more(3, '2025-26'))).toBe('kept')

  const checked = await published(moderator)
  const rude = (impact: Content['impact']) => {
    const { figures, ...rest } = more(3, '2025-26')(impact)!
    return { ...rest, figures: figures.map((one) => ({ ...one, name: 'Ask jane.smith@mail.example' })) }
  }
  expect(await addReadings(checked.writer, checked.id, rude)).toBe('kept')

  const first = await draft()
  expect(await addReadings(first.writer, first.id, more(3, '2025-26'))).toBe('kept')
  await submit(first.writer, first.id)
  expect(await addReadings(first.writer, first.id, more(4, 'May 2026'))).toBe('kept')

  expect([await publicReadings(changed.id), await publicReadings(checked.id)]).toEqual([[], []])
  const { impact } = await contentNow(changed.id)
  expect(impact.figures[0]).toMatchObject({ catalogue: 'pupils', readings: [{ value: 3 }] })
})

test('an area and a place that publishing filled in are no changes', async () => {
  const { id, writer } = await published(moderator)
  const region = await db.region.findFirstOrThrow()
  const { projectId } = await db.draft.findUniqueOrThrow({ where: { id } })
  await db.projectRegion.create({ data: { projectId: projectId!, regionId: region.id } })
  expect(await addReadings(writer, id, more(3, '2025-26'))).toBe('published')
})

test('a correction is kept with what it was, when, and by which team; readings that stay are none', async () => {
  const one = await draft()
  const figureId = await count(one.id, 350)
  const project = await world.another(one)
  await submit(one.writer, one.id)
  const { approve } = await import('@/lib/revisions/decisions')
  await approve(moderator, await world.waitingOf(one.id))
  await addReadings(one.writer, one.id, more(400, 'May 2026'))
  await count(one.id, 305, figureId)
  await submit(one.writer, one.id)
  const found = await listCorrections(one.writer, { draftId: one.id, figureId, catalogue: null })
  expect(
    found.map(({ number, by, was, became }) => [number, by, was.reading.value, became?.reading.value]),
  ).toEqual([
    [3, one.lead.slug, 400, undefined],
    [3, one.lead.slug, 350, 305],
  ])
  // An indicator that was removed and recorded anew is still the same.
  const anew = { draftId: one.id, figureId: randomUUID(), catalogue: 'pupils' }
  expect(await listCorrections(one.writer, anew)).toEqual(found)
  expect(await listCorrections(one.writer, { draftId: project.id, figureId, catalogue: null })).toEqual([])
})

test('corrections do not depend on the order in which versions are read', async () => {
  const { id } = await draft()
  await count(id, 1)
  const [figure] = (await contentNow(id)).impact.figures
  const version = (number: number, value: number | null) => ({
    number,
    at: new Date(number),
    by: null,
    figure: value === null ? null : { ...figure!, readings: [{ ...figure!.readings[0]!, value }] },
  })
  const versions = [version(1, 1), version(2, 1), version(3, 2), version(4, null)]
  const said = correctionsOf(versions).map(({ number, became }) => [number, became?.reading.value ?? null])
  expect(said).toEqual([
    [4, null],
    [3, 2],
  ])
  expect(correctionsOf(versions.toReversed())).toEqual(correctionsOf(versions))
})

test('a term’s form takes what is filled in, once', async () => {
  const { id } = await draft()
  const figureId = await count(id, 350)
  const { figures } = (await contentNow(id)).impact
  const sent = (value: string, date: string, note = '') => ({
    date,
    source: 'own',
    [`value-${figureId}`]: value,
    [`note-${figureId}`]: note,
  })
  const form = quickForm(figures, new Date('2026-11-22'))
  const errors = (given: object) => form.safeParse(given).error?.issues.map(({ path }) => path[0])
  expect(errors(sent('', '2026'))).toEqual([`value-${figureId}`])
  expect(errors(sent('many', 'then'))).toEqual(['date', `value-${figureId}`])
  expect(errors(sent('360', '2025-26'))).toEqual([`value-${figureId}`]) // it says 350 for that year
  const given = (one: object) => form.parse(one) as Record<string, string>
  expect(quickReadings(figures, given(sent('350', '2025-26')), 'x')).toEqual([])
  expect(quickReadings(figures, given(sent('360', 'May 2026', 'Girls')), 'x')).toMatchObject([
    { to: { figureId }, value: 360, date: 'May 2026', note: 'Girls', sourceId: 'x' },
  ])
  expect([dateOffered(new Date('2026-11-22')), dateOffered(new Date('2026-09-03'))]).toEqual([
    'November 2026',
    '2025-26',
  ])
})

test('a project repeats another by its address, never itself, and loses it when that is off the site', async () => {
  const { projectsNamed, withAddress } = await import('@/lib/drafts/repeats')
  const { id, slug } = await published(moderator)
  const { projectId } = await db.draft.findUniqueOrThrow({ where: { id } })
  const typed = `https://site.example/projects/${slug}?from=here`
  expect((await projectsNamed(typed, null)).get(typed)).toBe(projectId)
  expect((await projectsNamed(typed, projectId)).size).toBe(0)
  expect((await projectsNamed('nothing such', null)).size).toBe(0)
  expect(await withAddress({ repeatsId: [projectId!] })).toEqual({ repeatsId: [`/projects/${slug}`] })
  await db.project.update({ where: { id: projectId! }, data: { publishedAt: null } })
  expect(await withAddress({ repeatsId: [projectId!] })).toEqual({ repeatsId: [] })
})
