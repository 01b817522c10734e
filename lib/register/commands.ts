// The import of the school register: all of it or nothing.
import 'server-only'
import { createHash } from 'node:crypto'
import path from 'node:path'
import type { Db, Tx } from '@/lib/db/client'
import { LINKS, SCHOOLS } from './columns'
import { type Progress, RegisterFileError } from './read'
import { gatherRejected, type Rejected } from './rejected'
import type { Counts, ImportReport } from './report'
import { type RegisterSchool, readLink, readSchool } from './schema'
import * as sql from './sql'
import { readBatches } from './stage'

// More schools of an earlier file than this part missing: no whole register. Schools never leave it; closed ones stay.
const MOST_ABSENT = 0.05
const LOCK = 20_251_122 // one import at a time; the number itself means nothing

export type ImportInput = {
  file: string
  links?: string
  isDryRun?: boolean
  /** The file is known not to be the whole register. */
  isPartial?: boolean
  onProgress?: Progress
}
/** Called in the transaction with the projects of schools that changed, so that their cards can be made anew. */
export type AfterChange = (tx: Tx, projectIds: string[]) => Promise<void>

class Rollback extends Error {}

/**
 * Imports the register's list of all establishments, and its links, in one transaction; what schools wrote about
 * themselves stays. A dry run does the same and rolls back. Rejected rows are written beside each file.
 * @param db a client whose statements may take a minute
 * @returns how many schools were new, changed, unchanged, closed, rejected
 * @throws RegisterFileError (one sentence) for a file that cannot be taken; nothing is changed then
 */
export async function importRegister(
  db: Db,
  input: ImportInput,
  afterChange: AfterChange,
): Promise<ImportReport> {
  const rejected = {
    schools: gatherRejected(input.file),
    links: input.links ? gatherRejected(input.links) : null,
  }
  let counts: Counts | undefined
  try {
    await db.$transaction(
      async (tx) => {
        counts = await importInto(tx, input, rejected, afterChange)
        await Promise.all([rejected.schools.settle(), rejected.links?.settle()])
        if (input.isDryRun) throw new Rollback()
      },
      { timeout: 1_800_000, maxWait: 10_000 },
    )
  } catch (error) {
    if (!(error instanceof Rollback)) {
      await Promise.all([rejected.schools.discard(), rejected.links?.discard()])
      throw error
    }
  }
  const files = [await rejected.schools.keep(), await rejected.links?.keep()]
  return {
    ...counts!,
    isDryRun: input.isDryRun ?? false,
    rejectedFiles: files.filter((file) => typeof file === 'string'),
  }
}

type BothRejected = { schools: Rejected; links: Rejected | null }

async function importInto(
  tx: Tx,
  input: ImportInput,
  rejected: BothRejected,
  afterChange: AfterChange,
): Promise<Counts> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK})`
  for (const statement of sql.STAGE) await tx.$executeRawUnsafe(statement)
  const options = { rejected: rejected.schools, onProgress: input.onProgress }
  for await (const schools of readBatches(input.file, SCHOOLS, schoolReader(), options))
    await tx.$executeRawUnsafe(sql.addTo('register_school'), JSON.stringify(schools))
  if (input.links && rejected.links) {
    const read = (cell: Parameters<typeof readLink>[0]) => {
      const result = readLink(cell)
      return 'reason' in result ? result : { item: result.link && snakeCased(result.link) }
    }
    for await (const links of readBatches(input.links, LINKS, read, { rejected: rejected.links }))
      await tx.$executeRawUnsafe(sql.addTo('register_link'), JSON.stringify(links))
  }
  for (const statement of [...sql.SETTLE, sql.NOTE_CHANGED]) await tx.$executeRawUnsafe(statement)
  const [found] = await tx.$queryRawUnsafe<[Found]>(sql.COUNT)
  if (!input.isPartial && found.absent > MOST_ABSENT * (found.absent + found.total))
    throw new RegisterFileError(
      `${path.basename(input.file)} has ${found.total} schools but lacks ${found.absent} that an earlier file had, so it is cut off or another list; nothing was changed. If it is meant to be only a part, add --partial.`,
    )
  await tx.$executeRawUnsafe(sql.TAKE_AUTHORITIES)
  await tx.$executeRawUnsafe(sql.TAKE_SCHOOLS)
  const [links] = await tx.$queryRawUnsafe<[{ total: number; taken: number; unknown: number }]>(
    sql.TAKE_LINKS,
  )
  const projects = await tx.$queryRawUnsafe<{ id: string }[]>(sql.AFFECTED_PROJECTS)
  await afterChange(
    tx,
    projects.map(({ id }) => id),
  )
  const { total, ...counts } = found
  return {
    ...counts,
    unchanged: total - counts.new - counts.changed,
    rejected: rejected.schools.count(),
    links: rejected.links && { ...links, rejected: rejected.links.count() },
  }
}

type Found = { total: number; new: number; changed: number; closed: number; absent: number }

// A URN stands in the register once; a second row of it is an error of the file.
function schoolReader() {
  const seen = new Set<number>()
  return (cell: Parameters<typeof readSchool>[0]) => {
    const result = readSchool(cell)
    if ('reason' in result) return result
    const { school } = result
    if (seen.has(school.urn)) return { reason: `URN ${school.urn} stands on an earlier line too` }
    seen.add(school.urn)
    return { item: { ...snakeCased(school), register_checksum: checksumOf(school) } }
  }
}

const checksumOf = (school: RegisterSchool) =>
  createHash('sha256').update(JSON.stringify(school)).digest('hex')

const columnOf = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const snakeCased = (record: object) =>
  Object.fromEntries(
    Object.entries(record).map(([field, value]): [string, unknown] => [columnOf(field), value]),
  )
