// What a place for the files of pictures can do: a folder (disk.ts) or a bucket (s3.ts). Ids and names are checked before.
import type { MadeFile } from './process'

export type Place = {
  /** Writes a file whole or not at all. */
  put(pictureId: string, file: MadeFile): Promise<void>
  /** The bytes of a file, or null when there is none. */
  get(pictureId: string, name: string): Promise<Uint8Array<ArrayBuffer> | null>
  /** Deletes all files of a picture; there need not be any. */
  remove(pictureId: string): Promise<void>
  /** Every picture that has files, with the time its last file came. */
  list(): AsyncGenerator<{ pictureId: string; since: Date }>
}
