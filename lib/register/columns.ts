// The columns of the register's files that are read, found by name wherever they stand.

/** Columns of "all establishments": the loss of any would wipe facts from every school, so all must be there. */
const NEEDED = [
  'URN',
  'LA (code)',
  'LA (name)',
  'EstablishmentName',
  'TypeOfEstablishment (code)',
  'TypeOfEstablishment (name)',
  'EstablishmentStatus (code)',
  'OpenDate',
  'CloseDate',
  'PhaseOfEducation (code)',
  'StatutoryLowAge',
  'StatutoryHighAge',
  'Boarders (name)',
  'OfficialSixthForm (name)',
  'Gender (name)',
  'ReligiousCharacter (name)',
  'AdmissionsPolicy (name)',
  'SchoolCapacity',
  'NumberOfPupils',
  'Trusts (name)',
  'LastChangedDate',
  'Street',
  'Locality',
  'Town',
  'County (name)',
  'Postcode',
  'SchoolWebsite',
  'GOR (name)',
  'Easting',
  'Northing',
] as const

/** Columns that only fill gaps which others leave. */
const OPTIONAL = ['EstablishmentTypeGroup (code)', 'Address3'] as const

const LINKS_NEEDED = ['URN', 'LinkURN', 'LinkType'] as const
const LINKS_OPTIONAL = ['LinkEstablishedDate'] as const

/** A kind of file: what a person calls it, and its columns. */
export type Layout<Name extends string> = { what: string; needed: readonly Name[]; optional: readonly Name[] }
export type SchoolColumn = (typeof NEEDED)[number] | (typeof OPTIONAL)[number]
export type LinkColumn = (typeof LINKS_NEEDED)[number] | (typeof LINKS_OPTIONAL)[number]

export const SCHOOLS: Layout<SchoolColumn> = {
  what: "the register's list of all establishments",
  needed: NEEDED,
  optional: OPTIONAL,
}
export const LINKS: Layout<LinkColumn> = {
  what: "the register's list of links",
  needed: LINKS_NEEDED,
  optional: LINKS_OPTIONAL,
}

/** Reads a cell of one row by its column's name; a column or cell that is not there reads as ''. */
export type Cells<Name extends string> = (name: Name) => string

/**
 * Checks the names of a file's columns; unknown ones are no error.
 * @returns how to read a row by name, or what is wrong, as the end of a sentence that begins with the file's name
 */
export function readHeader<Name extends string>(
  header: string[],
  layout: Layout<Name>,
): { of: (row: string[]) => Cells<Name> } | { problem: string } {
  const places = new Map(header.map((name, place) => [name.trim(), place]))
  const missing = layout.needed.filter((name) => !places.has(name))
  if (missing.length > layout.needed.length / 2) return { problem: `is not ${layout.what}` }
  if (missing.length > 0) {
    const names = missing.map((name) => `"${name}"`).join(', ')
    return { problem: `lacks the ${missing.length === 1 ? 'column' : 'columns'} ${names} of ${layout.what}` }
  }
  return { of: (row) => (name) => row[places.get(name) ?? -1] ?? '' }
}
