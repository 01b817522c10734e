// Where the files of pictures are kept: on an S3 server when one is set, else on the disk.
import 'server-only'
import { env, s3Settings } from '@/lib/env'
import { logger } from '@/lib/log/logger'
import { MediaAway } from './away'
import type { Place } from './place'
import type { MadeFile } from './process'
import { formatOf, isPictureId } from './schema'

const BATCH = 500 // pictures asked for at once

let opened: Promise<Place> | undefined

async function open(): Promise<Place> {
  const settings = s3Settings()
  // Loaded where it is used only: it takes 150 ms and 20 MB.
  return settings ? (await import('./s3')).onS3(settings) : (await import('./disk')).onDisk(env().MEDIA_DIR)
}

// Whatever such a place fails with, pictures cannot be reached.
async function reach<T>(work: (place: Place) => Promise<T>): Promise<T> {
  try {
    return await work(await (opened ??= open()))
  } catch (error) {
    const { name, code, message } = error as NodeJS.ErrnoException
    logger().error({ name, code, message }, 'pictures out of reach')
    throw new MediaAway()
  }
}

// The only names that ever become paths or keys.
function check(pictureId: string, names: string[] = []) {
  if (!isPictureId(pictureId) || !names.every(formatOf)) throw new Error('Not a name of a picture’s file')
}

/**
 * Keeps the files of a new picture; all of them or none.
 * @param pictureId a new UUID: files are never changed afterwards
 * @throws MediaAway
 */
export async function savePicture(pictureId: string, files: MadeFile[]) {
  check(
    pictureId,
    files.map(({ name }) => name),
  )
  await reach(async (place) => {
    try {
      for (const file of files) await place.put(pictureId, file)
    } catch (error) {
      await place.remove(pictureId).catch(() => {}) // what is still there then, the sweep finds
      throw error
    }
  })
}

/**
 * The bytes of a file, or null when there is none.
 * @throws MediaAway
 */
export async function readPicture(pictureId: string, name: string) {
  check(pictureId, [name])
  return reach((place) => place.get(pictureId, name))
}

/**
 * Deletes all files of a picture; there need not be any.
 * @throws MediaAway
 */
export async function deletePicture(pictureId: string) {
  check(pictureId)
  await reach((place) => place.remove(pictureId))
}

/**
 * Deletes the files of pictures that nobody knows: their form was never finished, or their project is gone.
 * @param known which of these pictures, some hundreds, are kept
 * @param before pictures that came later are left alone; they may be about to be kept
 * @returns how many were deleted
 * @throws MediaAway
 */
export async function sweepPictures(known: (ids: string[]) => Promise<Set<string>>, before: Date) {
  const old = await reach(async (place) => {
    const ids: string[] = []
    for await (const { pictureId, since } of place.list()) if (since < before) ids.push(pictureId)
    return ids
  })
  let deleted = 0
  for (let from = 0; from < old.length; from += BATCH) {
    const ids = old.slice(from, from + BATCH)
    const kept = await known(ids)
    const unknown = ids.filter((id) => !kept.has(id))
    for (const id of unknown) await deletePicture(id)
    deleted += unknown.length
  }
  return deleted
}
