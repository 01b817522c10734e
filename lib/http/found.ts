// What does not exist and what one may not see look alike.
import 'server-only'
// Not by next/navigation: that brings React's contexts along, which the worker's process, without pages, does not have.
import { notFound } from 'next/dist/client/components/not-found'

/** The row; the page that says there is none when there is none. */
export function found<Row>(row: Row | null | undefined): Row {
  return row ?? notFound()
}
