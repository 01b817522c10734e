// Which projects report an indicator.
import 'server-only'
import { held } from '@/lib/search/held'
import type { IndicatorKey } from './catalogue'

/** The projects of the list that report an indicator: how many, and the first by their titles, at most `most`. */
export async function listReporting(key: IndicatorKey, most: number) {
  const { projects } = await held()
  const all = [...projects.rows.values()].filter(({ tallies, changes }) =>
    [...tallies, ...changes].some(([reported]) => reported === key),
  )
  const first = all.toSorted((a, b) => a.title.localeCompare(b.title, 'en-GB')).slice(0, most)
  return { count: all.length, first: first.map(({ slug, title, place }) => ({ slug, title, place })) }
}

/** Names of themes by their slugs, in the order given; one that nobody knows is left out. */
export async function themesNamed(slugs: readonly string[]) {
  const { names } = await held()
  return slugs.flatMap((slug) => {
    const name = names.get(`theme:${slug}`)
    return name ? [{ slug, name }] : []
  })
}
