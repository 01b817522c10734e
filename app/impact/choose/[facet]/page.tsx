import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ChoosePage } from '@/components/search/choose-page'
import { impactAddress, readImpactSearch } from '@/lib/impact/schema'
import { FACETS, readText } from '@/lib/search/schema'
import { loadImpact } from '../../load'

type Props = PageProps<'/impact/choose/[facet]'>

const facetOf = async (params: Props['params']) => {
  const { facet: id } = await params
  const facet = Object.hasOwn(FACETS, id) ? FACETS[id]! : notFound()
  return { id, facet }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { facet } = await facetOf(params)
  return { title: `${facet.legend}: choose for impact`, robots: { index: false } }
}

export default async function ChooseForImpactPage({ params, searchParams }: Props) {
  const { id, facet } = await facetOf(params)
  const raw = await searchParams
  const address = impactAddress(readImpactSearch(raw))
  const { search, counts, total } = await loadImpact(address)
  return (
    <ChoosePage
      noun="impact"
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
