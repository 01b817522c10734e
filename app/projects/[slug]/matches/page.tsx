import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { HowMatchesWork, SchoolMatches } from '@/components/match/list'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Page } from '@/components/ui/page'
import { Static } from '@/components/ui/static'
import { listSchoolsForProject } from '@/lib/matches/queries'
import { projectPath } from '@/lib/projects/schema'

type Props = PageProps<'/projects/[slug]/matches'>

const load = cache(listSchoolsForProject)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await load((await params).slug)
  if (!found) notFound()
  return { title: `Schools that may want to join ${found.title}`, robots: { index: false } }
}

export default async function ProjectMatchesPage({ params }: Props) {
  const { slug } = await params
  const found = await load(slug)
  if (!found) notFound()
  return (
    <Page section="/projects">
      <Static>
        <Breadcrumbs
          trail={[
            { href: '/', name: 'Home' },
            { href: '/projects', name: 'Projects' },
            { href: projectPath(slug), name: found.title },
          ]}
          here="Schools that may want to join"
        />
        <div className="wrap page prose">
          <h1>Schools that may want to join</h1>
          <p className="lede">
            Schools within 20 miles of <a href={projectPath(slug)}>{found.title}</a> that are not in it yet
            and do something similar. None of them has been asked.
          </p>
          {found.schools.length > 0 ? (
            <>
              <h2 className="hidden-text">Schools</h2>
              <SchoolMatches schools={found.schools} />
            </>
          ) : (
            <p>
              {found.isPlaced
                ? 'No other school within 20 miles that is here fits its phases and does something similar.'
                : 'The project has no position, so nobody can say which schools are near.'}{' '}
              <a href="/schools?contact=yes">See schools that are open to contact</a>.
            </p>
          )}
          <HowMatchesWork />
        </div>
      </Static>
    </Page>
  )
}
