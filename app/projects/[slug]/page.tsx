import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FactsBox } from '@/components/project/facts-box'
import { SimilarProjects } from '@/components/project/similar'
import { ChangeFigure, DisputedFigure, MeasureTable } from '@/components/project/readings'
import { sourceNumbers, Sources } from '@/components/project/sources'
import { TypeTag } from '@/components/project/type-tag'
import { SchoolsBySector } from '@/components/school/by-sector'
import { KeepButton, KeepForm } from '@/components/search/keep'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { JsonLd } from '@/components/ui/json-ld'
import { Page } from '@/components/ui/page'
import { Paragraphs } from '@/components/ui/paragraphs'
import { Static } from '@/components/ui/static'
import { Cover } from '@/components/weave/cover'
import { WeaveKey } from '@/components/weave/key'
import { env } from '@/lib/env'
import { getProject, type ProjectPage } from '@/lib/projects/queries'
import { ACTIVITIES, projectPath, ROLES, typesOf } from '@/lib/projects/schema'
import { listSimilarProjects, type SimilarProject } from '@/lib/search/queries'
import { optionOf } from '@/lib/search/schema'
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
  const type = optionOf(project.type)
  const [similar, kept] = await Promise.all([listSimilarProjects(project.slug), keptProjects()])
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
        <div className={`big-cover mt-2 ${type}`}>
          <Cover project={{ ...project, ...project.card! }} shape="wide" isFirst />
        </div>
        <div className="wrap page">
          <div className="top">
            <div>
              <p className="tags">
                <TypeTag type={project.type} />
                {typesOf(project.activities)
                  .filter((other) => other !== project.type)
                  .map((other) => (
                    <TypeTag key={other} type={other} />
                  ))}
              </p>
              <h1>{project.title}</h1>
              <p className="lede">{project.summary}</p>
              <WeaveKey drawn={project.card!} />
              <KeepButton
                kind="project"
                slug={project.slug}
                name={project.title}
                isKept={kept.has(project.slug)}
              />
            </div>
            <FactsBox project={project} />
            <Story project={project} similar={similar} />
          </div>
        </div>
      </Static>
      <KeepForm back={projectPath(project.slug)} />
    </Page>
  )
}

const SECTIONS = [
  ['aims', 'Aims'],
  ['whatHappens', 'What happens'],
  ['whatItTakes', 'What it takes'],
] as const

function Story({ project, similar }: { project: ProjectPage; similar: SimilarProject[] }) {
  const numbers = sourceNumbers(project.sources)
  const ofKind = (kind: string) => project.indicators.filter((indicator) => indicator.kind === kind)
  const [measures, changes, disputed] = [ofKind('measure'), ofKind('change'), ofKind('disputed')]
  return (
    <div className="story">
      {SECTIONS.map(([field, title]) =>
        project[field] ? (
          <section key={field} aria-labelledby={field}>
            <h2 id={field}>{title}</h2>
            <Paragraphs text={project[field]} />
          </section>
        ) : null,
      )}
      {(project.whatChanged || changes.length > 0) && (
        <section aria-labelledby="what-changed">
          <h2 id="what-changed">What changed</h2>
          {project.whatChanged && <Paragraphs text={project.whatChanged} />}
          <div className="mt-4">
            {changes.map((indicator) => (
              <ChangeFigure key={indicator.id} indicator={indicator} numbers={numbers} />
            ))}
          </div>
        </section>
      )}
      {measures.length > 0 && (
        <section aria-labelledby="figures">
          <h2 id="figures">Figures</h2>
          <MeasureTable indicators={measures} numbers={numbers} />
        </section>
      )}
      {disputed.length > 0 && (
        <section aria-labelledby="disputed">
          <h2 id="disputed">Where sources differ</h2>
          {disputed.map((indicator) => (
            <DisputedFigure key={indicator.id} indicator={indicator} numbers={numbers} />
          ))}
        </section>
      )}
      {project.learned && (
        <section aria-labelledby="learned">
          <h2 id="learned">What was learned</h2>
          <Paragraphs text={project.learned} />
        </section>
      )}
      <section aria-labelledby="schools">
        <h2 id="schools">Schools taking part</h2>
        <SchoolsBySector
          schools={project.participations.map(({ role, school }) => ({
            ...school,
            part: role === 'partner' ? null : ROLES[role],
          }))}
          counted={{ state: project.stateSchools, independent: project.independentSchools }}
        />
        <Others project={project} />
      </section>
      <section aria-labelledby="about-this">
        <h2 id="about-this">Filed under</h2>
        <ul className="chips filed">
          {project.activities.map((activity) => (
            <li key={activity}>
              <a className="chip" href={`/projects?activity=${optionOf(activity)}`}>
                {ACTIVITIES[activity]}
              </a>
            </li>
          ))}
          {project.themes.map(({ theme }) => (
            <li key={theme.slug}>
              <a className="chip" href={`/projects?theme=${theme.slug}`}>
                {theme.name}
              </a>
            </li>
          ))}
        </ul>
      </section>
      {similar.length > 0 && <SimilarProjects projects={similar} />}
      <Sources sources={project.sources} />
    </div>
  )
}

function Others({
  project: { totalSchools, card, leadOrganisation, otherOrganisations },
}: {
  project: ProjectPage
}) {
  const unknown = card?.unknownSchools ?? 0
  const organisations = new Set(
    [leadOrganisation, ...otherOrganisations].flatMap((name) => name?.replace(/ \(.*\)$/, '') ?? []),
  )
  return (
    <>
      {unknown > 0 && (
        <p className="mt-4 soft">
          {totalSchools} schools are counted in all; the sector of {unknown} of them is not published.
        </p>
      )}
      {organisations.size > 0 && (
        <div className="mt-6">
          <h3>Other organisations</h3>
          <ul className="plain-rows">
            {[...organisations].map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </div>
      )}
    </>
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
