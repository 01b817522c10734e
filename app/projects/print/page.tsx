import type { Metadata } from 'next'
import { ProjectBrief } from '@/components/project/brief'
import { Page } from '@/components/ui/page'
import { PrintNote } from '@/components/ui/print-note'
import { Static } from '@/components/ui/static'
import { countOf } from '@/components/ui/words'
import { env } from '@/lib/env'
import { projectPath } from '@/lib/projects/schema'
import { paramsOf } from '@/lib/search/address'
import { onePlace } from '@/lib/search/held'
import { listAllProjects } from '@/lib/search/queries'
import { type ProjectCard, readProjectSearch, searchAddress } from '@/lib/search/schema'
import { describe } from '../words'

type Props = PageProps<'/projects/print'>

const MOST = 500

export const metadata: Metadata = { title: 'Projects to print', robots: { index: false } }

export default async function PrintProjectsPage({ searchParams }: Props) {
  const { SITE_URL } = env()
  const address = searchAddress({ ...readProjectSearch(await searchParams), page: 1 })
  const search = readProjectSearch(paramsOf(address))
  const place = await onePlace(search.where)
  const projects: ProjectCard[] = []
  for await (const batch of listAllProjects(search, place, MOST)) projects.push(...batch)
  return (
    <Page section="/projects">
      <Static>
        <div className="wrap page">
          <h1>
            {countOf(projects.length, 'project')}
            {describe({ search, place })}
          </h1>
          <PrintNote site={SITE_URL} back={address}>
            {projects.length === MOST && ` Only the first ${MOST} are here; the CSV file has all.`}
          </PrintNote>
          <ol className="briefs mt-4">
            {projects.map((project) => (
              <ProjectBrief
                key={project.slug}
                project={project}
                address={new URL(projectPath(project.slug), SITE_URL).href}
              />
            ))}
          </ol>
        </div>
      </Static>
    </Page>
  )
}
