import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { SchoolNotices } from '@/components/notice/list'
import { WriteBar, WriteButton } from '@/components/enquiry/write-link'
import { ArchivedProjects, byArchive, ProjectList } from '@/components/project/list'
import { RegisterFacts } from '@/components/school/register-facts'
import { OwnTeam } from '@/components/school/own-team'
import { SchoolListRow } from '@/components/school/row'
import { KeepButton, KeepForm } from '@/components/search/keep'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { JsonLd } from '@/components/ui/json-ld'
import { Page } from '@/components/ui/page'
import { Static } from '@/components/ui/static'
import { countOf } from '@/components/ui/words'
import { joinPath } from '@/lib/accounts/schema'
import { getReach } from '@/lib/enquiries/contact'
import { writePath } from '@/lib/enquiries/schema'
import { env } from '@/lib/env'
import { schoolMatchesPath } from '@/lib/matches/schema'
import { listNoticesOf } from '@/lib/notices/board'
import { partnershipPath } from '@/lib/partnerships/schema'
import { listProjectsOf } from '@/lib/projects/queries'
import { keptSchools } from '../../list/kept'
import { getSchool, listNeighbours, type SchoolPage } from '@/lib/schools/queries'
import { phaseWords, schoolPath, SECTORS } from '@/lib/schools/schema'
import { summaryPath } from '@/lib/summaries/schema'

type Props = PageProps<'/schools/[slug]'>

/** The school of an address; a wrong or old name behind the right URN leads to the present address. */
async function schoolOf({ params }: Props) {
  const { slug } = await params
  const school = await getSchool(slug)
  if (!school) notFound()
  if (school.slug !== slug) permanentRedirect(schoolPath(school.slug))
  return school
}

const inWords = (school: SchoolPage) =>
  [
    school.sector && SECTORS[school.sector],
    phaseWords(school)?.toLowerCase(),
    school.town && `in ${school.town}`,
  ]
    .filter(Boolean)
    .join(' ')

export async function generateMetadata(props: Props): Promise<Metadata> {
  const school = await schoolOf(props)
  const place = school.town && !school.name.includes(school.town) ? `, ${school.town}` : ''
  return {
    title: `${school.name}${place}`,
    description: `${school.name}: partnership projects with other schools, and the facts of the school register.`,
    alternates: { canonical: schoolPath(school.slug) },
  }
}

export default async function SchoolPageView(props: Props) {
  const school = await schoolOf(props)
  const [all, neighbours, kept, notices, reach] = await Promise.all([
    listProjectsOf({ schoolId: school.id }),
    listNeighbours(school),
    keptSchools(),
    listNoticesOf(school.slug),
    getReach(school.id),
  ])
  const { listed: projects, archived } = byArchive(
    all.map(({ participations, ...project }) => ({ ...project, role: participations?.[0]?.role })),
  )
  return (
    <Page section="/schools">
      <JsonLd data={structuredData(school)} />
      <Static>
        <Breadcrumbs
          trail={[
            { href: '/', name: 'Home' },
            { href: '/schools', name: 'Schools' },
          ]}
          here={school.name}
        />
        <div className="wrap page">
          <div className="top">
            <div>
              <h1>{school.name}</h1>
              <p className="lede">
                <i className={`dot ${school.sector ?? 'unknown'}`} />
                {inWords(school) || 'A school named in a partnership project'}
              </p>
              <Closed school={school} />
              {school.status !== 'closed' && <Reach school={school} reach={reach} />}
              <KeepButton
                kind="school"
                slug={school.slug}
                name={school.name}
                isKept={kept.has(school.slug)}
              />
            </div>
            <RegisterFacts
              school={school}
              isReached={school.status !== 'closed' && reach.hasTeam && reach.isOpen}
            />
            <div className="story">
              <section aria-labelledby="projects">
                <h2 id="projects">
                  {projects.length > 0 ? countOf(projects.length, 'project') : 'Projects'}
                </h2>
                {projects.length > 0 ? (
                  <>
                    <ProjectList projects={projects} />
                    <p className="no-print mt-4">
                      <a href={summaryPath(schoolPath(school.slug), null)}>Summary for governors, to print</a>
                    </p>
                  </>
                ) : (
                  <div className="empty">
                    <p>
                      No project of this school is shown here yet.
                      {school.region && (
                        <>
                          {' '}
                          See{' '}
                          <a href={`/projects?region=${school.region.id}`}>
                            projects in {school.region.name}
                          </a>
                          .
                        </>
                      )}
                    </p>
                  </div>
                )}
              </section>
              <SchoolNotices notices={notices} school={school} />
              <ArchivedProjects projects={archived} />
              {school.memberships.length > 0 && (
                <section aria-labelledby="partnerships">
                  <h2 id="partnerships">Partnerships</h2>
                  <ul className="plain-rows">
                    {school.memberships.map(({ partnership }) => (
                      <li key={partnership.slug}>
                        <a href={partnershipPath(partnership.slug)}>{partnership.name}</a>
                        <p className="small soft">{partnership.summary}</p>
                      </li>
                    ))}
                  </ul>
                </section>
              )}
              {school.status !== 'closed' && (
                <OwnTeam
                  question="Is this your school?"
                  words="Join it, and look after what is shown here."
                  href={joinPath({ kind: 'school', key: school.slug })}
                />
              )}
              {school.status !== 'closed' && (
                <section aria-labelledby="fits" className="no-print">
                  <h2 id="fits">Looking for a partner?</h2>
                  <p>
                    <a href={schoolMatchesPath(school.slug)}>
                      Offers, needs and schools that fit {school.name}
                    </a>
                  </p>
                </section>
              )}
              {neighbours.length > 0 && (
                <section aria-labelledby="neighbours">
                  <h2 id="neighbours">Schools nearby that take part</h2>
                  <p className="small soft">Within 10 miles, nearest first.</p>
                  <ul className="mt-2">
                    {neighbours.map((neighbour) => (
                      <SchoolListRow
                        key={neighbour.slug}
                        school={{
                          ...neighbour,
                          takesPart: false,
                          isApproximate: neighbour.isApproximate || school.positionBasis === 'approximate',
                        }}
                      />
                    ))}
                  </ul>
                </section>
              )}
            </div>
          </div>
        </div>
        {reach.hasTeam && reach.isOpen && school.status !== 'closed' && (
          <WriteBar href={writePath({ school: school.slug })} />
        )}
      </Static>
      <KeepForm back={schoolPath(school.slug)} />
    </Page>
  )
}

