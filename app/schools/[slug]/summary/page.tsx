import type { Metadata } from 'next'
import { notFound, permanentRedirect, redirect } from 'next/navigation'
import { Summary } from '@/components/summary/summary'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Page } from '@/components/ui/page'
import { PrintNote } from '@/components/ui/print-note'
import { Static } from '@/components/ui/static'
import { env } from '@/lib/env'
import { getSchool } from '@/lib/schools/queries'
import { schoolPath } from '@/lib/schools/schema'
import { listSummaryProjects } from '@/lib/summaries/queries'
import { readSummaryYear, summaryPath } from '@/lib/summaries/schema'
import { summaryOf, yearsOf } from '@/lib/summaries/summary'

type Props = PageProps<'/schools/[slug]/summary'>

async function load({ params, searchParams }: Props) {
  const [{ slug }, { year: text }] = [await params, await searchParams]
  const year = readSummaryYear(text)
  const school = await getSchool(slug)
  if (!school) notFound()
  if (school.slug !== slug) permanentRedirect(summaryPath(schoolPath(school.slug), year))
  if (text !== undefined && year === null) redirect(summaryPath(schoolPath(slug), null))
  return { school, year }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { school } = await load(props)
  return { title: `Summary for governors: ${school.name}`, robots: { index: false } }
}

export default async function SchoolSummaryPage(props: Props) {
  const { school, year } = await load(props)
  const all = await listSummaryProjects({ schoolId: school.id })
  const path = schoolPath(school.slug)
  return (
    <Page section="/schools">
      <Static>
        <Breadcrumbs
          trail={[
            { href: '/schools', name: 'Schools' },
            { href: path, name: school.name },
          ]}
          here="Summary for governors"
        />
        <div className="wrap page">
          <Summary
            owner={{ name: school.name, path, slug: school.slug, isSchool: true }}
            year={year}
            years={yearsOf(all)}
            {...summaryOf(all, year, school.slug)}
          >
            <PrintNote site={env().SITE_URL} back={path} to={school.name} />
          </Summary>
        </div>
      </Static>
    </Page>
  )
}
