// What moderators decide about projects, and what the public sees of it.
import { expect, test } from 'vitest'
import { draftOfProject } from '@/lib/drafts/of-project'
import { writeSection } from '@/lib/drafts/sections'
import { getProject, listProjectsOf, listProjectSlugs } from '@/lib/projects/queries'
import { restoreRevision } from '@/lib/revisions/commands'
import {
  approve,
  markReviewed,
  publishAgain,
  republish,
  sendBack,
  unpublish,
} from '@/lib/revisions/decisions'
import { getVersionToDecide, listToLookAt, listUnpublished, listWaiting } from '@/lib/revisions/queries'
import { searchProjects } from '@/lib/search/queries'
import { readProjectSearch } from '@/lib/search/schema'
import { NO_SUCH_PAGE } from '../accounts/world'
import { publishingWorldOf } from '../publishing/world'
import { testDatabase } from '../setup/database'

const { db } = await testDatabase('demo')
const world = publishingWorldOf(db)
const { person, draft, submit, retitle, waitingOf, published, versionsKept, mailsTo } = world
const moderator = await person('site.example', { siteRole: 'moderator' })
const second = await person('site.example', { siteRole: 'administrator' })

const slugOf = (outcome: { outcome: string }) => ('slug' in outcome ? (outcome.slug as string) : null)
const searched = async (q: string) =>
  (await searchProjects(readProjectSearch({ q }), null)).cards.map(({ slug }) => slug)

/** Where the public finds a project. */
async function places(slug: string, schoolId: string, words: string) {
  return {
    page: (await getProject(slug)) !== null,
    school: (await listProjectsOf({ schoolId })).some((one) => one.slug === slug),
    sitemap: (await listProjectSlugs(0, 1000)).includes(slug),
    search: (await searched(words)).includes(slug),
    card: (await db.projectCard.count({ where: { slug } })) > 0,
    takesPart: (await db.school.findUniqueOrThrow({ where: { id: schoolId } })).takesPart,
  }
}
const everywhere = { page: true, school: true, sitemap: true, search: true, card: true, takesPart: true }
const nowhere = { page: false, school: false, sitemap: false, search: false, card: false, takesPart: false }

test('two moderators at the same instant: the second is told that it is decided', async () => {
  const { id, writer } = await draft()
  await submit(writer, id)
  const revisionId = await waitingOf(id)
  const [one, other] = await Promise.all([
    approve(moderator, revisionId),
    sendBack(second, { revisionId, comments: { about: 'Say more' } }),
  ])
  expect([
    ['approved', 'decided'],
    ['decided', 'sent-back'],
  ]).toContainEqual([one.outcome, other])
  const kinds = await mailsTo(writer)
  expect(kinds).toHaveLength(1)
})

test('what was sent again meanwhile is not what gets approved', async () => {
  const { id, writer } = await draft()
  await submit(writer, id)
  const revisionId = await waitingOf(id)
  await retitle(id, 'Sent meanwhile')
  await submit(writer, id)
  expect(await approve(moderator, revisionId)).toEqual({ outcome: 'newer' })
  expect(await sendBack(moderator, { revisionId, comments: { about: 'No' } })).toBe('newer')
  expect(await versionsKept(id)).toEqual(['1 withdrawn', '2 waiting'])
  const [approved, resubmitted] = await Promise.all([
    approve(moderator, await waitingOf(id)),
    retitle(id, 'Sent at that instant').then(() => submit(writer, id)),
  ])
  const kept = await versionsKept(id)
  if (approved.outcome === 'approved') expect(kept.slice(1)).toEqual(['2 published', '3 published'])
  else expect(kept.slice(1)).toEqual(['2 withdrawn', '3 waiting'])
  expect(['waiting', 'published']).toContain(resubmitted.outcome)
})

test('a version that was sent back has its comments, and comes again', async () => {
  const { id, writer } = await draft()
  await submit(writer, id)
  const revisionId = await waitingOf(id)
  await sendBack(moderator, { revisionId, comments: { about: 'Say who', schools: 'Who leads?' } })
  const version = await getVersionToDecide(moderator, revisionId)
  expect(version).toMatchObject({
    state: 'sent_back',
    comments: [
      { section: 'about', words: 'Say who' },
      { section: 'schools', words: 'Who leads?' },
    ],
  })
  expect(await mailsTo(writer)).toEqual(['project-sent-back'])
  expect(await submit(writer, id)).toEqual({ outcome: 'waiting' })
  expect(await versionsKept(id)).toEqual(['1 sent_back', '2 waiting'])
})

