// Writing a project: nothing is written over unseen, nothing unknown gets in, what is typed is kept.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/schema'
import * as commands from '@/lib/drafts/commands'
import * as deletion from '@/lib/drafts/deletion'
import { deleteForGood } from '@/lib/drafts/for-good'
import { formOf, valuesOf, withForm } from '@/lib/drafts/form'
import { getDraft, listDeleted } from '@/lib/drafts/queries'
import { seenOf } from '@/lib/drafts/seen'
import { emptyContent } from '@/lib/drafts/schema'
import { SECTION_NAMES, type Section } from '@/lib/drafts/words'
import { contentOfProject } from '@/lib/drafts/from-project'
import { getProject } from '@/lib/projects/queries'
import { worldOf } from '../accounts/world'
import { testDatabase } from '../setup/database'
import { completeContent } from './content'

const { db } = await testDatabase('demo')
const { person, team } = worldOf(db)

async function begun() {
  const [author, colleague] = [await person(), await person()]
  const { id, school } = await team([author, 'owner'], [colleague, 'editor'])
  return { author, colleague, organisationId: id, school, draftId: await commands.beginDraft(author, id) }
}

const seenBy = async (actor: Actor, draftId: string, section: Section) =>
  seenOf(valuesOf(section, (await getDraft(actor, draftId))!.content[section]))

const typedTitle = (draftId: string, title: string) => ({
  draftId,
  section: 'about' as const,
  fields: { title: [title] },
})

const titled = (title: string) => (about: ReturnType<typeof emptyContent>['about']) => ({ ...about, title })

test('a new project names the school of its team as the one that leads', async () => {
  const { author, draftId, school } = await begun()
  const { content } = (await getDraft(author, draftId))!
  expect(content.schools.participations).toEqual([{ schoolId: school.id, role: 'lead' }])
})

test('of two who change a section at once, the second is told and nothing is lost', async () => {
  const { author, colleague, draftId } = await begun()
  const seen = await seenBy(author, draftId, 'about')
  const at = { draftId, section: 'about' as const, seen }
  const saved = await Promise.all([
    commands.changeSection(author, at, titled('By the author')),
    commands.changeSection(colleague, at, titled('By the colleague')),
  ])
  expect(saved.filter(Boolean)).toHaveLength(1)
  const { content } = (await getDraft(author, draftId))!
  expect(content.about.title).toBe(saved[0] ? 'By the author' : 'By the colleague')
})

test('two who change different sections do not stand in each other’s way', async () => {
  const { author, colleague, draftId } = await begun()
  const saved = await Promise.all([
    commands.changeSection(
      author,
      { draftId, section: 'about', seen: await seenBy(author, draftId, 'about') },
      titled('A'),
    ),
    commands.changeSection(
      colleague,
      { draftId, section: 'people', seen: await seenBy(author, draftId, 'people') },
      (people) => ({
        ...people,
        pupils: 12,
      }),
    ),
  ])
  expect(saved).toEqual([true, true])
})

test('schools added at the same instant are all there', async () => {
  const { author, draftId } = await begun()
  const others = await Promise.all(Array.from({ length: 6 }, () => team()))
  await Promise.all(
    others.map(({ school }) =>
      commands.changeSection(author, { draftId, section: 'schools', seen: null }, (schools) => ({
        ...schools,
        participations: [...schools.participations, { schoolId: school.id, role: 'partner' }],
      })),
    ),
  )
  expect((await getDraft(author, draftId))!.content.schools.participations).toHaveLength(7)
})

test('themes, regions and partnerships that do not exist or are not theirs are left out', async () => {
  const { author, draftId } = await begun()
  const partnership = await db.partnership.findFirstOrThrow({ select: { id: true } })
  const at = { draftId, seen: null }
  await commands.changeSection(author, { ...at, section: 'activity' }, (one) => ({
    ...one,
    themes: ['maths', 'nonsense'],
  }))
  await commands.changeSection(author, { ...at, section: 'people' }, (one) => ({
    ...one,
    regions: ['mars', 'london'],
  }))
  await commands.changeSection(author, { ...at, section: 'schools' }, (one) => ({
    ...one,
    partnershipId: partnership.id,
    anchorSchoolId: partnership.id,
  }))
  const { content } = (await getDraft(author, draftId))!
  expect(content.activity.themes).toEqual(['maths'])
  expect(content.people.regions).toEqual(['london'])
  expect(content.schools).toMatchObject({ partnershipId: null, anchorSchoolId: null })
})

test('what is typed is kept for the one who types it, until they save', async () => {
  const { author, colleague, draftId } = await begun()
  const opened = await seenBy(author, draftId, 'about')
  const typing = { ...typedTitle(draftId, 'Half a ti'), seen: opened, page: 'a' }
  expect(await commands.keepTyping(author, typing)).toBe('kept')
  expect((await getDraft(author, draftId))!.typings).toMatchObject([{ fields: { title: ['Half a ti'] } }])
  expect((await getDraft(colleague, draftId))!.typings).toEqual([])
  const seen = await seenBy(author, draftId, 'about')
  await commands.changeSection(author, { draftId, section: 'about', seen, page: 'b' }, titled('A title'))
  expect(await db.draftTyping.count({ where: { draftId } })).toBe(1) // typed in another window
  const now = await seenBy(author, draftId, 'about')
  await commands.changeSection(author, { draftId, section: 'about', seen: now, page: 'a' }, titled('Mine'))
  expect(await db.draftTyping.count({ where: { draftId } })).toBe(0)
})

