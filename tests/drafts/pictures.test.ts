// Pictures of a project: who sees them when, and nothing left behind.
import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { beforeAll, expect, test, vi } from 'vitest'
import type { Actor } from '@/lib/auth/schema'
import { worldOf } from '../accounts/world'
import { testDatabase } from '../setup/database'

const folder = mkdtempSync(path.join(os.tmpdir(), 'pictures-'))
vi.stubEnv('MEDIA_DIR', folder)
const { beginDraft } = await import('@/lib/drafts/commands')
const pictures = await import('@/lib/drafts/pictures')
const { getDraft } = await import('@/lib/drafts/queries')
const { isShown, whoMaySee, keptPictures } = await import('@/lib/media/queries')
const { pictureValues } = await import('@/lib/drafts/picture-rows')
const { seenOf } = await import('@/lib/drafts/seen')
const { makePicture } = await import('@/lib/media/process')
const { savePicture, sweepPictures } = await import('@/lib/media/store')
const { MOST } = await import('@/lib/drafts/schema')

const { db } = await testDatabase('empty')
const { person, team } = worldOf(db)

type Made = Extract<Awaited<ReturnType<typeof makePicture>>, { picture: unknown }>['picture']
let made: Made

beforeAll(async () => {
  const bytes = await sharp({ create: { width: 400, height: 330, channels: 3, background: 'teal' } })
    .jpeg()
    .toBuffer()
  const result = await makePicture(bytes)
  made = 'picture' in result ? result.picture : expect.fail('no picture')
})

async function begun() {
  const author = await person()
  const { id, school } = await team([author, 'owner'])
  return { author, school, draftId: await beginDraft(author, id) }
}

const add = (author: Actor, draftId: string, alt = 'A bridge') =>
  pictures.addPicture(author, draftId, { made, alt, caption: null })
const held = async (author: Actor, draftId: string) =>
  (await getDraft(author, draftId))!.content.pictures.pictures
const isOnDisk = (id: string) =>
  existsSync(path.join(folder, id)) || existsSync(path.join(folder, id.slice(0, 2), id))

test('a picture of a draft is for its editors, of one that was sent for moderators, of a public project for everyone', async () => {
  const { author, school, draftId } = await begun()
  await add(author, draftId)
  const { pictureId } = (await held(author, draftId))[0]!
  expect(await whoMaySee(pictureId)).toBe('editors')
  const stranger = await person()
  const moderator = await person('site.example', { siteRole: 'moderator' })
  expect([await isShown(pictureId, author), await isShown(pictureId, moderator)]).toEqual([true, false])
  await db.revision.create({ data: { draftId, number: 1, content: {}, state: 'waiting' } })
  expect(await isShown(pictureId, moderator)).toBe(true)
  expect([await isShown(pictureId, stranger), await isShown(pictureId, null)]).toEqual([false, false])

  const project = await db.project.create({
    data: {
      slug: `pictured-${school.slug}`,
      title: 'With a picture',
      summary: 'It has.',
      type: 'teaching',
      activities: ['teacher_training'],
      status: 'running',
      ledBy: 'state',
      publishedAt: new Date(),
      pictures: { create: { pictureId, position: 0, alt: 'A bridge' } },
    },
  })
  expect(await whoMaySee(pictureId)).toBe('everyone')
  await db.project.update({ where: { id: project.id }, data: { publishedAt: null } })
  expect(await whoMaySee(pictureId)).toBe('editors')
  expect(await whoMaySee(randomUUID())).toBe('nobody')
})

test('a picture is put first, described anew, and taken out', async () => {
  const { author, draftId } = await begun()
  for (const alt of ['One', 'Two', 'Three']) await add(author, draftId, alt)
  const [, , third] = await held(author, draftId)
  const key = { draftId, pictureId: third!.pictureId }
  await pictures.putFirst(author, key)
  const seen = seenOf(pictureValues(third!))
  const described = { ...key, alt: 'Third', caption: 'Of three' }
  expect(await pictures.describePicture(author, { ...described, seen })).toBeNull()
  expect(await pictures.describePicture(author, { ...described, alt: 'Stale', seen })).toEqual({
    alt: ['Third'],
    caption: ['Of three'],
  })
  expect((await held(author, draftId)).map(({ alt, caption }) => [alt, caption])).toEqual([
    ['Third', 'Of three'],
    ['One', null],
    ['Two', null],
  ])
  await pictures.takeOut(author, key)
  expect((await held(author, draftId)).map(({ alt }) => alt)).toEqual(['One', 'Two'])
})

test('deleted everywhere, it is gone from the page, the draft and the disk', async () => {
  const { author, draftId } = await begun()
  await add(author, draftId)
  const { pictureId } = (await held(author, draftId))[0]!
  await pictures.deleteEverywhere(author, { draftId, pictureId })
  expect(await whoMaySee(pictureId)).toBe('nobody')
  expect(await held(author, draftId)).toEqual([])
  expect(isOnDisk(pictureId)).toBe(false)
})

test('pictures added at the same instant are all there, and no more than a project can have', async () => {
  const { author, draftId } = await begun()
  const added = await Promise.all(Array.from({ length: MOST.pictures + 2 }, () => add(author, draftId)))
  expect(added.filter(Boolean)).toHaveLength(MOST.pictures)
  expect(await held(author, draftId)).toHaveLength(MOST.pictures)
  expect(await db.picture.count({ where: { draftId } })).toBe(MOST.pictures)
})

test('what is not theirs to add leaves nothing behind', async () => {
  const { draftId } = await begun()
  const before = await db.picture.count()
  await expect(add(await person(), draftId)).rejects.toThrow()
  expect(await db.picture.count()).toBe(before)
  const swept = await sweepPictures(keptPictures, new Date(Date.now() + 1000))
  expect(swept).toBe(0)
})

test('files that no row knows are swept, those of pictures stay', async () => {
  const { author, draftId } = await begun()
  await add(author, draftId)
  const { pictureId } = (await held(author, draftId))[0]!
  const orphan = randomUUID()
  await savePicture(orphan, made.files)
  expect(await sweepPictures(keptPictures, new Date(Date.now() + 1000))).toBe(1)
  expect([isOnDisk(orphan), isOnDisk(pictureId)]).toEqual([false, true])
})
