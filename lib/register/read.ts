// Reads a CSV file of the register row by row, and says in one sentence what is wrong with one that is not.
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { pipeline, Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import iconv from 'iconv-lite'

/** What is wrong with a file, as one sentence for a person. */
export class RegisterFileError extends Error {}

export type CsvRow = { line: number; cells: string[] }
/** How far reading is: bytes read, of how many. */
export type Progress = (bytes: number, size: number) => void

const PROBLEMS: Record<string, string> = {
  ENOENT: 'does not exist',
  EISDIR: 'is a folder, not a file',
  EACCES: 'may not be read by this user',
  EPERM: 'may not be read by this user',
}
const LONGEST_ROW = 200_000 // characters; the register's longest have some 3,000

/**
 * The rows of a file, its header first, each with the number of the line it begins on (from 1). The encoding is
 * windows-1252 unless the file begins with UTF-8's mark or is valid UTF-8 with letters beyond ASCII. Memory does not grow with the file.
 * @throws RegisterFileError when the file is missing, empty, HTML, not text, no CSV, or cut off in its last row
 */
export async function* readCsv(file: string, onProgress: Progress = () => {}): AsyncGenerator<CsvRow> {
  const name = path.basename(file)
  const parser = parse({
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: LONGEST_ROW,
  })
  let width = 0
  let line = 1
  let held: CsvRow | undefined
  try {
    pipeline(Readable.from(readText(file, name, onProgress)), parser, () => {})
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[]
      info: { lines: number }
    }>) {
      if (held) yield held
      held = { line, cells: record }
      width ||= record.length
      line = info.lines + 1
    }
  } catch (error) {
    throw explain(error, name, line)
  }
  if (!held) throw new RegisterFileError(`${name} is empty.`)
  if (held.cells.length < width) throw cutOff(name, held.line)
  yield held
}

async function* readText(file: string, name: string, onProgress: Progress) {
  const { size } = await stat(file)
  let decoder: ReturnType<typeof iconv.getDecoder> | undefined
  let bytes = 0
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    if (!decoder) checkStart(chunk, name)
    if (chunk.includes(0)) throw new RegisterFileError(`${name} is not a text file.`)
    decoder ??= iconv.getDecoder(hasUtf8Mark(chunk) || (await isUtf8(file)) ? 'utf8' : 'windows-1252')
    onProgress((bytes += chunk.length), size)
    yield decoder.write(chunk)
  }
  yield decoder?.end() ?? ''
}

// Text of windows-1252 with accents is hardly ever valid UTF-8 by chance, so a file that is, is that.
async function isUtf8(file: string) {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>)
      decoder.decode(chunk, { stream: true })
    decoder.decode()
    return true
  } catch {
    return false
  }
}

const hasUtf8Mark = (chunk: Buffer) => chunk.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]))

function checkStart(chunk: Buffer, name: string) {
  const start = chunk.subarray(0, 4096).toString('latin1').replace(/^ï»¿/, '')
  if (/^\s*<(!doctype|html|\?xml|head|body|!--)/i.test(start))
    throw new RegisterFileError(`${name} is a web page, not a CSV file; download the file itself.`)
  // Control characters stand in no text: archives, spreadsheets, pictures, PDF.
  const isControl = (byte: number) => byte < 9 || (byte > 13 && byte < 32)
  if (chunk.subarray(0, 4096).some(isControl) || start.startsWith('%PDF'))
    throw new RegisterFileError(`${name} is not a text file.`)
}

const cutOff = (name: string, line: number) =>
  new RegisterFileError(`${name} is cut off: its last row, on line ${line}, is not whole; download it again.`)

function explain(error: unknown, name: string, line: number) {
  if (error instanceof CsvError) {
    if (error.code === 'CSV_QUOTE_NOT_CLOSED') return cutOff(name, line)
    const why =
      error.code === 'CSV_MAX_RECORD_SIZE' ? 'a row is far too long' : 'its quotation marks go wrong'
    return new RegisterFileError(`${name} is not a CSV file that can be read: ${why} on line ${line}.`)
  }
  const problem = PROBLEMS[(error as NodeJS.ErrnoException).code ?? '']
  return problem ? new RegisterFileError(`${name} ${problem}.`) : error
}
