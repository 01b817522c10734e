// The page on which an option of a long list of filters is chosen.
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Page } from '@/components/ui/page'
import { Static } from '@/components/ui/static'
import type { FacetCount, Selection } from '@/lib/search/schema'
import { ChooseOptions } from './choose-options'
import { type Facet, optionsOf } from './facet-panel'

type Props = {
  noun: 'projects' | 'schools'
  id: string
  facet: Facet
  /** The list that is being narrowed. */
  address: string
  selection: Selection
  counts: FacetCount[]
  total: number
  find: string
}

const NAMES = { projects: 'Projects', schools: 'Schools' }

export function ChoosePage({ noun, id, facet, address, selection, counts, total, find }: Props) {
  const others = [...new URL(address, 'http://address').searchParams].filter(([name]) => name !== id)
  return (
    <Page section={`/${noun}`}>
      <Static>
        <Breadcrumbs
          trail={[
            { href: '/', name: 'Home' },
            { href: address, name: NAMES[noun] },
          ]}
          here={facet.legend}
        />
        <div className="wrap page">
          <h1>{facet.legend}</h1>
          <ChooseOptions
            facet={id}
            legend={`${NAMES[noun]} by ${facet.legend.toLowerCase()}`}
            noun={noun}
            path={`/${noun}`}
            options={optionsOf(id, facet, counts, selection[id] ?? [], total)}
            find={find}
            kept={others}
          />
        </div>
      </Static>
    </Page>
  )
}
