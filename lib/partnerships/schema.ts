// The address of a partnership and of the list of them.
import { type RegionId, REGIONS } from '@/lib/schools/schema'
import { type RawParams, readPage, readSelection, readText, withPage } from '@/lib/search/schema'

export type PartnershipSearch = { q: string; region: RegionId | null; page: number }

type Count = { state: number | null; independent: number | null; total: number | null; asOfOn: Date | null }

/** The count of schools that is newest; one without a date only when there is no other. */
export function latestCount<Given extends Count>(counts: Given[]): Given | undefined {
  return counts.toSorted((a, b) => (b.asOfOn?.getTime() ?? 0) - (a.asOfOn?.getTime() ?? 0))[0]
}

/** "13 schools: 10 state, 3 independent", as far as it is known. */
export function countWords({ state, independent, total }: Count): string {
  const all = total ?? (state !== null && independent !== null ? state + independent : null)
  const parts = [state !== null && `${state} state`, independent !== null && `${independent} independent`]
  const known = parts.filter(Boolean).join(', ')
  return all === null ? known : `${all} schools${known && `: ${known}`}`
}

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