type ReachProps = { school: SchoolPage; reach: Awaited<ReturnType<typeof getReach>> }

function Reach({ school, reach: { hasTeam, isOpen, role, answersWithin } }: ReachProps) {
  const href = writePath({ school: school.slug })
  if (!isOpen) return <p className="mt-4">Takes no messages through this site at present.</p>
  if (!hasTeam)
    return (
      <p className="mt-4">
        Nobody acts for it on this site yet. <a href={href}>How to reach it</a>
      </p>
    )
  const facts = [role && `${role} answers`, answersWithin && `usually answers ${answersWithin}`].filter(
    Boolean,
  )
  return (
    <div className="mt-4 grid gap-2">
      <WriteButton href={href} />
      {facts.length > 0 && <p className="small soft">{facts.join(' · ')}</p>}
    </div>
  )
}

function Closed({ school }: { school: SchoolPage }) {
  const { successors, predecessors, status } = school
  if (status !== 'closed' && predecessors.length === 0 && successors.length === 0) return null
  const links = (schools: { slug: string; name: string }[]) =>
    schools.map(({ slug, name }, i) => [
      i > 0 && ', ',
      <a key={slug} href={schoolPath(slug)}>
        {name}
      </a>,
    ])
  return (
    <div className="note mt-4 grid gap-1">
      {status === 'closed' && <p>This school is closed on the register.</p>}
      {successors.length > 0 && <p>Followed by {links(successors.map(({ successor }) => successor))}.</p>}
      {predecessors.length > 0 && <p>Follows {links(predecessors.map(({ predecessor }) => predecessor))}.</p>}
    </div>
  )
}

function structuredData(school: SchoolPage) {
  const address = {
    '@type': 'PostalAddress' as const,
    addressLocality: school.town ?? undefined,
    postalCode: school.postcode ?? undefined,
  }
  return {
    '@context': 'https://schema.org',
    '@type': 'School',
    name: school.name,
    url: new URL(schoolPath(school.slug), env().SITE_URL).href,
    ...(school.urn ? { identifier: `URN ${school.urn}` } : {}),
    ...(school.website ? { sameAs: school.website } : {}),
    ...(school.town || school.postcode ? { address } : {}),
    ...(school.lat !== null && school.lon !== null && school.positionBasis === 'exact'
      ? { geo: { '@type': 'GeoCoordinates' as const, latitude: school.lat, longitude: school.lon } }
      : {}),
  } as const
}
