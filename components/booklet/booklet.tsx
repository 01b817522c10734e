// A whole booklet: on screen one long page, on paper a document of A4 pages, each part on the page that the contents name.
import { PROJECT_TYPES } from '@/lib/projects/schema'
import { optionOf } from '@/lib/search/schema'
import type { Booklet } from '@/lib/editions/schema'
import { Contents } from './contents'
import { BookletCover } from './cover'
import { Introduction, Notes } from './front'
import { ProjectSheet } from './project-sheet'
import { BookletSources, Rows } from './rows'
import { Spread } from './spread'

type Props = { booklet: Booklet; site: string }

export function BookletView({ booklet, site }: Props) {
  const { groups, notes } = booklet
  return (
    <article className="booklet">
      <BookletCover booklet={booklet} site={site} />
      <div className="wrap">
        <Introduction booklet={booklet} />
        <Contents booklet={booklet} />
        {notes.isBeforeFigures && <Notes />}
        <Spread booklet={booklet} />
        {groups.map(({ type, projects }) => (
          <section key={type} aria-labelledby={`type-${optionOf(type)}`} className={optionOf(type)}>
            <h2 id={`type-${optionOf(type)}`} className="booklet-type">
              {PROJECT_TYPES[type].label}
            </h2>
            {projects.map((project) => (
              <ProjectSheet key={project.slug} project={project} site={site} />
            ))}
          </section>
        ))}
        {!notes.isBeforeFigures && <Notes />}
        <Rows booklet={booklet} />
        <BookletSources booklet={booklet} />
      </div>
    </article>
  )
}
