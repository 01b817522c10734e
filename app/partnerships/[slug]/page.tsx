import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WriteBar, WriteButton } from '@/components/enquiry/write-link'
import { CountTable } from '@/components/partnership/count-table'
import { ArchivedProjects, byArchive, ProjectList } from '@/components/project/list'
import { DisputedFigure } from '@/components/project/figures'
import { asOfWords } from '@/components/project/readings'
import { sourceNumbers, Sources } from '@/components/project/sources'
import { OwnTeam } from '@/components/school/own-team'
import { SchoolsBySector } from '@/components/school/by-sector'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { JsonLd } from '@/components/ui/json-ld'
import { Page } from '@/components/ui/page'
import { Paragraphs } from '@/components/ui/paragraphs'
import { Static } from '@/components/ui/static'
import { countOf } from '@/components/ui/words'
import { Cover } from '@/components/weave/cover'
import { WeaveKey } from '@/components/weave/key'
import { formatPartialDate } from '@/lib/dates/schema'
import { joinPath } from '@/lib/accounts/schema'
import { writePath } from '@/lib/enquiries/schema'
import { env } from '@/lib/env'
import { getPartnership, type PartnershipPage } from '@/lib/partnerships/queries'
import { countWords, latestCount, partnershipPath } from '@/lib/partnerships/schema'
import { listProjectsOf } from '@/lib/projects/queries'
import { summaryPath } from '@/lib/summaries/schema'

type Props = PageProps<'/partnerships/[slug]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const partnership = await getPartnership((await params).slug)
  if (!partnership) notFound()
  return {
    title: partnership.name,
    description: partnership.summary,
    alternates: { canonical: partnershipPath(partnership.slug) },
  }
}

/** "from 2016 to July 2019", or nothing. */
function memberSince(membership: PartnershipPage['memberships'][number]) {
  const joined = formatPartialDate({ on: membership.joinedOn, precision: membership.joinedPrecision })
  const left = formatPartialDate({ on: membership.leftOn, precision: membership.leftPrecision })
  return [joined && `from ${joined}`, left && `to ${left}`].filter(Boolean).join(' ') || null
}

export default async function PartnershipPageView({ params }: Props) {
  const partnership = await getPartnership((await params).slug)
  if (!partnership) notFound()
  const { listed: projects, archived } = byArchive(await listProjectsOf({ partnershipId: partnership.id }))
  const numbers = sourceNumbers(partnership.sources)
  const newest = latestCount(partnership.counts)
  const drawn = drawnSchools(partnership)
  return (
    <Page section="/partnerships">
      <JsonLd data={structuredData(partnership)} />
      <Static>
        <Breadcrumbs
          trail={[
            { href: '/', name: 'Home' },
            { href: '/partnerships', name: 'Partnerships' },
          ]}
          here={partnership.name}
        />
        <div className="big-cover mt-2 plain">
          <Cover project={drawn} shape="wide" isFirst />
        </div>
        <div className="wrap page">
          <div className="top">
            <div>
              <h1>{partnership.name}</h1>
              {partnership.alsoKnownAs.length > 0 && (
                <p className="soft">Also {partnership.alsoKnownAs.join(', ')}</p>
              )}
              <p className="lede mt-2">{partnership.summary}</p>
              <WeaveKey drawn={drawn} />
              <WriteButton href={writePath({ partnership: partnership.slug })} />
            </div>
            <Facts partnership={partnership} />
            <div className="story">
              <section aria-labelledby="about-it">
                <h2 id="about-it">About it</h2>
                <Paragraphs text={partnership.about} />
              </section>
              {partnership.runs.length > 0 && (
                <section aria-labelledby="runs">
                  <h2 id="runs">What it runs</h2>
                  <ul className="plain-rows">
                    {partnership.runs.map((run) => (
                      <li key={run}>{run}</li>
                    ))}
                  </ul>
                </section>
              )}
              <section aria-labelledby="projects">
                <h2 id="projects">
                  {projects.length > 0 ? countOf(projects.length, 'project') : 'Projects'}
                </h2>
                {projects.length > 0 ? (
                  <>
                    <ProjectList projects={projects} />
                    <p className="no-print mt-4">
                      <a href={summaryPath(partnershipPath(partnership.slug), null)}>
                        Summary for governors, to print
                      </a>
                    </p>
                  </>
                ) : (
                  <p>No project of it is shown here yet.</p>
                )}
              </section>
              <ArchivedProjects projects={archived} />
              {partnership.memberships.length > 0 && (
                <section aria-labelledby="members">
                  <h2 id="members">Members named by the sources</h2>
                  <SchoolsBySector
                    schools={partnership.memberships.map((membership) => ({
                      ...membership.school,
                      part: memberSince(membership),
                    }))}
                    counted={{ state: newest?.state ?? null, independent: newest?.independent ?? null }}
                  />
                </section>
              )}
              {partnership.counts.length > 0 && (
                <section aria-labelledby="counts">
                  <h2 id="counts">How many schools</h2>
                  <CountTable counts={partnership.counts} numbers={numbers} />
                </section>
              )}
              {partnership.indicators.length > 0 && (
                <section aria-labelledby="disputed">
                  <h2 id="disputed">Where sources differ</h2>
                  {partnership.indicators.map((indicator) => (
                    <DisputedFigure key={indicator.id} indicator={indicator} numbers={numbers} />
                  ))}
                </section>
              )}
              <OwnTeam
                question="Do you work for this partnership?"
                words="Join it, and keep what it shows here true."
                href={joinPath({ kind: 'partnership', key: partnership.slug })}
              />
              <Sources sources={partnership.sources} />
            </div>
          </div>
        </div>
        <WriteBar href={writePath({ partnership: partnership.slug })} />
      </Static>
    </Page>
  )
}

