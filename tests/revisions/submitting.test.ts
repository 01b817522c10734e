// Sending in a project: what waits, what is public at once, what stands in the way.
import { expect, test } from 'vitest'
import { deleteDraft } from '@/lib/drafts/deletion'
import { contentOfProject } from '@/lib/drafts/from-project'
import { Content } from '@/lib/drafts/schema'
import { writeSection } from '@/lib/drafts/sections'
import { getProject } from '@/lib/projects/queries'
import { submitDraft, withdrawSubmission } from '@/lib/revisions/commands'
import { approve, republish, unpublish } from '@/lib/revisions/decisions'
import { getVersionToDecide } from '@/lib/revisions/queries'
import { NO_SUCH_PAGE } from '../accounts/world'
import { PLAIN_FIGURE } from '../drafts/content'
import { publishingWorldOf } from '../publishing/world'
import { testDatabase } from '../setup/database'

const { db } = await testDatabase('empty')
const world = publishingWorldOf(db)
const { person, draft, another, submit, retitle, waitingOf, published, versionsKept, mailsTo } = world
const moderator = await person('site.example', { siteRole: 'moderator' })

test('a team’s first project waits, later ones and later changes are public at once', async () => {
  const first = await draft()
  const { writer } = first
  expect(await submit(writer, first.id)).toEqual({ outcome: 'waiting' })
  expect(await db.project.count()).toBe(0)
  expect(await mailsTo(moderator)).toEqual(['project-waiting'])
  const second = await another(first)
  expect(await submit(writer, second.id)).toEqual({ outcome: 'waiting' })
  const outcome = await approve(moderator, await waitingOf(first.id))
  expect(outcome).toEqual({ outcome: 'approved', slug: expect.any(String) })
  expect(await mailsTo(writer)).toEqual(['project-approved'])

  expect(await submit(writer, second.id)).toMatchObject({ outcome: 'published' })
  expect(await versionsKept(second.id)).toEqual(['1 withdrawn', '2 published'])
  await retitle(first.id, 'A better title')
  expect(await submit(writer, first.id)).toEqual(
    outcome.outcome === 'approved' && { ...outcome, outcome: 'published' },
  )
  const project = await getProject((outcome as { slug: string }).slug)
  expect(project).toMatchObject({ title: 'A better title', confirmedAt: expect.any(Date) })
  expect(project!.publishedAt).toEqual(project!.firstPublishedAt)
  const unseen = await db.revision.findMany({ where: { draftId: first.id, reviewedAt: null } })
  expect(unseen.map(({ number }) => number)).toEqual([2])
  expect(await world.actionsOf(first.organisationId)).toEqual([
    'project.sent',
    'project.sent',
    'project.approved',
    'project.published',
    'project.published',
  ])
})

test('a team waits while one of its projects is off the site, and approvals count while it is on the site', async () => {
  const one = await published(moderator)
  const other = await another(one)
  await unpublish(moderator, { draftId: one.id, because: 'A child can be told' })
  expect(await submit(one.writer, other.id)).toEqual({ outcome: 'waiting' })
  const waits = await getVersionToDecide(moderator, await waitingOf(other.id))
  expect(waits!.reason).toBe('team-off')
  await republish(moderator, one.id)
  expect(await submit(one.writer, other.id)).toMatchObject({ outcome: 'published' })
  await deleteDraft(one.writer, one.id)
  await retitle(other.id, 'Changed when the approved one was deleted')
  expect(await submit(one.writer, other.id)).toEqual({ outcome: 'waiting' })
  await approve(moderator, await waitingOf(other.id))
  await retitle(other.id, 'Changed again')
  expect(await submit(one.writer, other.id)).toMatchObject({ outcome: 'published' })
})

test('what is public is what was written', async () => {
  const { id, slug, content } = await published(moderator)
  const { projectId } = await db.draft.findUniqueOrThrow({ where: { id } })
  const held = await contentOfProject(db, projectId!)
  expect({ ...held, schools: { ...held.schools, anchorSchoolId: null } }).toEqual(content)
  expect(await db.projectCard.count({ where: { slug } })).toBe(1)
})