test('nobody decides on what they made, or on a project of their own team', async () => {
  const { id, organisationId, writer } = await draft({ writer: moderator })
  await submit(writer, id)
  const revisionId = await waitingOf(id)
  await expect(approve(moderator, revisionId)).rejects.toThrow(NO_SUCH_PAGE)
  await expect(sendBack(moderator, { revisionId, comments: { about: 'x' } })).rejects.toThrow(NO_SUCH_PAGE)
  expect((await listWaiting(moderator)).map((one) => one.id)).not.toContain(revisionId)
  expect((await getVersionToDecide(moderator, revisionId))!.mayDecide).toBe(false)
  await world.add(organisationId, second, 'editor')
  await expect(approve(second, revisionId)).rejects.toThrow(NO_SUCH_PAGE)
  await db.membership.delete({
    where: { organisationId_personId: { organisationId, personId: second.id } },
  })
  expect((await approve(second, revisionId)).outcome).toBe('approved')
  expect(await unpublish(moderator, { draftId: id, because: 'A mistake of ours' })).toBe(true)
  await expect(republish(moderator, id)).rejects.toThrow(NO_SUCH_PAGE)
  await expect(publishAgain(moderator, { draftId: id, number: 1 })).rejects.toThrow(NO_SUCH_PAGE)
})

test('nobody decides on a project that they look after without being in its team', async () => {
  const trust = 'Deciding Trust'
  const one = await draft()
  await submit(one.writer, one.id)
  const [first, next] = [await waitingOf(one.id), async () => waitingOf(one.id)]
  await approve(moderator, first)
  await unpublish(moderator, { draftId: one.id, because: 'Look again' })
  await retitle(one.id, 'Looked at again')
  await submit(one.writer, one.id)
  const { projectId } = await db.draft.update({ where: { id: one.id }, data: { organisationId: null } })
  const [lead, partner, inTrust] = await Promise.all(
    [1, 2, 3].map(() => person('site.example', { siteRole: 'moderator' })),
  )
  const teamFor = async (actor: typeof moderator, of: { schoolId: string } | { trust: string }) =>
    world.add((await db.organisation.create({ data: of })).id, actor, 'editor')
  await world.add(one.organisationId, lead!, 'editor')
  await teamFor(partner!, { schoolId: one.partner.id })
  await teamFor(inTrust!, { trust })
  const may = async (actor: typeof moderator) => {
    const { mayDecide } = (await getVersionToDecide(actor, await next()))!
    const isListed = (await listWaiting(actor)).some(({ draft: { id } }) => id === one.id)
    expect(isListed).toBe(mayDecide)
    expect((await listUnpublished(actor)).find(({ id }) => id === one.id)!.mayPutBack).toBe(mayDecide)
    return mayDecide
  }
  expect(await Promise.all([lead, partner, inTrust].map((who) => may(who!)))).toEqual([false, true, true])
  await db.project.update({ where: { id: projectId! }, data: { ledBy: 'joint' } })
  await db.school.update({ where: { id: one.partner.id }, data: { trust } })
  expect(await Promise.all([lead, partner, inTrust].map((who) => may(who!)))).toEqual([false, false, false])
  for (const who of [lead, partner, inTrust])
    await expect(approve(who!, await next())).rejects.toThrow(NO_SUCH_PAGE)
  expect((await approve(moderator, await next())).outcome).toBe('approved')
})

