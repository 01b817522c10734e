import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ProjectRow } from '@/components/project/card'
import { Chips } from '@/components/search/chips'
import { FacetPanel } from '@/components/search/facet-panel'
import { InstantFilters } from '@/components/search/instant-filters'
import { KeepForm } from '@/components/search/keep'
import { MissingPage } from '@/components/search/missing-page'
import { NearMe } from '@/components/search/near-me'
import { PlaceNote } from '@/components/search/place-note'
import { PlaceOffer, ReadAsPlace } from '@/components/search/place-offer'
import { SearchBar } from '@/components/search/search-bar'
import { SpellingNote } from '@/components/search/spelling-note'
import { Views } from '@/components/search/views'
import { Page } from '@/components/ui/page'
import { Pagination } from '@/components/ui/pagination'
import { Static } from '@/components/ui/static'
import { countOf } from '@/components/ui/words'
import { WeaveKey } from '@/components/weave/key'
import { newAlertPath } from '@/lib/alerts/schema'
import { isCanonical } from '@/lib/search/address'
import { FACETS, PAGE_SIZE, readProjectSearch, searchAddress, SORTS } from '@/lib/search/schema'
import { keptProjects } from '../list/kept'
import { type Loaded, loadProjects } from './load'
import { asWords, chipsOf, describe, offerWords } from './words'

type Props = PageProps<'/projects'>

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const address = searchAddress(readProjectSearch(await searchParams))
  const loaded = await loadProjects(address)
  const { search, missingPage } = loaded
  const page = search.page > 1 && !missingPage ? `, page ${search.page}` : ''
  const title = `${countOf(loaded.total, 'project')}${describe(loaded)}`
  return {
    title: `${title}${page}`,
    description: `${title}: partnership projects between schools, each with its figures and sources.`,
    alternates: {
      canonical: searchAddress({ ...search, as: undefined, page: missingPage ? 1 : search.page }),
    },
  }
}

export default async function ProjectsPage({ searchParams }: Props) {
  const params = await searchParams
  const address = searchAddress(readProjectSearch(params))
  if (!isCanonical(params, address)) redirect(address)
  const loaded = await loadProjects(address)
  const { search, place, found, total, counts, offered, betterAddress } = loaded
  if (betterAddress) redirect(betterAddress)
  const chips = chipsOf(loaded)
  const heading = `${countOf(total, 'project')}${describe(loaded)}`
  return (
    <Page section="/projects" isOnPage={chips.length === 0}>
      <form className="wrap" action="/projects" method="get" id="search-form" key={address}>
        <Static>
          <SearchBar {...search} place={place?.label} isUnknown={search.where !== '' && !found} />
          {search.as === 'words' && <input type="hidden" name="as" value="words" />}
        </Static>
        <div className="listing">
          <Static id="filter-column">
            <FacetPanel
              facets={FACETS}
              counts={counts}
              selection={search.facets}
              total={total}
              chooseFrom={(facet) => searchAddress(search, `/projects/choose/${facet}`)}
            />
          </Static>
          <Static id="results">
            <div className="bar">
              <h1>{heading}</h1>
              {total > 1 && <SortBy search={search} isPlaced={place !== null} />}
            </div>
            <Chips chips={chips} clearHref="/projects" />
            {search.where && (
              <PlaceNote
                where={search.where}
                found={found}
                hrefOf={(where) => searchAddress({ ...search, where, page: 1 })}
              />
            )}
            {search.as === 'place' && <ReadAsPlace words={asWords(loaded)} />}
            {offered && (
              <PlaceOffer q={offered.q} where={offered.where} noun="projects" href={searchAddress(offered)} />
            )}
            <SpellingNote
              {...loaded}
              q={search.q}
              noun="project"
              hrefOf={(q) => searchAddress({ ...search, q, page: 1 })}
            />
            <Results loaded={loaded} kept={await keptProjects()} />
          </Static>
        </div>
      </form>
      <KeepForm back={address} />
      <InstantFilters announcement={heading} />
      <NearMe key={`near ${address}`} />
    </Page>
  )
}

function SortBy({ search, isPlaced }: { search: Loaded['search']; isPlaced: boolean }) {
  // The usual order stands for no choice, so that a place typed later brings its own.
  const usual = isPlaced ? 'nearest' : 'relevance'
  const shown = search.sort === 'nearest' ? usual : search.sort
  return (
    <p className="sort">
      <label htmlFor="sort">Sort by</label>
      <select id="sort" name="sort" defaultValue={shown === usual ? '' : shown}>
        {Object.entries(SORTS)
          .filter(([sort]) => sort !== 'nearest' || isPlaced)
          .map(([sort, label]) => (
            <option key={sort} value={sort === usual ? '' : sort}>
              {sort === 'relevance' && !search.q ? 'Suggested' : label}
            </option>
          ))}
      </select>
    </p>
  )
}

function Results({ loaded, kept }: { loaded: Loaded; kept: Set<string> }) {
  const { search, cards, total, missingPage } = loaded
  const pages = Math.ceil(total / PAGE_SIZE)
  return (
    <>
      {missingPage && (
        <MissingPage page={missingPage} last={pages} first={searchAddress({ ...search, page: 1 })} />
      )}
      {total === 0 && (
        <div className="empty">
          <h2>No project matches all of that</h2>
          <WatchIt address={searchAddress({ ...search, page: 1 })} />
          <WaysOn loaded={loaded} />
        </div>
      )}
      {total > 0 && (
        <>
          <div className="views-row">
            <WeaveKey />
            <Views path="/projects" address={searchAddress({ ...search, page: 1 })} />
          </div>
          <h2 className="hidden-text">Results</h2>
          <ul>
            {cards.map((project, i) => (
              <ProjectRow
                key={project.slug}
                project={project}
                isFirst={i < 2}
                isKept={kept.has(project.slug)}
              />
            ))}
          </ul>
        </>
      )}
      {total > 0 && <WaysOn loaded={loaded} />}
      <Pagination page={search.page} pages={pages} hrefOf={(page) => searchAddress({ ...search, page })} />
    </>
  )
}

function WatchIt({ address }: { address: string }) {
  return (
    <p>
      <a href={newAlertPath(address)} rel="nofollow">
        Mail me when one does
      </a>
    </p>
  )
}

function WaysOn({ loaded }: { loaded: Loaded }) {
  const { offers, total } = loaded
  if (offers.length === 0)
    return total > 0 ? null : (
      <p>
        <a href="/projects">See all projects</a>
      </p>
    )
  return (
    <>
      <p>{total === 0 ? 'There are:' : 'There are more:'}</p>
      <ul className="list-disc pl-5">
        {offers.map((offer) => (
          <li key={searchAddress(offer.search)}>
            <a href={searchAddress(offer.search)}>
              {countOf(offer.count, 'project')} {offerWords(offer, loaded)}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