test('what was changed since the page was looked at is not sent', async () => {
  const { id: draftId, writer } = await draft()
  const versions = await world.versionsNow(draftId)
  await retitle(draftId, 'Meanwhile')
  expect(await submitDraft(writer, { draftId, versions })).toEqual({ outcome: 'changed' })
  expect(await submitDraft(writer, { draftId, versions: {} })).toEqual({ outcome: 'changed' })
  expect(await versionsKept(draftId)).toEqual([])
})

test('what the checks find is not sent until it is mended or vouched for', async () => {
  const { id: draftId, writer, content } = await draft()
  const write = (whatHappens: string) =>
    writeSection(db, { draftId, section: 'about', content: { ...content.about, whatHappens }, by: null })
  const send = async () => submitDraft(writer, { draftId, versions: await world.versionsNow(draftId) })
  await write('Ring 01904 623933 about it.')
  expect(await send()).toEqual({ outcome: 'unfit' })
  expect(await versionsKept(draftId)).toEqual([])
  await world.vouch(draftId)
  expect(await send()).toEqual({ outcome: 'waiting' })
  await write('Ring 01904 623944 about it.')
  expect(await send()).toEqual({ outcome: 'unfit' })
  await write('Pupils meet on Tuesdays.')
  expect(await send()).toEqual({ outcome: 'waiting' })
})

test('pressed twice at once it is sent once, and published once', async () => {
  const one = await draft()
  const twice = () => Promise.all([submit(one.writer, one.id), submit(one.writer, one.id)])
  expect(await twice()).toEqual([{ outcome: 'waiting' }, { outcome: 'waiting' }])
  expect(await versionsKept(one.id)).toEqual(['1 waiting'])
  await approve(moderator, await waitingOf(one.id))
  await retitle(one.id, 'Changed')
  const [a, b] = await twice()
  expect(a).toMatchObject({ outcome: 'published' })
  expect(b).toEqual(a)
  expect(await versionsKept(one.id)).toEqual(['1 published', '2 published'])
})

test('two new projects of one title at one instant have addresses of their own', async () => {
  const one = await published(moderator, 'Physics for all')
  const [two, three, four] = await Promise.all([1, 2, 3].map(() => another(one, 'Physics for all')))
  const outcomes = await Promise.all([two, three, four].map((next) => submit(one.writer, next!.id)))
  const slugs = outcomes.map((outcome) => ('slug' in outcome ? outcome.slug : null))
  expect([one.slug, ...slugs.toSorted()]).toEqual([
    'physics-for-all',
    'physics-for-all-2',
    'physics-for-all-3',
    'physics-for-all-4',
  ])
})

test('no project takes the address of a page of ours, and every title makes one', async () => {
  const one = await published(moderator, 'Map')
  expect(one.slug).toBe('map-2')
  const slugFor = async (title: string) => {
    const outcome = await submit(one.writer, (await another(one, title)).id)
    return 'slug' in outcome ? outcome.slug : outcome
  }
  expect(await slugFor('物理')).toBe('project')
  expect(await slugFor('Long '.repeat(24).trim())).toHaveLength(79)
})

test('what lacks a part is not sent, and nothing is thrown', async () => {
  const { id, writer, content } = await draft()
  const figure = {
    id: '11111111-1111-4111-8111-111111111111',
    ...PLAIN_FIGURE,
    kind: 'measure',
    name: 'Pupils',
    readings: [
      {
        id: '22222222-2222-4222-8222-222222222222',
        moment: 'single',
        value: 3,
        words: null,
        note: null,
        comparisonValue: null,
        qualifier: null,
        date: null,
        dateNote: null,
        sourceId: null,
      },
    ],
  } as const satisfies Content['impact']['figures'][number]
  const impact = { ...content.impact, figures: [{ ...figure, readings: [...figure.readings] }] }
  await writeSection(db, { draftId: id, section: 'impact', content: impact, by: null })
  await writeSection(db, {
    draftId: id,
    section: 'about',
    content: { ...content.about, title: null, whatHappens: '' },

    by: null,
  })
  expect(await submit(writer, id)).toMatchObject({
    outcome: 'incomplete',
    missing: [
      { section: 'about', field: 'title' },
      { section: 'about', field: 'whatHappens' },
      { section: 'impact', field: `figure ${figure.id}` },
    ],
  })
})

