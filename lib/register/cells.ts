// What single cells of the register say; each reader answers null where a cell says nothing that can be used.

const MOST_LETTERS = 300 // the register's longest cells of words have some 120
const NOTHING = new Set(['', 'not applicable', 'does not apply', 'not recorded'])

/** Text with single spaces, or null for blank, "Not applicable" and "Does not apply". */
export function readText(cell: string): string | null {
  const text = cell.replace(/\s+/g, ' ').trim()
  return NOTHING.has(text.toLowerCase()) ? null : text.slice(0, MOST_LETTERS)
}

/** A whole number from 0 to `most`. */
export function readCount(cell: string, most: number): number | null {
  const text = cell.trim()
  return /^\d{1,7}$/.test(text) && Number(text) <= most ? Number(text) : null
}

/** A date of the register (dd-mm-yyyy, or with slashes) as an ISO date; only days that exist. */
export function readDate(cell: string): string | null {
  const [, day, month, year] = /^(\d\d)[-/](\d\d)[-/](\d{4})$/.exec(cell.trim()) ?? []
  if (!year || year === '0000') return null
  const iso = `${year}-${month}-${day}`
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null
}

/** A postcode in capitals with its one space ("SW1A 1AA"). */
export function readPostcode(cell: string): string | null {
  const postcode = cell
    .replace(/\s+/g, '')
    .toUpperCase()
    .replace(/(...)$/, ' $1')
  return /^[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][A-Z]{2}$/.test(postcode) ? postcode : null
}

/** A web address; one without a scheme gets http. E-mail addresses that stand in this column are left out. */
export function readWebsite(cell: string): string | null {
  const text = cell.trim()
  const address = /^https?:\/\//i.test(text)
    ? text.replace(/^https?/i, (scheme) => scheme.toLowerCase())
    : `http://${text}`
  const isAddress = /^https?:\/\/[!-?A-~]+\.[!-?A-~]+$/.test(address) && address.length <= 2000
  return isAddress && URL.canParse(address) ? address : null
}
