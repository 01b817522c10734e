import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SchoolListRow } from '@/components/school/row'
import { Chips } from '@/components/search/chips'
import { FacetPanel } from '@/components/search/facet-panel'
import { InstantFilters } from '@/components/search/instant-filters'
import { Page } from '@/components/ui/page'
import { Pagination } from '@/components/ui/pagination'
import { Static } from '@/components/ui/static'
import { countOf } from '@/components/ui/words'
import { searchSchools } from '@/lib/schools/queries'
import { readSchoolSearch, SCHOOL_FACETS, schoolSearchAddress } from '@/lib/schools/search'
import { isCanonical } from '@/lib/search/address'
import { type FacetCount, PAGE_SIZE, type Selection, without } from '@/lib/search/schema'

type Props = PageProps<'/schools'>

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const search = readSchoolSearch(await searchParams)
  const about = search.q ? ` for “${search.q}”` : ''
  const page = search.page > 1 ? `, page ${search.page}` : ''
  return {
    title: `Schools${about}${page}`,
    description: 'State and independent schools, and the partnership projects they take part in.',
    alternates: { canonical: schoolSearchAddress(search) },
  }
}

export default async function SchoolsPage({ searchParams }: Props) {
  const params = await searchParams
  const search = readSchoolSearch(params)
  const address = schoolSearchAddress(search)
  if (!isCanonical(params, address)) redirect(address)
  const { schools, total, counts } = await searchSchools(search)
  const pages = Math.ceil(total / PAGE_SIZE)
  const chips = [
    ...(search.q
      ? [{ facet: 'Search', label: search.q, href: schoolSearchAddress({ ...search, q: '', page: 1 }) }]
      : []),
    ...chosen(search.facets, counts).map(({ facet, value, ...words }) => ({
      ...words,
      href: schoolSearchAddress({ ...search, facets: without(search.facets, facet, value), page: 1 }),
    })),
  ].map(({ href, label, ...rest }) => ({ href, label, facet: 'legend' in rest ? rest.legend : rest.facet }))
  const heading = `${countOf(total, 'school')}${search.q ? ` for “${search.q}”` : ''}`
  return (
    <Page section="/schools" isOnPage={chips.length === 0}>
      <form className="wrap" action="/schools" method="get" id="search-form" key={address}>
        <Static>
          <div className="searchbar what" role="search" aria-label="Schools">
            <div>
              <label htmlFor="q">School name, town, postcode or URN</label>
              <input
                id="q"
                name="q"
                type="search"
                defaultValue={search.q}
                maxLength={200}
                autoComplete="off"
              />
            </div>
            <button className="btn" type="submit">
              Search
            </button>
          </div>
        </Static>
        <div className="listing">
          <Static id="filter-column">
            <FacetPanel
              facets={SCHOOL_FACETS}
              counts={counts}
              selection={search.facets}
              total={total}
              noun="schools"
            />
          </Static>
          <Static id="results">
            <div className="bar">
              <h1>{heading}</h1>
            </div>
            <Chips chips={chips} clearHref="/schools" />
            {schools.length > 0 ? (
              <>
                <h2 className="hidden-text">Results</h2>
                <ul>
                  {schools.map((school) => (
                    <SchoolListRow key={school.slug} school={school} />
                  ))}
                </ul>
                <Pagination
                  page={search.page}
                  pages={pages}
                  hrefOf={(page) => schoolSearchAddress({ ...search, page })}
                />
              </>
            ) : total > 0 ? (
              <div className="empty">
                <h2>There is no page {search.page}</h2>
                <p>
                  The list ends on page {pages}.{' '}
                  <a href={schoolSearchAddress({ ...search, page: 1 })}>Go to the first page</a>.
                </p>
              </div>
            ) : (
              <div className="empty">
                <h2>No school matches all of that</h2>
                <p>Check the spelling, search for part of the name, or remove a filter above.</p>
                <p>
                  <a href="/schools">See all schools</a>
                </p>
              </div>
            )}
          </Static>
        </div>
      </form>
      <InstantFilters announcement={heading} />
    </Page>
  )
}

function chosen(selection: Selection, counts: FacetCount[]) {
  return Object.entries(selection).flatMap(([facet, values]) => {
    const known = SCHOOL_FACETS[facet as keyof typeof SCHOOL_FACETS]
    const options: Record<string, string> = known.options ?? {}
    return values.map((value) => ({
      facet,
      value,
      legend: known.legend,
      label:
        options[value] ?? counts.find((count) => count.option === value)?.name ?? value.replaceAll('-', ' '),
    }))
  })
}
