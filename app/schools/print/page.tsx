import type { Metadata } from 'next'
import { SchoolListRow } from '@/components/school/row'
import { Page } from '@/components/ui/page'
import { PrintNote } from '@/components/ui/print-note'
import { Static } from '@/components/ui/static'
import { env } from '@/lib/env'
import { listAllSchools, type SchoolRow } from '@/lib/schools/queries'
import { schoolPath } from '@/lib/schools/schema'
import { readSchoolSearch, schoolSearchAddress } from '@/lib/schools/search'
import { onePlace } from '@/lib/search/held'
import { describe } from '../words'

type Props = PageProps<'/schools/print'>

const MOST = 1000

export const metadata: Metadata = { title: 'Schools to print', robots: { index: false } }

export default async function PrintSchoolsPage({ searchParams }: Props) {
  const { SITE_URL } = env()
  const search = { ...readSchoolSearch(await searchParams), page: 1 }
  const place = await onePlace(search.where)
  const schools: SchoolRow[] = []
  for await (const batch of listAllSchools(search, place, MOST)) schools.push(...batch)
  return (
    <Page section="/schools">
      <Static>
        <div className="wrap page">
          <h1>{describe({ search, place, total: schools.length })}</h1>
          <PrintNote site={SITE_URL} back={schoolSearchAddress(search)}>
            {schools.length === MOST && ` Only the first ${MOST} are here; the CSV file has all.`}
          </PrintNote>
          <h2 className="hidden-text">Schools</h2>
          <ul className="mt-4">
            {schools.map((school) => (
              <SchoolListRow
                key={school.slug}
                school={school}
                address={new URL(schoolPath(school.slug), SITE_URL).href}
              />
            ))}
          </ul>
        </div>
      </Static>
    </Page>
  )
}
