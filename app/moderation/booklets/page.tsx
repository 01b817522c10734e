import type { Metadata } from 'next'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Done } from '@/components/ui/done'
import { Page } from '@/components/ui/page'
import { countOf } from '@/components/ui/words'
import { requireModerator } from '@/lib/auth/session'
import { dayWords } from '@/lib/dates/schema'
import { listEditions } from '@/lib/editions/queries'
import { editionPath, EDITIONS } from '@/lib/editions/schema'
import { doneWords } from '@/lib/editions/words'
import { isLate, moderatorUnlessLate } from '../late'
import { StartForm } from './start-form'

export const metadata: Metadata = { title: 'Booklets', robots: { index: false } }

export default async function EditionsPage({ searchParams }: PageProps<'/moderation/booklets'>) {
  const actor = isLate() ? await moderatorUnlessLate(EDITIONS) : await requireModerator(EDITIONS)
  const editions = actor ? await listEditions(actor) : []
  return (
    <Page>
      <Breadcrumbs trail={[{ href: '/moderation', name: 'Moderation' }]} here="Booklets" />
      <div className="wrap page">
        <div className="prose narrow">
          <h1>Booklets</h1>
          <Done words={doneWords((await searchParams).done)} />
          <p>
            “Celebrating Partnerships” comes out once a year: projects that you choose and order, with an
            introduction. The site lays it out for the screen and for print.
          </p>
          {editions.length > 0 && (
            <ul className="people">
              {editions.map(({ year, title, projects, publishedAt }) => (
                <li key={year}>
                  <div className="min-w-0">
                    <a href={editionPath(year)}>{title}</a>
                    <p className="small soft">
                      {year} · {countOf(projects, 'project')}
                    </p>
                  </div>
                  <span className="small soft">
                    {publishedAt ? `Published on ${dayWords(publishedAt)}` : 'Not published'}
                  </span>
                </li>
              ))}
            </ul>
          )}
          <section aria-labelledby="start">
            <h2 id="start">Start an edition</h2>
            <StartForm />
          </section>
        </div>
      </div>
    </Page>
  )
}
