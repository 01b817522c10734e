// The contents: on screen links, on paper with the numbers of the pages.
import { TypeIcon } from '@/components/project/type-icon'
import type { Booklet, ContentsEntry } from '@/lib/editions/schema'
import { PROJECT_TYPES } from '@/lib/projects/schema'
import { optionOf } from '@/lib/search/schema'

export function Contents({ booklet: { contents } }: { booklet: Booklet }) {
  return (
    <nav aria-labelledby="contents" className="booklet-contents">
      {contents.map(({ page, entries }, i) => (
        <div key={page} className="sheet">
          {i === 0 ? <h2 id="contents">Contents</h2> : <p className="booklet-again">Contents, continued</p>}
          <ol>
            {entries.map((entry, place) => (
              <Entry key={entry.href} entry={entry} before={entries[place - 1]} />
            ))}
          </ol>
        </div>
      ))}
    </nav>
  )
}

function Entry({
  entry: { href, title, page, type },
  before,
}: {
  entry: ContentsEntry
  before?: ContentsEntry
}) {
  return (
    <li className={type ? optionOf(type) : undefined}>
      {type && type !== before?.type && (
        <span className="tag">
          <TypeIcon type={type} />
          {PROJECT_TYPES[type].label}
        </span>
      )}
      <a href={href}>
        <span>{title}</span>
        <span className="page-no">{page}</span>
      </a>
    </li>
  )
}
