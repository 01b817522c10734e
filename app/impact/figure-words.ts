// A figure behind which one looks, in words: what it is, how much, and which of its rows are shown.
import { signed } from '@/components/impact/outcomes-table'
import { labelOf } from '@/components/search/words'
import { countOf, number } from '@/components/ui/words'
import { indicatorOf } from '@/lib/impact/catalogue'
import { outcomeOf } from '@/lib/impact/outcomes'
import { figureAddress, figureName, GROUPINGS, ONLY } from '@/lib/impact/schema'
import type { CountedRow } from '@/lib/impact/rows'
import { FACETS } from '@/lib/search/schema'
import type { LoadedFigure } from './load'

type Kind = 'total' | 'spread' | 'changes' | 'schools' | 'counted' | 'own'

/** What the rows of a figure are. */
export function kindOf({ asked: { figure, only } }: LoadedFigure): Kind {
  if (figure === 'named-schools') return 'schools'
  if (figure === 'counted-schools') return 'counted'
  if (figure === 'own-indicators') return 'own'
  const adds = indicatorOf(figure)?.adds
  if (!adds || adds === 'words' || (only && ['changed', 'better', 'same', 'worse'].includes(only)))
    return 'changes'
  return adds === 'sum' ? 'total' : 'spread'
}

/** How many rows there are, whatever they are. */
export const rowCount = ({ rows, schools, counted, own }: LoadedFigure) =>
  rows.length + schools.length + counted.length + own.length

const isPart = (only: unknown): only is 'state' | 'independent' | 'unknown' =>
  only === 'state' || only === 'independent' || only === 'unknown'

/** The number of schools of a row that is counted here: all, or those of the sector asked for. */
export const countedOf = (row: CountedRow, only: LoadedFigure['asked']['only']) =>
  isPart(only) ? row[only] : row.all

/** The figure itself: "1,200 pupils", "14 changes". Equal to what led here, for it is worked out of the rows. */
export function amountWords(loaded: LoadedFigure): string {
  const { asked, rows, sum, readings } = loaded
  const kind = kindOf(loaded)
  if (kind === 'schools' || kind === 'counted') return countOf(sum, 'school')
  if (kind === 'own') return countOf(sum, 'indicator')
  if (kind === 'changes') return countOf(rows.length, 'change')
  if (kind === 'spread') return countOf(readings, 'reading')
  return `${number(sum)} ${indicatorOf(asked.figure)!.unit}`
}

/** The medians of all rows, for those that are not added up; null where there are none. */
export function medianWords({ asked, changes }: LoadedFigure): string | null {
  const indicator = indicatorOf(asked.figure)
  if (!indicator || changes.length === 0) return null
  const { before, after, change } = outcomeOf(changes[0]!.change[0], changes)
  if (before === null || after === null || change === null) return null
  return `Median of ${countOf(changes.length, 'change')}: ${number(before)} before, ${number(after)} after, ${signed(change)} ${indicator.unit}`
}

/** The parts of a figure that are shown, each as a tag that leads to more. */
export function partTags({ asked, counts }: LoadedFigure) {
  const { group, only, words } = asked
  const without = (change: Partial<typeof asked>) =>
    figureAddress({ ...asked, ...change, search: { ...asked.search, page: 1 } })
  const groupName = (value: string, by: keyof typeof GROUPINGS) =>
    value === 'none' ? 'None' : value === 'several' ? 'In several' : labelOf(FACETS, by, value, counts)
  return [
    ...(group
      ? [
          {
            facet: GROUPINGS[group.by],
            label: groupName(group.value, group.by),
            href: without({ group: null }),
          },
        ]
      : []),
    ...(only ? [{ facet: 'Rows', label: ONLY[only], href: without({ only: null }) }] : []),
    ...(words
      ? [{ facet: 'Rows', label: `from ${words.before} to ${words.after}`, href: without({ words: null }) }]
      : []),
  ]
}

/** "Pupils taking part: 1,200 pupils" */
export const figureTitle = (loaded: LoadedFigure) =>
  `${figureName(loaded.asked.figure)}: ${amountWords(loaded)}`
