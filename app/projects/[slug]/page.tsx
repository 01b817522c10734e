import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WriteBar, WriteButton } from '@/components/enquiry/write-link'
import { FreshnessNote } from '@/components/project/freshness-note'
import { ProjectView } from '@/components/project/view'
import { KeepButton, KeepForm } from '@/components/search/keep'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { JsonLd } from '@/components/ui/json-ld'
import { Page } from '@/components/ui/page'
import { Static } from '@/components/ui/static'
import { writePath } from '@/lib/enquiries/schema'
import { env } from '@/lib/env'
import { projectMatchesPath } from '@/lib/matches/schema'
import { getProject, type ProjectPage } from '@/lib/projects/queries'
import { projectPath } from '@/lib/projects/schema'
import { listSimilarProjects } from '@/lib/search/queries'
import { keptProjects } from '../../list/kept'

type Props = PageProps<'/projects/[slug]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const project = await getProject((await params).slug)
  if (!project) notFound()
  return {
    title: project.title,
    description: project.summary,
    alternates: { canonical: projectPath(project.slug) },
  }
}

export default async function ProjectPageView({ params }: Props) {
  const project = await getProject((await params).slug)
  if (!project) notFound()
  const [similar, kept] = await Promise.all([
    listSimilarProjects(project.card?.ordinal ?? null),
    keptProjects(),
  ])
  const confirmed = new Set(project.answers.map(({ school }) => school.slug))
  const participations = project.participations.map(({ role, school }) => ({
    role,
    school: { ...school, isConfirmed: confirmed.has(school.slug) },
  }))
  return (
    <Page section="/projects">
      <JsonLd data={structuredData(project)} />
      <Static>
        <Breadcrumbs
          trail={[
            { href: '/', name: 'Home' },
            { href: '/projects', name: 'Projects' },
          ]}
          here={project.title}
        />
        <ProjectView project={{ ...project, participations }} similar={similar}>
          <WriteButton href={writePath({ project: project.slug })} />
          <FreshnessNote of={project.card} slug={project.slug} />
          <KeepButton
            kind="project"
            slug={project.slug}
            name={project.title}
            isKept={kept.has(project.slug)}
          />
          <p>
            <a href={`/account/projects/new?like=${project.slug}`}>Start one like this</a>
            {' · '}
            <a href={projectMatchesPath(project.slug)}>Schools that may want to join</a>
          </p>
        </ProjectView>
        <WriteBar href={writePath({ project: project.slug })} />
      </Static>
      <KeepForm back={projectPath(project.slug)} />
    </Page>
  )
}

function structuredData(project: ProjectPage) {
  const url = new URL(projectPath(project.slug), env().SITE_URL).href
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: project.title,
    description: project.summary,
    url,
    datePublished: project.publishedAt!.toISOString(),
    publisher: { '@type': 'Organization', name: 'Schools Together' },
    about: project.participations.map(({ school }) => ({ '@type': 'School' as const, name: school.name })),
    citation: project.sources.map(({ url: address, title }) => address ?? title),
  } as const
}
