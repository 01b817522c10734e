import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SchoolListRow } from '@/components/school/row'
import { ListFrame } from '@/components/search/list-frame'
import { MissingPage } from '@/components/search/missing-page'
import { PlaceNote } from '@/components/search/place-note'
import { PlaceOffer } from '@/components/search/place-offer'
import { SpellingNote } from '@/components/search/spelling-note'
import { Views } from '@/components/search/views'
import { Pagination } from '@/components/ui/pagination'
import { countOf } from '@/components/ui/words'
import { newAlertPath } from '@/lib/alerts/schema'
import { readSchoolSearch, SCHOOL_FACETS, schoolSearchAddress } from '@/lib/schools/search'
import { isCanonical } from '@/lib/search/address'
import { PAGE_SIZE } from '@/lib/search/schema'
import { keptSchools } from '../list/kept'
import { type Loaded, loadSchools } from './load'
import { chipsOf, describe } from './words'

type Props = PageProps<'/schools'>

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const address = schoolSearchAddress(readSchoolSearch(await searchParams))
  const loaded = await loadSchools(address)
  const { search, missingPage } = loaded
  const page = search.page > 1 && !missingPage ? `, page ${search.page}` : ''
  return {
    title: `${describe(loaded)}${page}`,
    description: 'State and independent schools, and the partnership projects they take part in.',
    alternates: { canonical: schoolSearchAddress({ ...search, page: missingPage ? 1 : search.page }) },
  }
}

export default async function SchoolsPage({ searchParams }: Props) {
  const params = await searchParams
  const address = schoolSearchAddress(readSchoolSearch(params))
  if (!isCanonical(params, address)) redirect(address)
  const loaded = await loadSchools(address)
  const { search, place, found, total, counts, guess } = loaded
  if (place?.filter) {
    const { facet, value } = place.filter
    const chosen = new Set([...(search.facets[facet] ?? []), value])
    const facets = { ...search.facets, [facet]: [...chosen] }
    redirect(schoolSearchAddress({ ...search, where: '', facets, page: 1 }))
  }
  const chips = chipsOf(loaded)
  const heading = describe(loaded)
  const to = (change: Partial<Loaded['search']>) => schoolSearchAddress({ ...search, page: 1, ...change })
  return (
    <ListFrame
      section="/schools"
      address={address}
      search={search}
      place={place?.label}
      isUnknown={search.where !== '' && !found}
      noun="Schools"
      facets={SCHOOL_FACETS}
      counts={counts}
      total={total}
      chooseFrom={(facet) => schoolSearchAddress({ ...search, page: 1 }, `/schools/choose/${facet}`)}
      chips={chips}
      heading={heading}
    >
      {search.where && <PlaceNote where={search.where} found={found} hrefOf={(where) => to({ where })} />}
      {guess && (
        <PlaceOffer
          q={guess.q}
          where={guess.where}
          noun="schools"
          href={to({ q: guess.q, where: guess.where })}
        />
      )}
      <SpellingNote {...loaded} q={search.q} noun="school" hrefOf={(q) => to({ q })} />
      <Results loaded={loaded} kept={await keptSchools()} to={to} />
    </ListFrame>
  )
}

type ResultsProps = { loaded: Loaded; kept: Set<string>; to: (change: Partial<Loaded['search']>) => string }

function Results({ loaded, kept, to }: ResultsProps) {
  const { search, schools, total, missingPage } = loaded
  const pages = Math.ceil(total / PAGE_SIZE)
  if (total === 0) return <NothingFound loaded={loaded} to={to} />
  return (
    <>
      {missingPage && <MissingPage page={missingPage} last={pages} first={to({})} />}
      <Views path="/schools" address={to({})} />
      <h2 className="hidden-text">Results</h2>
      <ul>
        {schools.map((school) => (
          <SchoolListRow key={school.slug} school={school} isKept={kept.has(school.slug)} />
        ))}
      </ul>
      <Pagination page={search.page} pages={pages} hrefOf={(page) => to({ page })} />
    </>
  )
}

function NothingFound({ loaded: { search, held }, to }: Omit<ResultsProps, 'kept'>) {
  const isNarrowed = Object.keys(search.facets).length > 0 || search.where
  return (
    <div className="empty">
      <h2>No school here matches all of that</h2>
      <p>
        We hold {countOf(held, 'school')}; the one you look for may not be among them yet.{' '}
        {isNarrowed && 'It may also be left out by what is chosen above.'}
      </p>
      <ul className="list-disc pl-5">
        <li>
          <a href={newAlertPath(to({}))} rel="nofollow">
            Mail me when one does
          </a>
        </li>
        {isNarrowed && search.q && (
          <li>
            <a href={to({ where: '', facets: {} })}>Look for “{search.q}” among all of them</a>
          </li>
        )}
        <li>
          <a href="/schools">See all schools</a>
        </li>
      </ul>
    </div>
  )
}
