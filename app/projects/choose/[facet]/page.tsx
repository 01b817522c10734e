import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ChoosePage } from '@/components/search/choose-page'
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
  return (
    <ChoosePage
      noun="projects"
      id={id}
      facet={facet}
      address={address}
      selection={search.facets}
      counts={counts}
      total={total}
      find={readText(raw.find)}
    />
  )
}
