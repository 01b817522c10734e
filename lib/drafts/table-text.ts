// A table as text: pasted from a spreadsheet, or the bytes of a CSV file.
import { CsvError, parse } from 'csv-parse/sync'
import iconv from 'iconv-lite'

export const MOST_BYTES = 100_000
export const MOST_ROWS = 200 // the header left out

/** The rows of a table as spreadsheets number them (from 1), without empty ones; or what is wrong with it in words. */
export type Table = { rows: { row: number; cells: string[] }[] } | { problem: string }

const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf])

/** The text of a file: UTF-16 of either order with its mark, UTF-8 where it is that, else windows-1252, as spreadsheets save. */
export function decodeText(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes)
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return iconv.decode(buffer, 'utf-16le')
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return iconv.decode(buffer, 'utf-16be')
  if (buffer.subarray(0, 3).equals(UTF8_MARK)) return iconv.decode(buffer, 'utf8')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(buffer)
  } catch {
    return iconv.decode(buffer, 'windows-1252')
  }
}

/** Reads cells apart by tabs, semicolons or commas, whichever the first line has. */
export function readTable(given: string): Table {
  const text = given.replace(/^\uFEFF?sep=.\r?\n/i, '') // as Excel writes it above the first row
  if (Buffer.byteLength(text) > MOST_BYTES)
    return { problem: 'The table has more than 100 kB. Cut it in parts' }
  const [first = ''] = text
    .replace(/^\uFEFF/, '')
    .trimStart()
    .split(/[\r\n]/, 1)
  const delimiter = ['\t', ';', ','].find((sign) => first.includes(sign)) ?? ','
  try {
    const records = parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      trim: delimiter !== '\t',
    })
    const rows = records
      .map((cells, i) => ({ row: i + 1, cells }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    const isLong = rows.length > MOST_ROWS + 1
    return isLong ? { problem: `The table has more than ${MOST_ROWS} rows. Cut it in parts` } : { rows }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { problem: 'The quotation marks of the table go wrong: one is opened and not closed' }
  }
}
