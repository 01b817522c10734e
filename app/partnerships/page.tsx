import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Page } from '@/components/ui/page'
import { Pagination } from '@/components/ui/pagination'
import { Static } from '@/components/ui/static'
import { countOf } from '@/components/ui/words'
import { formatPartialDate } from '@/lib/dates/schema'
import { searchPartnerships } from '@/lib/partnerships/queries'
import {
  countWords,
  latestCount,
  partnershipPath,
  partnershipsAddress,
  readPartnershipSearch,
} from '@/lib/partnerships/schema'
import { REGIONS } from '@/lib/schools/schema'
import { isCanonical } from '@/lib/search/address'
import { PAGE_SIZE } from '@/lib/search/schema'

type Props = PageProps<'/partnerships'>

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const search = readPartnershipSearch(await searchParams)
  return {
    title: `Partnerships${search.q ? ` for “${search.q}”` : ''}${search.page > 1 ? `, page ${search.page}` : ''}`,
    description: 'Lasting, named groups of state and independent schools that run projects together.',
    alternates: { canonical: partnershipsAddress(search) },
  }
}

export default async function PartnershipsPage({ searchParams }: Props) {
  const params = await searchParams
  const search = readPartnershipSearch(params)
  const address = partnershipsAddress(search)
  if (!isCanonical(params, address)) redirect(address)
  const { partnerships, total, counts } = await searchPartnerships(search)
  const pages = Math.ceil(total / PAGE_SIZE)
  return (
    <Page section="/partnerships" isOnPage={address === '/partnerships'}>
      <Static>
        <div className="wrap page">
          <div className="bar">
            <h1>{countOf(total, 'partnership')}</h1>
          </div>
          <p className="lede mb-4">Lasting, named groups of schools that run projects together.</p>
          <form
            className="searchbar what-where mb-6"
            action="/partnerships"
            method="get"
            role="search"
            aria-label="Partnerships"
          >
            <div>
              <label htmlFor="q">Name, school or subject</label>
              <input
                id="q"
                name="q"
                type="search"
                defaultValue={search.q}
                maxLength={200}
                autoComplete="off"
              />
            </div>
            <div>
              <label htmlFor="region">Region</label>
              <select id="region" name="region" defaultValue={search.region ?? ''}>
                <option value="">All regions</option>
                {Object.entries(REGIONS).map(([id, name]) => (
                  <option key={id} value={id} disabled={!counts.get(id) && id !== search.region}>
                    {name} ({counts.get(id) ?? 0})
                  </option>
                ))}
              </select>
            </div>
            <button className="btn" type="submit">
              Search
            </button>
          </form>
          {partnerships.length > 0 ? (
            <ul>
              {partnerships.map((partnership) => (
                <PartnershipRow key={partnership.slug} partnership={partnership} />
              ))}
            </ul>
          ) : (
            <div className="empty">
              <h2>{total > 0 ? `There is no page ${search.page}` : 'No partnership matches that'}</h2>
              <p>
                <a href="/partnerships">See all partnerships</a>
              </p>
            </div>
          )}
          <Pagination
            page={search.page}
            pages={pages}
            hrefOf={(page) => partnershipsAddress({ ...search, page })}
          />
        </div>
      </Static>
    </Page>
  )
}

type Row = Awaited<ReturnType<typeof searchPartnerships>>['partnerships'][number]

function PartnershipRow({ partnership }: { partnership: Row }) {
  const { slug, name, summary, region, _count: count } = partnership
  const newest = latestCount(partnership.counts)
  const founded = formatPartialDate({
    on: partnership.foundedOn,
    precision: partnership.foundedPrecision,
    isAbout: partnership.foundedIsAbout,
  })
  return (
    <li className="row">
      <div className="row-body">
        <h2 className="text-[1.28rem]">
          <a href={partnershipPath(slug)}>{name}</a>
        </h2>
        <p>{summary}</p>
        <p className="facts">
          {region && <span>{region.name}</span>}
          {newest ? (
            <span>{countWords(newest)}</span>
          ) : (
            count.memberships > 0 && <span>{countOf(count.memberships, 'member')} named</span>
          )}
          {count.projects > 0 && <span>{countOf(count.projects, 'project')}</span>}
          {founded && <span>since {founded}</span>}
        </p>
      </div>
    </li>
  )
}