test('a gathered project: its first change waits, what was gathered stays public and is kept as version 1', async () => {
  const {
    id: projectId,
    slug,
    title,
  } = await db.project.findFirstOrThrow({
    where: { slug: 'york-astronomy-gcse' },
  })
  const lead = await db.participation.findFirstOrThrow({
    where: { projectId, school: { organisation: null } },
  })
  const writer = await person()
  const { id: organisationId } = await db.organisation.create({ data: { schoolId: lead.schoolId } })
  await world.add(organisationId, writer, 'editor')
  const ids = await Promise.all(
    [1, 2].map(() => db.$transaction((tx) => draftOfProject(tx, projectId, { organisationId }))),
  )
  const draftId = ids[0]!
  expect(ids[1]).toBe(draftId)
  await retitle(draftId, 'Stars over York')
  expect(await submit(writer, draftId)).toEqual({ outcome: 'waiting' })
  expect(await versionsKept(draftId)).toEqual(['1 published', '2 waiting'])
  expect((await getProject(slug))!.title).toBe(title)
  const version = (await getVersionToDecide(moderator, await waitingOf(draftId)))!
  expect(version).toMatchObject({ reason: 'first-change', before: { number: 1 }, mayDecide: true })
  expect(version.changes).toEqual([
    {
      section: 'about',
      title: 'About the project',
      fields: [expect.objectContaining({ field: 'title', label: 'Title' })],
    },
  ])
  expect(version.page.title).toBe('Stars over York')
  const sentAt = (await db.revision.findFirstOrThrow({ where: { draftId, state: 'waiting' } })).madeAt
  await approve(moderator, version.id)
  const project = (await getProject(slug))!
  expect(project).toMatchObject({ title: 'Stars over York', confirmedAt: sentAt })
  expect(project.publishedAt).toEqual(project.firstPublishedAt)
  expect(await db.revision.findFirstOrThrow({ where: { draftId, number: 1 } })).toMatchObject({
    why: 'As gathered from public pages',
    madeById: null,
    reviewedAt: expect.any(Date),
  })
})

test('taken off the site it is nowhere, put back it is everywhere; what is sent in between waits', async () => {
  const words = 'Quokkas'
  const { id, slug, lead, writer, organisationId } = await published(moderator, `${words} in class`)
  const seen = () => places(slug, lead.id, words)
  expect(await seen()).toEqual(everywhere)
  const off = () => unpublish(moderator, { draftId: id, because: 'A child can be told' })
  expect((await Promise.all([off(), off()])).toSorted()).toEqual([false, true])
  expect(await seen()).toEqual(nowhere)
  expect(await mailsTo(writer)).toEqual(['project-approved', 'project-unpublished'])
  const listed = (await listUnpublished(moderator)).find((one) => one.id === id)
  expect(listed).toMatchObject({ unpublishedBecause: 'A child can be told', mayPutBack: true })
  await retitle(id, `${words} mended`)
  expect(await submit(writer, id)).toEqual({ outcome: 'waiting' })
  expect((await republish(moderator, id)).outcome).toBe('republished')
  expect(await republish(moderator, id)).toEqual({ outcome: 'not-off' })
  expect(await seen()).toEqual(everywhere)
  expect((await getProject(slug))!.title).toBe(`${words} in class`)
  await approve(moderator, await waitingOf(id))
  expect((await getProject(slug))!.title).toBe(`${words} mended`)
  expect(await world.actionsOf(organisationId)).toEqual([
    'project.sent',
    'project.approved',
    'project.unpublished',
    'project.sent',
    'project.republished',
    'project.approved',
  ])
})

test('a gathered project without a draft can be taken off and put back as it was', async () => {
  const { id: projectId, slug } = await db.project.findFirstOrThrow({ where: { draft: null } })
  const before = await getProject(slug)
  await expect(unpublish(await person(), { projectId, because: 'x' })).rejects.toThrow(NO_SUCH_PAGE)
  expect(await db.draft.count({ where: { projectId } })).toBe(0)
  expect(await unpublish(moderator, { projectId, because: 'Asked by the school' })).toBe(true)
  expect(await getProject(slug)).toBeNull()
  const { id } = await db.draft.findUniqueOrThrow({ where: { projectId } })
  expect(await versionsKept(id)).toEqual(['1 published'])
  expect(slugOf(await republish(second, id))).toBe(slug)
  expect(await getProject(slug)).toEqual(before)
})

