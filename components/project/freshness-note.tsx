// On a project's page: that its schools have not confirmed it for a year or longer, and who can.
import { monthWords } from '@/lib/dates/schema'
import { type Confirmed, confirmPath } from '@/lib/freshness/schema'

export function FreshnessNote({ of, slug }: { of: Confirmed | null; slug: string }) {
  if (!of || of.freshness === 'fresh') return null
  const since = `Not confirmed since ${monthWords(of.asOf)}.`
  return (
    <div className="note prose mt-4">
      <p>
        {of.freshness === 'stale'
          ? `${since} Some of what stands here may have changed.`
          : `Archived. ${since} The project no longer stands in lists, and what it says may no longer be true.`}
      </p>
      <p>
        <a href={confirmPath(slug)}>You look after it? Confirm it</a>
      </p>
    </div>
  )
}
