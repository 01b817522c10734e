export type Source = {
  id: string
  title: string
  publisher: string | null
  year: number | null
  note: string | null
  url: string | null // a school's own records have none
}

// The directory of the same name that ran before this site is another publisher.
const publisherOf = (name: string | null) => (name === 'Schools Together' ? 'schoolstogether.org' : name)

/** The sources of a page, numbered as its figures name them. */
export function Sources({ sources }: { sources: Source[] }) {
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">Sources</h2>
      <p className="small soft">
        Figures are the schools’ own unless the source is somebody else. A change from before to after is a
        reported change, not proof that the project caused it.
      </p>
      <ol className="sources mt-4">
        {sources.map(({ id, title, publisher, year, note, url }, i) => (
          <li key={id} id={`source-${i + 1}`}>
            {url ? (
              <a href={url} rel="nofollow">
                {title}
              </a>
            ) : (
              title
            )}
            {[publisherOf(publisher), year, note].filter(Boolean).map((part) => `, ${part}`)}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The place of each source in the list, from 1. */
export function sourceNumbers(sources: { id: string }[]): Map<string, number> {
  return new Map(sources.map(({ id }, i) => [id, i + 1]))
}
