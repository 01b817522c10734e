import type { Metadata } from 'next'
import { ProjectRow } from '@/components/project/card'
import { SchoolListRow } from '@/components/school/row'
import { KeepForm } from '@/components/search/keep'
import { Page } from '@/components/ui/page'
import { Static } from '@/components/ui/static'
import { countOf } from '@/components/ui/words'
import { env } from '@/lib/env'
import { ownPath } from '@/lib/http/own-path'
import { listSchoolRows } from '@/lib/schools/queries'
import { listProjectCards } from '@/lib/search/queries'
import { MOST_KEPT, readKept, writeKept } from '@/lib/shortlist/schema'
import { CopyAddress } from './copy-address'
import { readOwn } from './kept'

type Props = PageProps<'/list'>

export const metadata: Metadata = {
  title: 'My list',
  robots: { index: false },
  alternates: { canonical: '/list' },
}

export default async function ListPage({ searchParams }: Props) {
  const params = await searchParams
  const given = readKept(params)
  const isShared = given.projects.length + given.schools.length > 0
  const own = await readOwn()
  const kept = isShared ? given : own
  const [projects, schools] = await Promise.all([
    listProjectCards(kept.projects),
    listSchoolRows(kept.schools),
  ])
  const back = isShared ? `/list?${writeKept(given)}` : '/list'
  const [ownProjects, ownSchools] = [new Set(own.projects), new Set(own.schools)]
  const address = writeKept(kept)
  const share = new URL(`/list?${address}`, env().SITE_URL).href
  return (
    <Page section="/list" isOnPage={!isShared}>
      <Static>
        <div className="wrap page">
          <h1>{isShared ? 'A list of projects and schools' : 'My list'}</h1>
          {params.full !== undefined && !isShared && (
            <p className="note" role="alert">
              <b>Your list is full</b>, so nothing was added: it holds {MOST_KEPT} projects and {MOST_KEPT}{' '}
              schools. Take something off it, then{' '}
              <a href={ownPath([params.full].flat()[0] ?? '', '/projects')}>go back to where you were</a>.
            </p>
          )}
          {projects.length + schools.length === 0 ? (
            <div className="empty mt-4">
              <h2>Nothing is on it yet</h2>
              <p>
                Choose “Keep on my list” beside a <a href="/projects">project</a> or a{' '}
                <a href="/schools">school</a>. The list is kept in this browser for half a year and needs no
                account.
              </p>
            </div>
          ) : (
            <>
              <p className="lede">
                {countOf(projects.length, 'project')} and {countOf(schools.length, 'school')}.
              </p>
              {!isShared && <p className="mt-2 no-print">It is kept in this browser only.</p>}
              <p className="views mt-2">
                <a id="share" href={share}>
                  Share this list: copy its address
                </a>
                <a href={`/list/print?${address}`} rel="nofollow">
                  Print
                </a>
                {projects.length > 0 && (
                  <a href={`/list/csv/projects?${address}`} rel="nofollow" download>
                    Download projects as CSV
                  </a>
                )}
                {schools.length > 0 && (
                  <a href={`/list/csv/schools?${address}`} rel="nofollow" download>
                    Download schools as CSV
                  </a>
                )}
              </p>
              {projects.length > 0 && (
                <section className="mt-6" aria-labelledby="projects">
                  <h2 id="projects">Projects</h2>
                  <ul className="mt-3">
                    {projects.map((project) => (
                      <ProjectRow
                        key={project.slug}
                        project={project}
                        isKept={ownProjects.has(project.slug)}
                      />
                    ))}
                  </ul>
                </section>
              )}
              {schools.length > 0 && (
                <section className="mt-6" aria-labelledby="schools">
                  <h2 id="schools">Schools</h2>
                  <ul className="mt-3">
                    {schools.map((school) => (
                      <SchoolListRow key={school.slug} school={school} isKept={ownSchools.has(school.slug)} />
                    ))}
                  </ul>
                </section>
              )}
              {!isShared && (
                <p className="mt-6 no-print">
                  <button className="btn quiet" type="submit" form="keep" name="clear" value="all">
                    Empty my list
                  </button>
                </p>
              )}
            </>
          )}
        </div>
      </Static>
      <CopyAddress />
      <KeepForm back={back} />
    </Page>
  )
}
