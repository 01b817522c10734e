import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { HowMatchesWork, NoticeMatches, SchoolMatches } from '@/components/match/list'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Page } from '@/components/ui/page'
import { Static } from '@/components/ui/static'
import { listMatchesOfSchool } from '@/lib/matches/queries'
import { schoolMatchesPath } from '@/lib/matches/schema'
import { BOARD } from '@/lib/notices/schema'
import { getSchool } from '@/lib/schools/queries'
import { schoolPath } from '@/lib/schools/schema'

type Props = PageProps<'/schools/[slug]/matches'>

async function schoolOf({ params }: Props) {
  const { slug } = await params
  const school = await getSchool(slug)
  if (!school || school.status === 'closed') notFound()
  if (school.slug !== slug) permanentRedirect(schoolMatchesPath(school.slug))
  return school
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { name } = await schoolOf(props)
  return { title: `What fits ${name}`, robots: { index: false } }
}

export default async function SchoolMatchesPage(props: Props) {
  const { id, slug, name, lat } = await schoolOf(props)
  const { hasDone, offers, needs, schools } = await listMatchesOfSchool(id)
  return (
    <Page section="/schools">
      <Static>
        <Breadcrumbs
          trail={[
            { href: '/', name: 'Home' },
            { href: '/schools', name: 'Schools' },
            { href: schoolPath(slug), name },
          ]}
          here="What fits"
        />
        <div className="wrap page prose">
          <h1>What fits {name}</h1>
          <p className="lede">
            Offers, needs and schools that may go well with this one, worked out from what the register and
            this site say. None of them has been asked.
          </p>
          {lat === null && (
            <p className="note">
              The register gives no position for this school, so distance counts for nothing here and no
              schools nearby can be shown.
            </p>
          )}
          {!hasDone && (
            <p className="note">
              {name} has no project, offer or need here yet, so this goes by phase and distance alone.
            </p>
          )}
          <h2>Offers from others</h2>
          {offers.length > 0 ? <NoticeMatches notices={offers} /> : <NothingOn kind="offer" />}
          <h2>Needs of others</h2>
          {needs.length > 0 ? <NoticeMatches notices={needs} /> : <NothingOn kind="need" />}
          <h2>Schools</h2>
          {schools.length > 0 ? (
            <SchoolMatches schools={schools} />
          ) : (
            <p>
              No other school within 20 miles that is here does anything similar.{' '}
              <a href="/schools?part=yes">See schools that take part</a>.
            </p>
          )}
          <HowMatchesWork />
        </div>
      </Static>
    </Page>
  )
}

function NothingOn({ kind }: { kind: 'offer' | 'need' }) {
  return (
    <p>
      Nothing on the board fits today. <a href={`${BOARD}?kind=${kind}`}>See all {kind}s</a>.
    </p>
  )
}
