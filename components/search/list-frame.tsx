// The frame of a list: what is looked for and where, its filters, what is chosen, and the results.
import type { ReactNode } from 'react'
import { type Section } from '@/components/ui/site-header'
import { Page } from '@/components/ui/page'
import { Static } from '@/components/ui/static'
import type { FacetCount, Selection } from '@/lib/search/schema'
import { type Chip, Chips } from './chips'
import { type Facet, FacetPanel } from './facet-panel'
import { InstantFilters } from './instant-filters'
import { KeepForm } from './keep'
import { NearMe } from './near-me'
import { SearchBar } from './search-bar'

type Props = {
  section: Section
  address: string
  search: { q: string; where: string; radius: number; facets: Selection }
  /** The place that was understood, by name; `isUnknown`: one was typed and nobody knows it. */
  place: string | undefined
  isUnknown: boolean
  noun: string
  facets: Record<string, Facet>
  counts: FacetCount[]
  total: number
  chooseFrom: (facet: string) => string
  chips: Chip[]
  heading: string
  /** Beside the heading: the order. */
  sort?: ReactNode
  /** More fields of the form. */
  hidden?: ReactNode
  /** Names the state of the lists that is shown, where it is the same for everybody: what was made of it is used again. */
  keepAs?: string | null
  /** Whether what is listed can be kept on one's list. */
  isKeepable?: boolean
  children: ReactNode
}

export function ListFrame({ section, address, search, place, isUnknown, noun, ...list }: Props) {
  const { facets, counts, total, chooseFrom, chips, heading, sort, hidden, keepAs, isKeepable = true } = list
  const partAs = (part: string) => keepAs && `${part} ${keepAs} ${address}`
  return (
    <Page section={section} isOnPage={chips.length === 0}>
      <form className="wrap" action={section} method="get" id="search-form" key={address}>
        <Static>
          <SearchBar {...search} place={place} isUnknown={isUnknown} noun={noun} />
          {hidden}
        </Static>
        <div className="listing">
          <Static id="filter-column" keepAs={partAs('filters')}>
            <FacetPanel
              facets={facets}
              counts={counts}
              selection={search.facets}
              total={total}
              chooseFrom={chooseFrom}
            />
          </Static>
          <Static id="results" keepAs={partAs('results')}>
            <div className="bar">
              <h1>{heading}</h1>
              {sort}
            </div>
            <Chips chips={chips} clearHref={section} />
            {list.children}
          </Static>
        </div>
      </form>
      {isKeepable && <KeepForm back={address} />}
      <InstantFilters announcement={heading} />
      <NearMe key={`near ${address}`} />
    </Page>
  )
}
