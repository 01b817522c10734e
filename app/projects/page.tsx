import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ProjectRow } from '@/components/project/card'
import { Chips } from '@/components/search/chips'
import { FacetPanel } from '@/components/search/facet-panel'
import { InstantFilters } from '@/components/search/instant-filters'
import { SearchBar } from '@/components/search/search-bar'
import { Page } from '@/components/ui/page'
import { Pagination } from '@/components/ui/pagination'
import { Static } from '@/components/ui/static'
import { countOf } from '@/components/ui/words'
import { WeaveKey } from '@/components/weave/key'
import { findPlace } from '@/lib/places/queries'
import { PLACE_NOTES } from '@/lib/places/schema'
import { isCanonical } from '@/lib/search/address'
import { searchProjects } from '@/lib/search/queries'
import {
  FACETS,
  PAGE_SIZE,
  readProjectSearch,
  searchAddress,
  SORTS,
  type ProjectSearch,
} from '@/lib/search/schema'
import { chipsOf, describe } from './words'

type Props = PageProps<'/projects'>

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const search = readProjectSearch(await searchParams)
  const page = search.page > 1 ? `, page ${search.page}` : ''
  return {
    title: `Projects${describe(search)}${page}`,
    description: `Partnership projects between schools${describe(search)}, each with its figures and sources.`,
    alternates: { canonical: searchAddress(search) },
  }
}

export default async function ProjectsPage({ searchParams }: Props) {
  const params = await searchParams
  const search = readProjectSearch(params)
  const address = searchAddress(search)
  if (!isCanonical(params, address)) redirect(address)
  const place = search.where ? await findPlace(search.where) : null
  const { cards, total, counts } = await searchProjects(search, place)
  const pages = Math.ceil(total / PAGE_SIZE)
  const chips = chipsOf(search, counts)
  return (
    <Page section="/projects" isOnPage={chips.length === 0}>
      <form className="wrap" action="/projects" method="get" id="search-form" key={address}>
        <Static>
          <SearchBar q={search.q} where={search.where} radius={search.radius} />
        </Static>
        <div className="listing">
          <Static id="filter-column">
            <FacetPanel
              facets={FACETS}
              counts={counts}
              selection={search.facets}
              total={total}
              noun="projects"
            />
          </Static>
          <Static id="results">
            <div className="bar">
              <h1>
                {countOf(total, 'project')}
                {describe(search)}
              </h1>
              <p className="sort">
                <label htmlFor="sort">Sort by</label>
                <select id="sort" name="sort" defaultValue={search.sort}>
                  {Object.entries(SORTS)
                    .filter(([sort]) => sort !== 'nearest' || search.where)
                    .map(([sort, label]) => (
                      <option key={sort} value={sort}>
                        {label}
                      </option>
                    ))}
                </select>
              </p>
            </div>
            <Chips chips={chips} clearHref="/projects" />
            {search.where && <PlaceNote search={search} place={place} />}
            {cards.length > 0 ? (
              <>
                <WeaveKey />
                <h2 className="hidden-text">Results</h2>
                <ul>
                  {cards.map((project, i) => (
                    <ProjectRow key={project.slug} project={project} isFirst={i < 2} />
                  ))}
                </ul>
                <Pagination
                  page={search.page}
                  pages={pages}
                  hrefOf={(page) => searchAddress({ ...search, page })}
                />
              </>
            ) : (
              <NothingFound search={search} pages={pages} total={total} chips={chips} />
            )}
          </Static>
        </div>
      </form>
      <InstantFilters announcement={`${countOf(total, 'project')}${describe(search)}`} />
    </Page>
  )
}

function PlaceNote({
  search,
  place,
}: {
  search: ProjectSearch
  place: Awaited<ReturnType<typeof findPlace>>
}) {
  return (
    <p className="note">
      {place
        ? `Distances are in miles from ${place.label}: ${PLACE_NOTES[place.how]}.`
        : `We know no school, town or postcode called “${search.where}”, so the list is not narrowed to a place. Try a nearby town, or the first half of a postcode such as YO30.`}
    </p>
  )
}

type NothingProps = {
  search: ProjectSearch
  pages: number
  total: number
  chips: { label: string; href: string }[]
}

function NothingFound({ search, pages, total, chips }: NothingProps) {
  if (total > 0)
    return (
      <div className="empty">
        <h2>There is no page {search.page}</h2>
        <p>
          The list ends on page {pages}.{' '}
          <a href={searchAddress({ ...search, page: 1 })}>Go to the first page</a>.
        </p>
      </div>
    )
  return (
    <div className="empty">
      <h2>No project matches all of that</h2>
      <p>Leave something out, or search for fewer words.</p>
      <ul className="list-disc pl-5">
        {chips.map(({ label, href }) => (
          <li key={label}>
            <a href={href}>Search again without “{label}”</a>
          </li>
        ))}
        <li>
          <a href="/projects">See all projects</a>
        </li>
      </ul>
    </div>
  )
}
