// The page on which an option of a long list of filters is chosen.
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Page } from '@/components/ui/page'
import { Static } from '@/components/ui/static'
import type { FacetCount, Selection } from '@/lib/search/schema'
import { ChooseOptions } from './choose-options'
import { type Facet, optionsOf } from './facet-panel'

type Props = {
  noun: keyof typeof NAMES
  id: string
  facet: Facet
  /** The list that is being narrowed. */
  address: string
  selection: Selection
  counts: FacetCount[]
  total: number
  find: string
}

const NAMES = {
  projects: ['/projects', 'Projects'],
  schools: ['/schools', 'Schools'],
  impact: ['/impact', 'Impact'],
  'offers and needs': ['/offers-and-needs', 'Offers and needs'],
} as const

export function ChoosePage({ noun, id, facet, address, selection, counts, total, find }: Props) {
  const [path, title] = NAMES[noun]
  const others = [...new URL(address, 'http://address').searchParams].filter(([name]) => name !== id)
  return (
    <Page section={path}>
      <Static>
        <Breadcrumbs
          trail={[
            { href: '/', name: 'Home' },
            { href: address, name: title },
          ]}
          here={facet.legend}
        />
        <div className="wrap page">
          <h1>{facet.legend}</h1>
          <ChooseOptions
            facet={id}
            legend={`${title} by ${facet.legend.toLowerCase()}`}
            noun={noun}
            path={path}
            options={optionsOf(id, facet, counts, selection[id] ?? [], total)}
            find={find}
            kept={others}
          />
        </div>
      </Static>
    </Page>
  )
}
