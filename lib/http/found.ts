// What does not exist and what one may not see look alike.
import 'server-only'
import { notFound } from 'next/navigation'

/** The row; the page that says there is none when there is none. */
export function found<Row>(row: Row | null | undefined): Row {
  return row ?? notFound()
}