test('a version published at once is looked at afterwards, once, with those before it', async () => {
  const one = await published(moderator)
  await retitle(one.id, 'Second')
  await submit(one.writer, one.id)
  await retitle(one.id, 'Third')
  await submit(one.writer, one.id)
  const mine = async () => (await listToLookAt(moderator)).filter(({ draft: { id } }) => id === one.id)
  const [row] = await mine()
  expect(row).toMatchObject({ number: 3, title: 'Third' })
  expect((await getVersionToDecide(moderator, row!.id))!.before!.number).toBe(1)
  expect(await Promise.all([markReviewed(moderator, row!.id), markReviewed(second, row!.id)])).toContain(
    false,
  )
  expect(await mine()).toEqual([])
  expect(await db.revision.count({ where: { draftId: one.id, reviewedAt: null } })).toBe(0)
})

test('an earlier version is restored in the editor just as it was, and what stood there is kept', async () => {
  const one = await published(moderator)
  await retitle(one.id, 'Published second')
  await submit(one.writer, one.id)
  await retitle(one.id, 'Never sent')
  await restoreRevision(one.writer, { draftId: one.id, number: 1 })
  expect(await world.contentNow(one.id)).toEqual(one.content)
  expect(await versionsKept(one.id)).toEqual(['1 published', '2 published', '3 kept'])
  await restoreRevision(one.writer, { draftId: one.id, number: 3 })
  expect((await world.contentNow(one.id)).about.title).toBe('Never sent')
  expect(await versionsKept(one.id)).toHaveLength(3)
  await restoreRevision(one.writer, { draftId: one.id, number: 1 })
  expect(await submit(one.writer, one.id)).toMatchObject({ outcome: 'published' })
  expect(await db.revision.findFirstOrThrow({ where: { draftId: one.id, number: 4 } })).toMatchObject({
    restoredFrom: 1,
  })
  const none = restoreRevision(one.writer, { draftId: one.id, number: 9 })
  await expect(none).rejects.toThrow(NO_SUCH_PAGE)
})

test('a moderator makes an earlier version public again, unless one waits', async () => {
  const one = await published(moderator, 'As it was')
  await retitle(one.id, 'Worse')
  await submit(one.writer, one.id)
  const again = (number: number) => publishAgain(moderator, { draftId: one.id, number })
  expect(await again(1)).toEqual({ outcome: 'published', slug: one.slug })
  expect((await getProject(one.slug))!.title).toBe('As it was')
  expect((await world.contentNow(one.id)).about.title).toBe('Worse')
  expect(await versionsKept(one.id)).toEqual(['1 published', '2 published', '3 published'])
  await unpublish(moderator, { draftId: one.id, because: 'Wait' })
  await submit(one.writer, one.id)
  expect(await again(1)).toEqual({ outcome: 'waiting' })
  await expect(again(4)).rejects.toThrow(NO_SUCH_PAGE)
})

test('mails go to everybody who may write the project and wants them; the one who sent it always hears', async () => {
  const one = await draft()
  const [colleague, silent] = [await person(), await person()]
  await world.add(one.organisationId, colleague, 'editor')
  await world.add(one.organisationId, silent, 'editor')
  for (const { id } of [silent, one.writer])
    await db.person.update({ where: { id }, data: { declinedMail: ['projects'] } })
  await submit(one.writer, one.id)
  await approve(moderator, await waitingOf(one.id))
  expect(await mailsTo(one.writer)).toEqual(['project-approved'])
  expect(await mailsTo(colleague)).toEqual(['project-approved'])
  expect(await mailsTo(silent)).toEqual([])
  await unpublish(moderator, { draftId: one.id, because: 'No' })
  expect(await mailsTo(silent)).toEqual(['project-unpublished'])
})

test('a picture that was deleted since stays away from the page', async () => {
  const one = await published(moderator)
  const add = () =>
    db.picture.create({
      data: { draftId: one.id, width: 4, height: 3, widths: [4], bytes: 9, consentedAt: new Date() },
    })
  const [kept, gone] = [await add(), await add()]
  const pictures = [kept, gone].map(({ id }) => ({ pictureId: id, alt: 'A room', caption: null }))
  await writeSection(db, {
    draftId: one.id,
    section: 'pictures',
    content: { pictures },

    by: null,
  })
  await db.picture.delete({ where: { id: gone.id } })
  await submit(one.writer, one.id)
  expect((await getProject(one.slug))!.pictures.map(({ picture }) => picture.id)).toEqual([kept.id])
})
