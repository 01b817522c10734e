// From a file to batches of records, with what cannot be taken set aside.
import path from 'node:path'
import { type Cells, type Layout, readHeader } from './columns'
import { type Progress, readCsv, RegisterFileError } from './read'
import type { Rejected } from './rejected'

const BATCH = 1000

/** Reads one row: a record, null for one to pass over, or why it is rejected. */
export type RowReader<Name extends string, Item> = (
  cell: Cells<Name>,
) => { item: Item | null } | { reason: string }

/**
 * The records of a file, a thousand at a time; rejected rows go to `rejected`.
 * @throws RegisterFileError when the file is not of this layout, or has no row that can be taken
 */
export async function* readBatches<Name extends string, Item>(
  file: string,
  layout: Layout<Name>,
  read: RowReader<Name, Item>,
  { rejected, onProgress }: { rejected: Rejected; onProgress?: Progress },
): AsyncGenerator<Item[]> {
  const name = path.basename(file)
  const rows = readCsv(file, onProgress)
  const header = ((await rows.next()).value ?? { cells: [] }).cells as string[]
  const columns = readHeader(header, layout)
  if ('problem' in columns) throw new RegisterFileError(`${name} ${columns.problem}.`)
  rejected.start(header)
  let batch: Item[] = []
  let taken = 0
  for await (const row of rows) {
    const isWhole = row.cells.length === header.length
    const reason = `The row has ${row.cells.length} columns where the header has ${header.length}`
    const result = isWhole ? read(columns.of(row.cells)) : { reason }
    if ('reason' in result) rejected.add(row, result.reason)
    else {
      taken += 1
      if (result.item) batch.push(result.item)
    }
    if (batch.length === BATCH) {
      yield batch
      batch = []
    }
  }
  if (taken === 0)
    throw new RegisterFileError(`${name} has no row that could be read, so nothing was changed.`)
  if (batch.length > 0) yield batch
}
