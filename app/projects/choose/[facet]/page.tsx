import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ChooseOptions } from '@/components/search/choose-options'
import { optionsOf } from '@/components/search/facet-panel'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Page } from '@/components/ui/page'
import { Static } from '@/components/ui/static'
import { FACETS, readProjectSearch, readText, searchAddress } from '@/lib/search/schema'
import { loadProjects } from '../../load'

type Props = PageProps<'/projects/choose/[facet]'>

const facetOf = async (params: Props['params']) => {
  const { facet: id } = await params
  const facet = Object.hasOwn(FACETS, id) ? FACETS[id]! : notFound()
  return { id, facet }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { facet } = await facetOf(params)
  return { title: `${facet.legend}: choose for projects`, robots: { index: false } }
}

export default async function ChooseForProjectsPage({ params, searchParams }: Props) {
  const { id, facet } = await facetOf(params)
  const raw = await searchParams
  const address = searchAddress({ ...readProjectSearch(raw), page: 1 })
  const { search, counts, total } = await loadProjects(address)
  const chosen = search.facets[id] ?? []
  const others = [...new URL(address, 'http://address').searchParams].filter(([name]) => name !== id)
  return (
    <Page section="/projects">
      <Static>
        <Breadcrumbs
          trail={[
            { href: '/', name: 'Home' },
            { href: address, name: 'Projects' },
          ]}
          here={facet.legend}
        />
        <div className="wrap page">
          <h1>{facet.legend}</h1>
          <ChooseOptions
            facet={id}
            legend={`Projects by ${facet.legend.toLowerCase()}`}
            noun="projects"
            path="/projects"
            options={optionsOf(id, facet, counts, chosen, total)}
            find={readText(raw.find)}
            kept={others}
          />
        </div>
      </Static>
    </Page>
  )
}
