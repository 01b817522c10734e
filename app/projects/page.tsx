import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ProjectRow } from '@/components/project/card'
import { ListFrame } from '@/components/search/list-frame'
import { MissingPage } from '@/components/search/missing-page'
import { PlaceNote } from '@/components/search/place-note'
import { PlaceOffer, ReadAsPlace } from '@/components/search/place-offer'
import { SortBy } from '@/components/search/sort-by'
import { SpellingNote } from '@/components/search/spelling-note'
import { Views } from '@/components/search/views'
import { WaysOn } from '@/components/search/ways-on'
import { offerWords } from '@/components/search/words'
import { Pagination } from '@/components/ui/pagination'
import { countOf } from '@/components/ui/words'
import { WeaveKey } from '@/components/weave/key'
import { newAlertPath } from '@/lib/alerts/schema'
import { isCanonical } from '@/lib/search/address'
import { FACETS, PAGE_SIZE, readProjectSearch, searchAddress, SORTS } from '@/lib/search/schema'
import { keptProjects } from '../list/kept'
import { type Loaded, loadProjects } from './load'
import { asWords, chipsOf, describe } from './words'

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
  const kept = await keptProjects()
  const heading = `${countOf(total, 'project')}${describe(loaded)}`
  return (
    <ListFrame
      section="/projects"
      address={address}
      search={search}
      place={place?.label}
      isUnknown={search.where !== '' && !found}
      noun="Projects"
      facets={FACETS}
      counts={counts}
      total={total}
      chooseFrom={(facet) => searchAddress(search, `/projects/choose/${facet}`)}
      chips={chips}
      heading={heading}
      keepAs={kept.size === 0 ? `projects ${loaded.version}` : null}
      sort={total > 1 && <Sort search={search} isPlaced={place !== null} />}
      hidden={search.as === 'words' && <input type="hidden" name="as" value="words" />}
    >
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
      <Results loaded={loaded} kept={kept} />
    </ListFrame>
  )
}

function Sort({ search, isPlaced }: { search: Loaded['search']; isPlaced: boolean }) {
  const usual = isPlaced ? 'nearest' : 'relevance'
  const sorts = Object.entries(SORTS)
    .filter(([sort]) => sort !== 'nearest' || isPlaced)
    .map(([sort, label]) => [sort, sort === 'relevance' && !search.q ? 'Suggested' : label] as const)
  return <SortBy sorts={sorts} shown={search.sort === 'nearest' ? usual : search.sort} usual={usual} />
}

function Results({ loaded, kept }: { loaded: Loaded; kept: Set<string> }) {
  const { search, cards, total, missingPage } = loaded
  const pages = Math.ceil(total / PAGE_SIZE)
  const ways = (
    <WaysOn
      total={total}
      ways={loaded.offers.map((offer) => ({
        href: searchAddress(offer.search),
        words: `${countOf(offer.count, 'project')} ${offerWords(FACETS, offer, loaded)}`,
      }))}
      all={{ href: '/projects', words: 'See all projects' }}
    />
  )
  return (
    <>
      {missingPage && (
        <MissingPage page={missingPage} last={pages} first={searchAddress({ ...search, page: 1 })} />
      )}
      {total === 0 && (
        <div className="empty">
          <h2>No project matches all of that</h2>
          <WatchIt address={searchAddress({ ...search, page: 1 })} />
          {ways}
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
      {total > 0 && ways}
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
