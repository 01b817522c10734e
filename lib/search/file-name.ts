// The name of a file with the results of a search, which says what was searched and when.
import { slugify } from '@/lib/schools/schema'
import type { Selection } from './schema'

const MOST = 80

/** "projects-yorkshire-and-the-humber-outcomes-2026-11-22.csv": only a-z, 0-9 and hyphens, at most 80 characters. */
export function csvName(
  noun: string,
  { q = '', where = '', facets = {} }: { q?: string; where?: string; facets?: Selection } = {},
  today = new Date(),
): string {
  const chosen = Object.entries(facets).flatMap(([facet, values]) =>
    values.map((value) => (value === 'yes' ? facet : /^(no|\d+)$/.test(value) ? `${facet}-${value}` : value)),
  )
  const words = [noun, q, where && `near ${where}`, ...chosen].filter(Boolean).join(' ')
  // As it is in Britain; the Swedish way of writing a date is the international one.
  const end = `-${today.toLocaleDateString('sv-SE', { timeZone: 'Europe/London' })}.csv`
  return `${slugify(words)
    .slice(0, MOST - end.length)
    .replace(/-$/, '')}${end}`
}
