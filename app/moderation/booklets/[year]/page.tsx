import type { Metadata } from 'next'
import { Submit } from '@/components/form/submit'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Done } from '@/components/ui/done'
import { Page } from '@/components/ui/page'
import { countOf } from '@/components/ui/words'
import { dayWords } from '@/lib/dates/schema'
import type { EditionPage } from '@/lib/editions/queries'
import { bookletPath, editionPath, EXAMPLE } from '@/lib/editions/schema'
import { doneWords } from '@/lib/editions/words'
import { found } from '@/lib/http/found'
import { searchProjects } from '@/lib/search/queries'
import { readProjectSearch, readText } from '@/lib/search/schema'
import { deleteAction, publishAction, takeOffAction } from '../actions'
import { Chosen } from './chosen'
import { loadEdition, trailOf } from './load'
import { Matches } from './matches'

export const metadata: Metadata = { title: 'An edition', robots: { index: false } }

type Props = PageProps<'/moderation/booklets/[year]'>

export default async function EditionPageView({ params, searchParams }: Props) {
  const { year, edition: loaded } = await loadEdition((await params).year)
  const edition = found(loaded)
  const { done, q: asked } = await searchParams
  const q = readText(asked)
  const results = q ? await searchProjects(readProjectSearch({ q }), null) : null
  const { version, groups, slugs } = edition
  return (
    <Page>
      <Breadcrumbs trail={trailOf(year)} here={edition.title} />
      <div className="wrap page">
        <div className="prose narrow">
          <h1>{edition.title}</h1>
          <Done words={doneWords(done)} />
          <About edition={edition} />
          <section aria-labelledby="find">
            <h2 id="find">Add a project</h2>
            <form className="form" role="search">
              <div className="field">
                <label htmlFor="q">Words to look for among the published projects</label>
                <input id="q" name="q" type="search" defaultValue={q} />
              </div>
              <button className="button quiet">Find projects</button>
            </form>
            {results && (
              <Matches cards={results.cards} total={results.total} edition={{ year, version, slugs }} />
            )}
          </section>
          <section aria-labelledby="chosen">
            <h2 id="chosen">{slugs.size === 0 ? 'Projects' : countOf(slugs.size, 'project')}</h2>
            {slugs.size === 0 && <p>None so far. Find one above and add it.</p>}
            {slugs.size > 0 && (
              <p>They stand in the booklet by type, and within a type in the order that you give them.</p>
            )}
            {groups.map((group) => (
              <Chosen key={group.type} group={group} at={{ year, version }} />
            ))}
          </section>
        </div>
      </div>
    </Page>
  )
}

function About({ edition }: { edition: EditionPage }) {
  const { year, version, publishedAt, introduction, isExample } = edition
  return (
    <>
      <p>
        {publishedAt ? (
          <>
            Public since {dayWords(publishedAt)}: <a href={bookletPath(year)}>{bookletPath(year)}</a>. What
            you change here shows there at once.
          </>
        ) : (
          'Nobody but moderators sees it so far.'
        )}
      </p>
      {isExample && <p className="note">{EXAMPLE}.</p>}
      <ul>
        <li>
          <a href={editionPath(year, 'words')}>
            {introduction ? 'Change the title and the introduction' : 'Write the introduction'}
          </a>
        </li>
        <li>
          <a href={editionPath(year, 'preview')}>See it as it would be published</a>
        </li>
      </ul>
      <form action={publishedAt ? takeOffAction : publishAction}>
        <input type="hidden" name="year" value={year} />
        <input type="hidden" name="version" value={version} />
        {publishedAt ? <Submit kind="danger">Take it off the site</Submit> : <Submit>Publish it</Submit>}
      </form>
      {!publishedAt && (
        <details className="more-fields">
          <summary>Delete this edition</summary>
          <p>Its projects stay as they are; their order here and what was written for it go for good.</p>
          <form action={deleteAction}>
            <input type="hidden" name="year" value={year} />
            <input type="hidden" name="version" value={version} />
            <Submit kind="danger">Delete the edition of {year}</Submit>
          </form>
        </details>
      )}
    </>
  )
}
