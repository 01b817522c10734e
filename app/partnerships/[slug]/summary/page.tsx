import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { Summary } from '@/components/summary/summary'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Page } from '@/components/ui/page'
import { PrintNote } from '@/components/ui/print-note'
import { Static } from '@/components/ui/static'
import { env } from '@/lib/env'
import { getPartnership } from '@/lib/partnerships/queries'
import { partnershipPath } from '@/lib/partnerships/schema'
import { listSummaryProjects } from '@/lib/summaries/queries'
import { readSummaryYear, summaryPath } from '@/lib/summaries/schema'
import { summaryOf, yearsOf } from '@/lib/summaries/summary'

type Props = PageProps<'/partnerships/[slug]/summary'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const partnership = await getPartnership((await params).slug)
  if (!partnership) notFound()
  return { title: `Summary for governors: ${partnership.name}`, robots: { index: false } }
}

export default async function PartnershipSummaryPage({ params, searchParams }: Props) {
  const partnership = await getPartnership((await params).slug)
  if (!partnership) notFound()
  const { year: text } = await searchParams
  const year = readSummaryYear(text)
  if (text !== undefined && year === null) redirect(summaryPath(partnershipPath(partnership.slug), null))
  const all = await listSummaryProjects({ partnershipId: partnership.id })
  const path = partnershipPath(partnership.slug)
  return (
    <Page section="/partnerships">
      <Static>
        <Breadcrumbs
          trail={[
            { href: '/partnerships', name: 'Partnerships' },
            { href: path, name: partnership.name },
          ]}
          here="Summary for governors"
        />
        <div className="wrap page">
          <Summary
            owner={{ name: partnership.name, path, slug: partnership.slug, isSchool: false }}
            year={year}
            years={yearsOf(all)}
            {...summaryOf(all, year, null)}
          >
            <PrintNote site={env().SITE_URL} back={path} to={partnership.name} />
          </Summary>
        </div>
      </Static>
    </Page>
  )
}
