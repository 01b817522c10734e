import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ChooseOptions } from '@/components/search/choose-options'
import { optionsOf } from '@/components/search/facet-panel'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Page } from '@/components/ui/page'
import { Static } from '@/components/ui/static'
import { readSchoolSearch, SCHOOL_FACETS, schoolSearchAddress } from '@/lib/schools/search'
import { readText } from '@/lib/search/schema'
import { loadSchools } from '../../load'

type Props = PageProps<'/schools/choose/[facet]'>

const facetOf = async (params: Props['params']) => {
  const { facet: id } = await params
  const facet = Object.hasOwn(SCHOOL_FACETS, id)
    ? SCHOOL_FACETS[id as keyof typeof SCHOOL_FACETS]
    : notFound()
  return { id, facet }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { facet } = await facetOf(params)
  return { title: `${facet.legend}: choose for schools`, robots: { index: false } }
}

export default async function ChooseForSchoolsPage({ params, searchParams }: Props) {
  const { id, facet } = await facetOf(params)
  const raw = await searchParams
  const address = schoolSearchAddress({ ...readSchoolSearch(raw), page: 1 })
  const { search, counts, total } = await loadSchools(address)
  const chosen = search.facets[id] ?? []
  const others = [...new URL(address, 'http://address').searchParams].filter(([name]) => name !== id)
  return (
    <Page section="/schools">
      <Static>
        <Breadcrumbs
          trail={[
            { href: '/', name: 'Home' },
            { href: address, name: 'Schools' },
          ]}
          here={facet.legend}
        />
        <div className="wrap page">
          <h1>{facet.legend}</h1>
          <ChooseOptions
            facet={id}
            legend={`Schools by ${facet.legend.toLowerCase()}`}
            noun="schools"
            path="/schools"
            options={optionsOf(id, facet, counts, chosen, total)}
            find={readText(raw.find)}
            kept={others}
          />
        </div>
      </Static>
    </Page>
  )
}
