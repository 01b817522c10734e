import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ChoosePage } from '@/components/search/choose-page'
import { NOTICE_FACETS, noticeSearchAddress, readNoticeSearch } from '@/lib/notices/search'
import { readText } from '@/lib/search/schema'
import { loadNotices } from '../../load'

type Props = PageProps<'/offers-and-needs/choose/[facet]'>

const facetOf = async (params: Props['params']) => {
  const { facet: id } = await params
  const facet = Object.hasOwn(NOTICE_FACETS, id) ? NOTICE_FACETS[id]! : notFound()
  return { id, facet }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { facet } = await facetOf(params)
  return { title: `${facet.legend}: choose for offers and needs`, robots: { index: false } }
}

export default async function ChooseForBoardPage({ params, searchParams }: Props) {
  const { id, facet } = await facetOf(params)
  const raw = await searchParams
  const address = noticeSearchAddress({ ...readNoticeSearch(raw), page: 1 })
  const { search, counts, total } = await loadNotices(address)
  return (
    <ChoosePage
      noun="offers and needs"
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
