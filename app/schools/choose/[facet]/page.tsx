import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ChoosePage } from '@/components/search/choose-page'
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
  return (
    <ChoosePage
      noun="schools"
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