test('what was on its way when its author saved does not come back after it', async () => {
  const { author, colleague, draftId } = await begun()
  const opened = await seenBy(author, draftId, 'about')
  const late = { ...typedTitle(draftId, 'Half a ti'), seen: opened, page: 'a' }
  await commands.changeSection(
    author,
    { draftId, section: 'about', seen: opened, page: 'a' },
    titled('Whole'),
  )
  expect(await commands.keepTyping(author, late)).toBe('saved-since')
  expect(await commands.keepTyping(colleague, late)).toBe('kept') // the colleague did not save, and is shown both
  expect((await getDraft(author, draftId))!.typings).toEqual([])
})

test('what is typed back to what is saved is not kept', async () => {
  const { author, draftId } = await begun()
  const seen = await seenBy(author, draftId, 'about')
  await commands.keepTyping(author, { ...typedTitle(draftId, 'Half a ti'), seen, page: 'a' })
  await commands.keepTyping(author, { ...typedTitle(draftId, ' '), seen, page: 'a' })
  expect((await getDraft(author, draftId))!.typings).toEqual([])
})

test('a copy leaves figures, dates and numbers behind', async () => {
  const { author, organisationId, school } = await begun()
  const content = completeContent([school.id])
  const id = await commands.beginDraft(author, organisationId, {
    ...content,
    people: { ...content.people, pupils: 40 },
  })
  const copy = (await getDraft(author, await commands.copyDraft(author, id)))!.content
  expect(copy.about).toMatchObject({ title: 'Copy of Saturday maths club', status: 'planned', started: null })
  expect(copy.people.pupils).toBeNull()
  expect(copy.activity).toEqual(content.activity)
})

test('one like a public project takes its kind, and no words', async () => {
  const { author, organisationId } = await begun()
  const slug = 'york-issp-masterclasses'
  const { id } = await db.project.findUniqueOrThrow({ where: { slug }, select: { id: true } })
  const model = await contentOfProject(db, id)
  const made = (await getDraft(author, await commands.beginLike(author, { slug, organisationId })))!.content
  expect(made.activity).toMatchObject({
    type: model.activity.type,
    themes: model.activity.themes,
    cost: null,
  })
  expect(made.about).toMatchObject({ title: null, whatHappens: null })
})

test('a deleted project leaves the site, comes back as it was, and is gone for good after 30 days', async () => {
  const { author, school } = await begun()
  const project = await db.project.create({
    data: {
      slug: `deleted-${school.slug}`,
      title: 'To be deleted',
      summary: 'It is.',
      type: 'teaching',
      activities: ['teacher_training'],
      status: 'running',
      ledBy: 'state',
      publishedAt: new Date('2025-05-05'),
      participations: { create: { schoolId: school.id, role: 'lead', position: 0 } },
    },
  })
  const id = await commands.openProject(author, project.slug)
  await deletion.deleteDraft(author, id)
  expect(await getProject(project.slug)).toBeNull()
  expect(await getDraft(author, id)).toBeNull()
  await deletion.bringBack(author, id)
  expect((await getProject(project.slug))?.publishedAt).toEqual(new Date('2025-05-05'))
  await deletion.deleteDraft(author, id)
  await deleteForGood(new Date(Date.now() + 29 * 86_400_000))
  expect((await listDeleted(author)).map((one) => one.id)).toContain(id)
  await deleteForGood(new Date(Date.now() + 31 * 86_400_000))
  expect(await db.project.count({ where: { id: project.id } })).toBe(0)
  expect(await db.draft.count({ where: { id } })).toBe(0)
})

test('opened by two at once, a project has one draft', async () => {
  const { author, colleague, school } = await begun()
  const { slug } = await db.project.create({
    data: {
      slug: `opened-${school.slug}`,
      title: 'Opened twice',
      summary: 'It is.',
      type: 'teaching',
      activities: ['teacher_training'],
      status: 'running',
      ledBy: 'state',
      publishedAt: new Date(),
      participations: { create: { schoolId: school.id, role: 'lead', position: 0 } },
    },
  })
  const ids = await Promise.all([author, colleague, author].map((one) => commands.openProject(one, slug)))
  expect(new Set(ids).size).toBe(1)
  expect((await getDraft(author, ids[0]!))!.content.about.title).toBe('Opened twice')
})

const forms = SECTION_NAMES.filter((section) => section !== 'pictures')

test('every project of the demonstration data fits the forms, and comes out of them as it went in', async () => {
  const projects = await db.project.findMany({ where: { draft: null }, select: { id: true } })
  for (const { id } of projects.slice(0, 94)) {
    const content = await contentOfProject(db, id)
    for (const section of forms) {
      const values = valuesOf(section, content[section])
      const given = Object.fromEntries(
        Object.entries(values).map(([name, all]) => [name, all.length > 1 ? all : all[0]]),
      )
      expect(withForm(section, content[section], formOf(section).parse(given))).toEqual(content[section])
    }
  }
})

const sections = fc.constantFrom<Section>(...forms)
const anything = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.array(fc.string(), { maxLength: 5 }),
  fc.constant(undefined),
)

test('whatever is sent is taken or refused with words, never with an error', () => {
  fc.assert(
    fc.property(sections, fc.dictionary(fc.string(), anything), anything, anything, (section, junk, a, b) => {
      const names = Object.keys(valuesOf(section, emptyContent()[section]))
      const given = { ...junk, ...Object.fromEntries(names.map((name, i) => [name, i % 2 ? a : b])) }
      const result = formOf(section).safeParse(given)
      if (result.success) withForm(section, emptyContent()[section], result.data)
      else for (const { message } of result.error.issues) expect(message.length).toBeGreaterThan(5)
    }),
  )
})
