// What the page of a pasted table shows of it.
import type { Pasted } from '@/lib/drafts/pasted'
import type { Cells } from '@/lib/drafts/columns'
import type { FormState } from '@/lib/forms/schema'

export type ShownRow = {
  row: number
  cells: Cells
  name: string | null
  /** As it was read: "12 November 2025" of 12/11/2025. */
  date: string
  wrong: string[]
  isThere: boolean
}
export type PasteState = FormState & { pasted?: { rows: ShownRow[]; unread: string[] } }

const MOST_LISTED = 12 // errors at the top; the table shows all

/** The rows of a table with what is wrong in words, and the errors for the top of the form. */
export function shownRows({ rows, unread }: Pasted) {
  const shown = rows.map(({ row, cells, name, errors, isThere, added }) => ({
    row,
    cells,
    name,
    date: added?.date ?? cells.date,
    isThere,
    wrong: errors.map(({ column, words }) => `${column}: ${words}`),
  }))
  const wrong = shown.filter((one) => one.wrong.length > 0)
  const listed = wrong
    .slice(0, MOST_LISTED)
    .map(({ row, wrong: words }) => [`row-${row}`, `Row ${row}, ${words.join('; ')}`])
  const more = wrong.length - listed.length
  const errors = Object.fromEntries([
    ...listed,
    ...(more > 0 ? [['preview', `${more} more rows have something wrong; the table shows it`]] : []),
  ]) as Record<string, string>
  return { errors, pasted: { rows: shown, unread } }
}