/** The strands of its picture: the newest count, or the members named where that is more. */
function drawnSchools({ slug, counts, memberships }: PartnershipPage) {
  const newest = latestCount(counts)
  const named = (sector: string | null) => memberships.filter(({ school }) => school.sector === sector).length
  const stateSchools = Math.max(newest?.state ?? 0, named('state'))
  const independentSchools = Math.max(newest?.independent ?? 0, named('independent'))
  const unknownSchools = Math.max((newest?.total ?? 0) - stateSchools - independentSchools, named(null))
  return { slug, type: null, stateSchools, independentSchools, unknownSchools, leadSector: null }
}

function Facts({ partnership }: { partnership: PartnershipPage }) {
  const { region, site, isActive } = partnership
  const newest = latestCount(partnership.counts)
  const asOf = newest?.asOfOn && asOfWords(newest)
  const founded = formatPartialDate({
    on: partnership.foundedOn,
    precision: partnership.foundedPrecision,
    isAbout: partnership.foundedIsAbout,
  })
  const facts = [
    ['Status', isActive ? 'Active when last reported' : null],
    ['Since', founded],
    ['Region', region && <a href={`/partnerships?region=${region.id}`}>{region.name}</a>],
    ['Schools', newest ? `${countWords(newest)}${asOf ? ` (${asOf})` : ''}` : null],
    ['Members named', partnership.memberships.length || null],
    [
      'Website',
      site && (
        <a href={`https://${site}`} rel="nofollow">
          {site}
        </a>
      ),
    ],
  ] as const
  return (
    <aside className="box" aria-label="Facts">
      <h2>Facts</h2>
      <dl>
        {facts
          .filter(([, fact]) => fact)
          .map(([term, fact]) => (
            <div key={term} className="contents">
              <dt>{term}</dt>
              <dd>{fact}</dd>
            </div>
          ))}
      </dl>
    </aside>
  )
}

function structuredData({ name, alsoKnownAs, summary, slug, site, memberships }: PartnershipPage) {
  return {
    '@context': 'https://schema.org',
    '@type': 'Organization',
    name,
    alternateName: alsoKnownAs,
    description: summary,
    url: new URL(partnershipPath(slug), env().SITE_URL).href,
    ...(site ? { sameAs: `https://${site}` } : {}),
    member: memberships.map(({ school }) => ({ '@type': 'School' as const, name: school.name })),
  } as const
}
