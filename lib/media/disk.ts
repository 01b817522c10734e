// Pictures in a folder: one folder a picture, one file a width and format.
import 'server-only'
import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Place } from './place'
import { isPictureId } from './schema'

// null when there is no such file or folder.
async function ifThere<T>(work: Promise<T>): Promise<T | null> {
  return work.catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
}

/** @param root the folder of all pictures; it is made when the first one comes */
export function onDisk(root: string): Place {
  const folder = (pictureId: string) => path.join(/* turbopackIgnore: true */ root, pictureId)
  return {
    async put(pictureId, { name, bytes }) {
      await mkdir(folder(pictureId), { recursive: true })
      const part = path.join(folder(pictureId), `${randomUUID()}.part`)
      try {
        await writeFile(part, bytes, { flag: 'wx', flush: true })
        await rename(part, path.join(folder(pictureId), name)) // nobody ever reads half a file
      } catch (error) {
        await rm(part, { force: true })
        throw error
      }
    },
    get: (pictureId, name) => ifThere(readFile(path.join(folder(pictureId), name))),
    remove: (pictureId) => rm(folder(pictureId), { recursive: true, force: true }),
    async *list() {
      for (const pictureId of (await ifThere(readdir(root))) ?? []) {
        const found = isPictureId(pictureId) && (await ifThere(stat(folder(pictureId))))
        if (found) yield { pictureId, since: found.mtime }
      }
    },
  }
}
