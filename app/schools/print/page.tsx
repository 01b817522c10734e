import type { Metadata } from 'next'
import { SchoolListRow } from '@/components/school/row'
import { Page } from '@/components/ui/page'
import { Static } from '@/components/ui/static'
import { listAllSchools, type SchoolRow } from '@/lib/schools/queries'
import { readSchoolSearch, schoolSearchAddress } from '@/lib/schools/search'
import { onePlace } from '@/lib/search/held'
import { describe } from '../words'

type Props = PageProps<'/schools/print'>

const MOST = 1000

export const metadata: Metadata = { title: 'Schools to print', robots: { index: false } }

export default async function PrintSchoolsPage({ searchParams }: Props) {
  const search = { ...readSchoolSearch(await searchParams), page: 1 }
  const place = await onePlace(search.where)
  const schools: SchoolRow[] = []
  for await (const batch of listAllSchools(search, place, MOST)) schools.push(...batch)
  return (
    <Page section="/schools">
      <Static>
        <div className="wrap page">
          <h1>{describe({ search, place, total: schools.length })}</h1>
          <p className="no-print mt-2">
            Print this page with your browser, or go{' '}
            <a href={schoolSearchAddress(search)}>back to the list</a>.
            {schools.length === MOST && ` Only the first ${MOST} are here; the CSV file has all.`}
          </p>
          <h2 className="hidden-text">Schools</h2>
          <ul className="mt-4">
            {schools.map((school) => (
              <SchoolListRow key={school.slug} school={school} />
            ))}
          </ul>
        </div>
      </Static>
    </Page>
  )
}
