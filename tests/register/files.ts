// Files of the register, made for a test.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { stringify } from 'csv-stringify/sync'
import iconv from 'iconv-lite'
import { HEADER_2025 } from './headers'

const folder = mkdtempSync(path.join(tmpdir(), 'register-'))
let made = 0

const SCHOOL: Record<string, string> = {
  'LA (code)': '816',
  'LA (name)': 'York',
  EstablishmentName: 'Café Primary School',
  'TypeOfEstablishment (code)': '01',
  'TypeOfEstablishment (name)': 'Community school',
  'EstablishmentStatus (code)': '1',
  'PhaseOfEducation (code)': '2',
  StatutoryLowAge: '4',
  StatutoryHighAge: '11',
  Town: 'York',
  Postcode: 'YO1 7HH',
  'GOR (name)': 'Yorkshire and the Humber',
  Easting: '460350',
  Northing: '452220',
}

/** A row by the names of its columns; what is not said is as of an ordinary primary school. */
export const school = (urn: number | string, facts: Record<string, string> = {}) => ({
  ...SCHOOL,
  URN: String(urn),
  ...facts,
})

/** Writes bytes or windows-1252 text to a new file and returns its path. */
export function write(content: string | Buffer) {
  const file = path.join(folder, `${(made += 1)}.csv`)
  writeFileSync(file, typeof content === 'string' ? iconv.encode(content, 'windows-1252') : content)
  return file
}

export const csv = (header: string[], rows: Record<string, string>[]) =>
  stringify([header, ...rows.map((row) => header.map((name) => row[name] ?? ''))], {
    quoted: true,
    record_delimiter: '\r\n',
  })

export const register = (rows: Record<string, string>[], header = HEADER_2025) => write(csv(header, rows))

export const links = (rows: string[][]) =>
  write(stringify([['URN', 'LinkURN', 'LinkName', 'LinkType', 'LinkEstablishedDate'], ...rows]))
