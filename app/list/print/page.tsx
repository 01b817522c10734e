import type { Metadata } from 'next'
import { ProjectBrief } from '@/components/project/brief'
import { SchoolListRow } from '@/components/school/row'
import { Page } from '@/components/ui/page'
import { PrintNote } from '@/components/ui/print-note'
import { Static } from '@/components/ui/static'
import { env } from '@/lib/env'
import { projectPath } from '@/lib/projects/schema'
import { listSchoolRows } from '@/lib/schools/queries'
import { schoolPath } from '@/lib/schools/schema'
import { listProjectCards } from '@/lib/search/queries'
import { readKept, writeKept } from '@/lib/shortlist/schema'

type Props = PageProps<'/list/print'>

export const metadata: Metadata = { title: 'A list to print', robots: { index: false } }

export default async function PrintListPage({ searchParams }: Props) {
  const { SITE_URL } = env()
  const kept = readKept(await searchParams)
  const [projects, schools] = await Promise.all([
    listProjectCards(kept.projects),
    listSchoolRows(kept.schools),
  ])
  const whole = (path: string) => new URL(path, SITE_URL).href
  return (
    <Page section="/list">
      <Static>
        <div className="wrap page">
          <h1>A list of projects and schools</h1>
          <PrintNote site={SITE_URL} back={`/list?${writeKept(kept)}`} />
          {projects.length > 0 && (
            <section className="mt-6" aria-labelledby="projects">
              <h2 id="projects">Projects</h2>
              <ol className="briefs">
                {projects.map((project) => (
                  <ProjectBrief
                    key={project.slug}
                    project={project}
                    address={whole(projectPath(project.slug))}
                  />
                ))}
              </ol>
            </section>
          )}
          {schools.length > 0 && (
            <section className="mt-6" aria-labelledby="schools">
              <h2 id="schools">Schools</h2>
              <ul className="mt-4">
                {schools.map((school) => (
                  <SchoolListRow key={school.slug} school={school} address={whole(schoolPath(school.slug))} />
                ))}
              </ul>
            </section>
          )}
        </div>
      </Static>
    </Page>
  )
}
