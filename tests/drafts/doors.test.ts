// Every command and query of the editor against everybody who may try it. A new one without a row here fails.
import { mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { vi } from 'vitest'
import type { Actor } from '@/lib/auth/schema'
import * as commands from '@/lib/drafts/commands'
import * as deletion from '@/lib/drafts/deletion'
import { valuesOf } from '@/lib/drafts/form'
import * as pictures from '@/lib/drafts/pictures'
import * as queries from '@/lib/drafts/queries'
import { seenOf } from '@/lib/drafts/seen'
import { worldOf } from '../accounts/world'
import { testDatabase } from '../setup/database'
import { type Doors, tryDoors } from '../setup/doors'
import { completeContent } from './content'

vi.stubEnv('MEDIA_DIR', mkdtempSync(path.join(os.tmpdir(), 'doors-')))
const { db } = await testDatabase('demo')
const world = worldOf(db)

const WHO = [
  'stranger',
  'editor',
  'owner',
  'trust',
  'partner',
  'moderator',
  'administrator',
  'removed',
] as const
type Who = (typeof WHO)[number]

let trusts = 0

/** A draft of a school's team with everybody around it; `partner` acts for a school that the draft names. */
async function scene() {
  const trust = `Trust of the editor ${(trusts += 1)}`
  const people = {
    stranger: await world.person(),
    editor: await world.person(),
    owner: await world.person(),
    trust: await world.person(),
    partner: await world.person(),
    moderator: await world.person('site.example', { siteRole: 'moderator' }),
    administrator: await world.person('site.example', { siteRole: 'administrator' }),
    removed: await world.person(),
  } satisfies Record<Who, Actor>
  const school = await world.school({ trust })
  const { id: organisationId } = await db.organisation.create({ data: { schoolId: school.id } })
  await world.add(organisationId, people.owner, 'owner')
  await world.add(organisationId, people.editor, 'editor')
  const { id: trustTeam } = await db.organisation.create({ data: { trust } })
  await world.add(trustTeam, people.trust, 'editor')
  const partner = await world.team([people.partner, 'owner'])
  const draftId = await commands.beginDraft(
    people.owner,
    organisationId,
    completeContent([school.id, partner.school.id]),
  )
  await pictures.addPicture(people.owner, draftId, {
    made: { ...MADE, files: [FILE] },
    alt: 'x',
    caption: null,
  })
  const { id: pictureId } = await db.picture.findFirstOrThrow({ where: { draftId } })
  const gone = await commands.beginDraft(people.owner, organisationId)
  await deletion.deleteDraft(people.owner, gone)
  const slug = `of-${school.slug}`
  const project = await db.project.create({
    data: {
      slug,
      title: 'A project',
      summary: 'It is.',
      type: 'teaching',
      activities: ['teacher_training'],
      status: 'running',
      ledBy: 'state',
      publishedAt: new Date(),
      participations: { create: { schoolId: school.id, role: 'lead', position: 0 } },
    },
  })
  return { people, organisationId, draftId, pictureId, gone, slug, projectId: project.id }
}
type Scene = Awaited<ReturnType<typeof scene>>

const TEAM = ['editor', 'owner'] as const
const WRITERS = ['editor', 'owner', 'trust'] as const

const keyOf = ({ draftId, pictureId }: Scene) => ({ draftId, pictureId })
const FILE = { name: '400.jpg', type: 'image/jpeg', bytes: new Uint8Array([1]) }
const MADE = { width: 400, height: 300, widths: [400], files: [FILE] }

const COMMANDS: Doors<Who, Scene> = {
  beginDraft: { for: TEAM, go: (actor, { organisationId }) => commands.beginDraft(actor, organisationId) },
  beginLike: {
    for: TEAM,
    go: (actor, { organisationId, slug }) => commands.beginLike(actor, { slug, organisationId }),
  },
  openProject: { for: WRITERS, go: (actor, { slug }) => commands.openProject(actor, slug) },
  copyDraft: { for: WRITERS, go: (actor, { draftId }) => commands.copyDraft(actor, draftId) },
  changeSection: {
    for: WRITERS,
    go: (actor, { draftId }) =>
      commands.changeSection(actor, { draftId, section: 'about', seen: null }, (about) => ({
        ...about,
        title: 'Another',
      })),
  },
  vouchFor: {
    for: WRITERS,
    go: async (actor, { draftId }) => [await commands.vouchFor(actor, draftId, ['a key'])],
  },
  deleteDraft: {
    for: WRITERS,
    go: async (actor, { draftId }) => [await deletion.deleteDraft(actor, draftId)],
  },
  addPicture: {
    for: WRITERS,
    go: (actor, { draftId }) =>
      pictures.addPicture(actor, draftId, { made: MADE, alt: 'A bridge', caption: null }),
  },
  describePicture: {
    for: WRITERS,
    go: async (actor, at) => [
      await pictures.describePicture(actor, { ...keyOf(at), alt: 'Another', caption: null, seen: '' }),
    ],
  },
  putFirst: { for: WRITERS, go: (actor, at) => pictures.putFirst(actor, keyOf(at)) },
  takeOut: { for: WRITERS, go: (actor, at) => pictures.takeOut(actor, keyOf(at)) },
  deleteEverywhere: {
    for: WRITERS,
    go: async (actor, at) => [await pictures.deleteEverywhere(actor, keyOf(at))],
  },
  bringBack: { for: WRITERS, go: async (actor, { gone }) => [await deletion.bringBack(actor, gone)] },
}

// These say no instead of throwing, or concern only what is the actor's own.
const QUERIES: Doors<Who, Scene> = {
  keepTyping: {
    for: WRITERS,
    go: (actor, { draftId }) =>
      commands.keepTyping(actor, {
        draftId,
        section: 'about',
        seen: '',
        page: 'a',
        fields: { title: ['x'] },
      }),
  },
  dropTyping: {
    for: WRITERS,
    go: async (actor, { draftId, people }) => {
      const { content } = (await queries.getDraft(people.owner, draftId))!
      const seen = seenOf(valuesOf('people', content.people))
      await commands.keepTyping(actor, {
        draftId,
        section: 'people',
        seen,
        page: 'a',
        fields: { pupils: ['12'] },
      })
      const before = await db.draftTyping.count({ where: { draftId, personId: actor.id, section: 'people' } })
      await commands.dropTyping(actor, draftId, 'people')
      return before > 0
    },
  },
  getDraft: { for: WRITERS, go: (actor, { draftId }) => queries.getDraft(actor, draftId) },
  listOwnProjects: {
    for: WRITERS,
    go: async (actor, { draftId, slug }) => {
      const own = await queries.listOwnProjects(actor)
      return own.filter(({ id, project }) => id === draftId || project?.slug === slug)
    },
  },
  listDeleted: {
    for: WRITERS,
    go: async (actor, { gone }) => (await queries.listDeleted(actor)).filter(({ id }) => id === gone),
  },
  listFieldOptions: {
    for: WHO,
    go: async (actor, { people, draftId }) => {
      const draft = await queries.getDraft(people.owner, draftId)
      return (await queries.listFieldOptions(actor, draft!.content)).themes
    },
  },
}

tryDoors({
  who: WHO,
  scene,
  commands: COMMANDS,
  queries: QUERIES,
  modules: [commands, deletion, pictures, queries],
})
