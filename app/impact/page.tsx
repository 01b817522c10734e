import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ListFrame } from '@/components/search/list-frame'
import { PlaceNote } from '@/components/search/place-note'
import { SpellingNote } from '@/components/search/spelling-note'
import { WaysOn } from '@/components/search/ways-on'
import { offerWords } from '@/components/search/words'
import { countOf } from '@/components/ui/words'
import { type ImpactSearch, impactAddress, impactYearWords, readImpactSearch } from '@/lib/impact/schema'
import { yearWords } from '@/lib/impact/years'
import { isCanonical } from '@/lib/search/address'
import { FACETS, type ProjectSearch } from '@/lib/search/schema'
import { Figures } from './figures'
import { yearOptions } from './groups'
import { type LoadedImpact, loadImpact } from './load'
import { describe, tagsOf } from './words'

type Props = PageProps<'/impact'>

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const address = impactAddress(readImpactSearch(await searchParams))
  const loaded = await loadImpact(address)
  const title = `Impact of ${describe(loaded, loaded.year)}`
  return {
    title,
    description: `${title}: totals, changes for pupils and evidence, each figure with the rows it is made of.`,
    alternates: { canonical: address },
    robots: address === '/impact' ? undefined : { index: false },
  }
}

export default async function ImpactPage({ searchParams }: Props) {
  const params = await searchParams
  const address = impactAddress(readImpactSearch(params))
  if (!isCanonical(params, address)) redirect(address)
  const loaded = await loadImpact(address)
  const { search, year, of, place, found, counts, total, better } = loaded
  const addressOf = (change: Partial<ImpactSearch>) => impactAddress({ search, year, of, ...change })
  if (better) redirect(addressOf({ search: { ...better, sort: 'relevance' } }))
  const searching = (change: Partial<ProjectSearch>) => addressOf({ search: { ...search, ...change } })
  return (
    <ListFrame
      section="/impact"
      address={address}
      search={search}
      place={place?.label}
      isUnknown={search.where !== '' && !found}
      noun="Impact"
      facets={FACETS}
      counts={counts}
      total={total}
      chooseFrom={(facet) => impactAddress({ search, year, of }, `/impact/choose/${facet}`)}
      chips={tagsOf(loaded, year, addressOf)}
      heading={`Impact of ${describe(loaded, year)}`}
      sort={total > 0 && <YearChoice loaded={loaded} />}
      isKeepable={false}
    >
      {search.where && (
        <PlaceNote where={search.where} found={found} hrefOf={(where) => searching({ where })} />
      )}
      <SpellingNote {...loaded} q={search.q} noun="project" hrefOf={(q) => searching({ q })} />
      {total === 0 ? <Nothing loaded={loaded} addressOf={addressOf} /> : <Figures loaded={loaded} />}
    </ListFrame>
  )
}

function YearChoice({ loaded }: { loaded: LoadedImpact }) {
  const { year } = loaded
  return (
    <p className="sort">
      <label htmlFor="school-year">School year</label>
      <select id="school-year" name="year" defaultValue={year === null ? '' : valueOf(year)} key={`${year}`}>
        <option value="">Last count</option>
        {yearOptions(loaded).map((one) => (
          <option key={one} value={valueOf(one)}>
            {one === 'undated' ? 'Not known' : yearWords(one)}
          </option>
        ))}
      </select>
      <button className="btn quiet small-btn" type="submit">
        Show
      </button>
    </p>
  )
}

const valueOf = (year: NonNullable<ImpactSearch['year']>) => (year === 'undated' ? year : yearWords(year))

type NothingProps = { loaded: LoadedImpact; addressOf: (change: Partial<ImpactSearch>) => string }

function Nothing({ loaded, addressOf }: NothingProps) {
  const { offers, year } = loaded
  return (
    <div className="empty">
      <h2>No project matches all of that</h2>
      <p>So there is nothing to add up{year !== null && `, ${impactYearWords(year)} or at any time`}.</p>
      <WaysOn
        total={0}
        ways={offers.map((offer) => ({
          href: addressOf({ search: offer.search }),
          words: `${countOf(offer.count, 'project')} ${offerWords(FACETS, offer, loaded)}`,
        }))}
        all={{ href: '/impact', words: 'See the impact of all projects' }}
      />
    </div>
  )
}
