// The address of a partnership and of the list of them.
import { type RegionId, REGIONS } from '@/lib/schools/schema'
import { type RawParams, readPage, readSelection, readText, withPage } from '@/lib/search/schema'

export type PartnershipSearch = { q: string; region: RegionId | null; page: number }

/** The path of a partnership's page. */
export function partnershipPath(slug: string) {
  return `/partnerships/${slug}`
}

/** What an address asks of the list of partnerships. Never fails: what makes no sense is left out. */
export function readPartnershipSearch(params: RawParams): PartnershipSearch {
  const { region } = readSelection(params, { region: { options: REGIONS } })
  return {
    q: readText(params.q),
    region: (region?.[0] as RegionId | undefined) ?? null,
    page: readPage(params.page),
  }
}

/** The address of a search for partnerships. */
export function partnershipsAddress({ q, region, page }: PartnershipSearch): string {
  const params = new URLSearchParams()
  if (q) params.append('q', q)
  if (region) params.append('region', region)
  return withPage('/partnerships', params, page)
}
