// A search in words, as the end of a heading.
import { REGIONS } from '@/lib/schools/schema'
import type { Selection } from './schema'

type Near = { label: string } | null

const AND = new Intl.ListFormat('en-GB')
const said = (parts: (string | false | null | undefined)[]) => {
  const words = parts.filter(Boolean).join(', ')
  return words && ` ${words}`
}

/** Of projects, and of offers and needs: " about “maths”", " near York", " in London", or nothing. */
export function describeProjects({ q, facets }: { q: string; facets: Selection }, place: Near): string {
  const regions = (facets.region ?? []).map((region) => REGIONS[region as keyof typeof REGIONS] ?? region)
  return said([
    q && `about “${q}”`,
    place && `near ${place.label}`,
    regions.length > 0 && `in ${AND.format(regions)}`,
  ])
}

/** Of schools: " for “st peters”, near York", or nothing. */
export function describeSchools({ q }: { q: string }, place: Near): string {
  return said([q && `for “${q}”`, place && `near ${place.label}`])
}
