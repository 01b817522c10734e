// The rows that could not be taken, in a file beside the one they came from.
import { createWriteStream, type WriteStream } from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import { stringify } from 'csv-stringify/sync'
import type { CsvRow } from './read'

/** Where the rejected rows of a file are written: "schools.csv" has "schools.csv.rejected.csv". */
export const rejectedFileOf = (file: string) => `${file}.rejected.csv`

/**
 * Gathers rejected rows in a file (UTF-8 with its mark, as spreadsheets want it): line, reason, and the row itself.
 * `settle`, the last thing before the commit, writes everything out and proves that the place can be taken; `keep` then
 * puts it there, or removes an older one when nothing was rejected; `discard` leaves all as it was.
 * @throws from `settle`, when the folder may not be written or the disk is full
 */
export function gatherRejected(file: string) {
  const [place, part] = [rejectedFileOf(file), `${rejectedFileOf(file)}.part`]
  let stream: WriteStream | undefined
  let header: string[] = []
  let count = 0
  const open = () => {
    const opened = createWriteStream(part)
    opened.on('error', () => {}) // `keep` tells of it
    opened.write(`\ufeff${stringify([['Line', 'Reason', ...header]])}`)
    return opened
  }
  const close = async () => {
    if (!stream) return
    stream.end()
    await finished(stream)
  }
  return {
    start: (names: string[]) => void (header = names),
    add: ({ line, cells }: CsvRow, reason: string) => {
      stream ??= open()
      stream.write(stringify([[line, reason, ...cells]]))
      count += 1
    },
    count: () => count,
    settle: async () => {
      await close()
      if (stream && (await isFolder(place))) throw Object.assign(new Error(place), { code: 'EISDIR' })
    },
    keep: async () => {
      await (stream ? rename(part, place) : rm(place, { force: true }))
      return stream ? place : null
    },
    discard: async () => {
      await close().catch(() => {})
      await rm(part, { force: true })
    },
  }
}
const isFolder = (place: string) =>
  stat(place).then(
    (found) => found.isDirectory(),
    () => false,
  )

export type Rejected = ReturnType<typeof gatherRejected>
