// The columns of a pasted table by the names that people give them.

export const COLUMNS = ['indicator', 'value', 'date', 'exactness', 'note', 'source'] as const
export type Column = (typeof COLUMNS)[number]
export type Cells = Record<Column, string>

const NAMES: Record<Column, string[]> = {
  indicator: ['indicator', 'figure', 'what', 'what was counted', 'what was measured', 'measure', 'name'],
  value: ['value', 'number', 'amount', 'count', 'result', 'how many', 'total'],
  date: ['date', 'when', 'as of', 'year', 'school year', 'month', 'term'],
  exactness: ['exactness', 'how exact', 'qualifier', 'precision'],
  note: [
    'note',
    'notes',
    'remark',
    'remarks',
    'comment',
    'comments',
    'what exactly',
    'what exactly was counted',
  ],
  source: ['source', 'sources', 'where from', 'where does it come from', 'reference'],
}
const NEEDED: Column[] = ['indicator', 'value', 'date']

/** A table to copy, as the page shows it. */
export const SAMPLE = [
  COLUMNS,
  ['Pupils taking part', '350', '2025-26', 'about', '', 'Our own records'],
  ['Sessions held', '24', '2025-26', '', 'Saturday mornings', ''],
].map((row) => row.join('\t'))

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/\(.*?\)|[^a-z]+/g, ' ')
    .trim()

/** Where each column stands; and the names of those that are not read, or what is missing in words. */
export function readHeader(
  cells: string[],
): { at: Partial<Record<Column, number>>; unread: string[] } | string {
  const at: Partial<Record<Column, number>> = {}
  const unread: string[] = []
  cells.forEach((cell, i) => {
    const column = COLUMNS.find((one) => NAMES[one].includes(plain(cell)))
    if (column && at[column] === undefined) at[column] = i
    else if (cell.trim()) unread.push(cell.trim())
  })
  const lacking = NEEDED.filter((column) => at[column] === undefined)
  if (lacking.length === 0) return { at, unread }
  if (lacking.length === NEEDED.length)
    return 'The first row names the columns: indicator, value, date, and exactness, note and source if you have them'
  return `The first row has no column for: ${lacking.join(', ')}`
}
