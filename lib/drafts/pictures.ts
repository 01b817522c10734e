// The pictures of a project: added, described, put in order, taken out, and deleted when somebody in one asks for it.
import 'server-only'
import { randomUUID } from 'node:crypto'
import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/schema'
import { db } from '@/lib/db/client'
import { found } from '@/lib/http/found'
import type { MadePicture } from '@/lib/media/process'
import { deletePicture, savePicture } from '@/lib/media/store'
import { trustsOf } from '@/lib/projects/queries'
import { changeSection } from './commands'
import { lockDraft } from './lock'
import { pictureValues } from './picture-rows'
import { editableBy } from './policy'
import type { Values } from './form'
import { type Content, MOST } from './schema'
import { writeSection } from './sections'
import { seenOf } from './seen'

type Entry = Content['pictures']['pictures'][number]
type Described = { alt: string; caption: string | null }

const ANY = { section: 'pictures', seen: null } as const

/**
 * Adds a picture for which the actor says that all in it agreed; its files are kept first, and go again when anything fails.
 * @returns false when the project has as many as it can
 */
export async function addPicture(
  actor: Actor,
  draftId: string,
  { made, alt, caption }: { made: MadePicture } & Described,
): Promise<boolean> {
  const { files, ...size } = made
  const id = randomUUID()
  const policy = editableBy(actor, await trustsOf(actor))
  await savePicture(id, files)
  try {
    const isAdded = await db.$transaction(async (tx) => {
      const { content } = await lockDraft(tx, draftId, policy)
      const { pictures } = content.pictures
      if (pictures.length >= MOST.pictures) return false
      const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0)
      await tx.picture.create({
        data: { id, draftId, ...size, bytes, consentedAt: new Date(), addedById: actor.id },
      })
      const added = { pictures: [...pictures, { pictureId: id, alt, caption }] }
      await writeSection(tx, { draftId, section: 'pictures', content: added, by: actor.id })
      return true
    })
    if (!isAdded) await deletePicture(id)
    return isAdded
  } catch (error) {
    await deletePicture(id).catch(() => {}) // what is still there then, the sweep finds
    throw error
  }
}

const change = (actor: Actor, draftId: string, work: (pictures: Entry[]) => Entry[]) =>
  changeSection(actor, { draftId, ...ANY }, ({ pictures }) => ({ pictures: work(pictures) }))

/**
 * Describes a picture anew.
 * @param seen the mark of its description when the form was opened
 * @returns how it is described now, when somebody else was quicker; 'gone' when it was taken out
 */
export async function describePicture(
  actor: Actor,
  { draftId, pictureId, seen, ...described }: Described & Key & { seen: string },
): Promise<Values | 'gone' | null> {
  let stopped: Values | 'gone' | null = null
  await changeSection(actor, { draftId, ...ANY }, ({ pictures }) => {
    const held = pictures.find((one) => one.pictureId === pictureId)
    const values = held ? pictureValues(held) : null
    stopped = values === null ? 'gone' : seenOf(values) === seen ? null : values
    if (stopped) return null
    return { pictures: pictures.map((one) => (one === held ? { ...one, ...described } : one)) }
  })
  return stopped
}

type Key = { draftId: string; pictureId: string }

/** Puts a picture first: lists and shared links show that one. */
export const putFirst = (actor: Actor, { draftId, pictureId }: Key) =>
  change(actor, draftId, (pictures) =>
    pictures.toSorted((a, b) => Number(b.pictureId === pictureId) - Number(a.pictureId === pictureId)),
  )

/** Takes a picture out of the draft; the public page has it until the project is published again. */
export const takeOut = (actor: Actor, { draftId, pictureId }: Key) =>
  change(actor, draftId, (pictures) => pictures.filter((one) => one.pictureId !== pictureId))

/** Deletes a picture everywhere at once, as when somebody in it no longer agrees: also from the public page and earlier versions. */
export async function deleteEverywhere(actor: Actor, { draftId, pictureId }: Key): Promise<void> {
  const policy = editableBy(actor, await trustsOf(actor))
  await db.$transaction(async (tx) => {
    const { content, organisationId } = await lockDraft(tx, draftId, policy)
    found(await tx.picture.findFirst({ where: { id: pictureId, draftId }, select: { id: true } }))
    const pictures = content.pictures.pictures.filter((one) => one.pictureId !== pictureId)
    await writeSection(tx, { draftId, section: 'pictures', content: { pictures }, by: actor.id })
    await tx.picture.delete({ where: { id: pictureId } })
    await record(tx, 'picture.deleted', { actorId: actor.id, organisationId, detail: { draftId, pictureId } })
  })
  await deletePicture(pictureId).catch(() => {}) // nobody is shown it any more; the sweep deletes the files
}