test('whoever begins a project has a part in it', async () => {
  const { id, writer, content, partner, lead } = await draft()
  const withSchools = (schools: Partial<Content['schools']>) =>
    writeSection(db, {
      draftId: id,
      section: 'schools',
      content: { ...content.schools, ...schools },

      by: null,
    })
  await withSchools({ stateSchools: 2, participations: [{ schoolId: partner.id, role: 'lead' }] })
  expect(await submit(writer, id)).toEqual({ outcome: 'no-part' })
  const both = [
    { schoolId: partner.id, role: 'lead' as const },
    { schoolId: lead.id, role: 'partner' as const },
  ]
  await withSchools({ participations: both })
  expect(await submit(writer, id)).toEqual({ outcome: 'waiting' })

  const trust = 'Forest Trust'
  const organisation = await db.organisation.create({ data: { trust } })
  await world.add(organisation.id, writer, 'editor')
  await db.draft.update({ where: { id }, data: { organisationId: organisation.id } })
  await withSchools({ participations: [{ schoolId: lead.id, role: 'lead' }] })
  expect(await submit(writer, id)).toEqual({ outcome: 'no-part' })
  await db.school.update({ where: { id: lead.id }, data: { trust } })
  expect(await submit(writer, id)).toEqual({ outcome: 'waiting' })
  await db.draft.update({ where: { id }, data: { organisationId: null } })
  await expect(submit(writer, id)).rejects.toThrow(NO_SUCH_PAGE)
})

test('a school that took itself off is not written among those that take part', async () => {
  const { id, writer, partner } = await published(moderator)
  const { projectId } = await db.draft.findUniqueOrThrow({ where: { id } })
  await db.participationAnswer.create({
    data: { projectId: projectId!, schoolId: partner.id, isConfirmed: false, answeredAt: new Date() },
  })
  const { name } = await db.school.findUniqueOrThrow({ where: { id: partner.id } })
  await retitle(id, 'Another title')
  expect(await submit(writer, id)).toEqual({ outcome: 'declined', schools: [name] })
  expect(await versionsKept(id)).toEqual(['1 published'])
})

test('what waits can be taken back, once', async () => {
  const { id, writer, organisationId } = await draft()
  expect(await withdrawSubmission(writer, id)).toBe(false)
  await submit(writer, id)
  expect(await withdrawSubmission(writer, id)).toBe(true)
  expect(await withdrawSubmission(writer, id)).toBe(false)
  expect(await versionsKept(id)).toEqual(['1 withdrawn'])
  expect(await world.actionsOf(organisationId)).toEqual(['project.sent', 'project.taken-back'])
})

test('nobody publishes without end', async () => {
  const { id, writer } = await draft()
  for (let i = 0; i < 30; i++) await submit(writer, id)
  expect(await submit(writer, id)).toEqual({ outcome: 'too-many' })
})

test('a project deleted in the editor, or another team’s, cannot be sent', async () => {
  const { id, writer } = await draft()
  await expect(submit(await person(), id)).rejects.toThrow(NO_SUCH_PAGE)
  await expect(submit(moderator, id)).rejects.toThrow(NO_SUCH_PAGE)
  await db.draft.update({ where: { id }, data: { deletedAt: new Date() } })
  await expect(submit(writer, id)).rejects.toThrow(NO_SUCH_PAGE)
})
