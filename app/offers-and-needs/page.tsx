import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { NoticeListRow } from '@/components/notice/card'
import { ListFrame } from '@/components/search/list-frame'
import { MissingPage } from '@/components/search/missing-page'
import { PlaceNote } from '@/components/search/place-note'
import { PlaceOffer } from '@/components/search/place-offer'
import { SortBy } from '@/components/search/sort-by'
import { SpellingNote } from '@/components/search/spelling-note'
import { WaysOn } from '@/components/search/ways-on'
import { offerWords } from '@/components/search/words'
import { Pagination } from '@/components/ui/pagination'
import { newAlertPath } from '@/lib/alerts/schema'
import { BOARD, OWN_NOTICES } from '@/lib/notices/schema'
import {
  NOTICE_FACETS,
  NOTICE_SORTS,
  type NoticeSearch,
  noticeSearchAddress,
  readNoticeSearch,
  sortsOf,
  usualSort,
  withChange,
} from '@/lib/notices/search'
import { isCanonical } from '@/lib/search/address'
import { PAGE_SIZE } from '@/lib/search/schema'
import { type Loaded, loadNotices } from './load'
import { chipsOf, countWords, describe } from './words'

type Props = PageProps<'/offers-and-needs'>

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const loaded = await loadNotices(noticeSearchAddress(readNoticeSearch(await searchParams)))
  const { search, missingPage } = loaded
  const page = search.page > 1 && !missingPage ? `, page ${search.page}` : ''
  return {
    title: `${describe(loaded)}${page}`,
    description: 'What state and independent schools offer one another, and what they are looking for now.',
    alternates: { canonical: noticeSearchAddress({ ...search, page: missingPage ? 1 : search.page }) },
  }
}

export default async function BoardPage({ searchParams }: Props) {
  const params = await searchParams
  const address = noticeSearchAddress(readNoticeSearch(params))
  if (!isCanonical(params, address)) redirect(address)
  const loaded = await loadNotices(address)
  const { search, place, found, total, counts, guess, betterAddress } = loaded
  if (betterAddress) redirect(betterAddress)
  const to = (change: Partial<NoticeSearch>) => noticeSearchAddress(withChange(search, change))
  return (
    <ListFrame
      section={BOARD}
      address={address}
      search={search}
      place={place?.label}
      isUnknown={search.where !== '' && !found}
      noun="Offers and needs"
      facets={NOTICE_FACETS}
      counts={counts}
      total={total}
      chooseFrom={(facet) => noticeSearchAddress({ ...search, page: 1 }, `${BOARD}/choose/${facet}`)}
      chips={chipsOf(loaded)}
      heading={describe(loaded)}
      sort={total > 1 && <Sort loaded={loaded} />}
      isKeepable={false}
    >
      {search.where && <PlaceNote where={search.where} found={found} hrefOf={(where) => to({ where })} />}
      {guess && (
        <PlaceOffer
          q={guess.q}
          where={guess.where}
          noun="offers and needs"
          href={to({ q: guess.q, where: guess.where })}
        />
      )}
      <SpellingNote {...loaded} q={search.q} noun="offer or need" hrefOf={(q) => to({ q })} />
      <Results loaded={loaded} to={to} />
    </ListFrame>
  )
}

function Sort({ loaded: { search, place } }: { loaded: Loaded }) {
  // Nothing is near a place that nobody knows.
  const asked = { q: search.q, where: place ? search.where : '' }
  const usual = usualSort(asked)
  const sorts = sortsOf(asked).map((sort) => [sort, NOTICE_SORTS[sort]] as const)
  const shown = sortsOf(asked).includes(search.sort) ? search.sort : usual
  return <SortBy sorts={sorts} shown={shown} usual={usual} />
}

type ResultsProps = { loaded: Loaded; to: (change: Partial<NoticeSearch>) => string }

function Results({ loaded, to }: ResultsProps) {
  const { search, cards, total, held, missingPage, offers } = loaded
  const pages = Math.ceil(total / PAGE_SIZE)
  const ways = (
    <WaysOn
      total={total}
      ways={offers.map((offer) => ({
        href: noticeSearchAddress(offer.search),
        words: `${countWords(offer.count, offer.search.facets.kind)} ${offerWords(NOTICE_FACETS, offer, loaded)}`,
      }))}
      all={{ href: BOARD, words: 'See all offers and needs' }}
    />
  )
  return (
    <>
      {missingPage && <MissingPage page={missingPage} last={pages} first={to({})} />}
      {total === 0 ? (
        <div className="empty">
          <h2>{held === 0 ? 'The board is empty' : 'Nothing on the board matches all of that'}</h2>
          <p>
            <a href={newAlertPath(to({}))} rel="nofollow">
              Mail me when there is something
            </a>
          </p>
          {held > 0 && ways}
        </div>
      ) : (
        <>
          <p className="views">
            <a href={newAlertPath(to({}))} rel="nofollow">
              Mail me new ones
            </a>
          </p>
          <h2 className="hidden-text">Results</h2>
          <ul>
            {cards.map((notice) => (
              <NoticeListRow key={notice.slug} notice={notice} />
            ))}
          </ul>
          {ways}
        </>
      )}
      <Pagination
        page={search.page}
        pages={pages}
        hrefOf={(page) => noticeSearchAddress({ ...search, page })}
      />
      <aside className="note mt-6" aria-label="Put yours here">
        <p>
          <b>Does your school offer something, or look for something?</b>{' '}
          <a href={`${OWN_NOTICES}/new`}>Put it on the board</a>. It takes five minutes and stays for six
          months.
        </p>
      </aside>
    </>
  )
}
