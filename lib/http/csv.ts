// A table as a file for spreadsheets: UTF-8 with its mark, and no cell that a spreadsheet would run as a formula.
import { stringify } from 'csv-stringify/sync'

type Cell = string | number | null | undefined

// OWASP, CSV injection: a cell that begins so is taken for a formula.
const safe = (cell: Cell) => (typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)
const lines = (rows: Cell[][]) =>
  stringify(
    rows.map((row) => row.map(safe)),
    { record_delimiter: 'windows' },
  )

/** An answer that is written as its rows come, so that a long table needs no memory. */
export function csvAnswer(name: string, header: string[], batches: () => AsyncGenerator<Cell[][]>): Response {
  const encoder = new TextEncoder()
  const rows = batches()
  const body = new ReadableStream<Uint8Array>({
    start: (out) => out.enqueue(encoder.encode(`\ufeff${lines([header])}`)),
    pull: async (out) => {
      const { value, done } = await rows.next()
      if (done) out.close()
      else out.enqueue(encoder.encode(lines(value)))
    },
    cancel: async () => void (await rows.return(undefined)),
  })
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'private, no-store',
    },
  })
}
