import type { BookletReading } from '@/lib/editions/schema'

/** The number of a reading's source in the list at the end, as a link there. */
export function SourceNumber({ reading: { source } }: { reading: BookletReading }) {
  return <a href={`#source-${source}`}>source {source}</a>
}
