// What a figure said before, from the versions of its project: readings keep their ids.
import type { Figure, ReadingEntry } from '@/lib/drafts/schema'

/** A version as far as one figure goes; null where it was not there. */
export type FigureVersion = { number: number; at: Date; by: string | null; figure: Figure | null }

/** One reading that was changed or taken out, with the unit it had. `became`: null when it was taken out. */
export type Correction = {
  number: number
  at: Date
  by: string | null
  was: { reading: ReadingEntry; unit: string | null }
  became: { reading: ReadingEntry; unit: string | null } | null
}

const SAID = ['value', 'words', 'qualifier', 'date', 'dateNote', 'note', 'comparisonValue'] as const

const isSame = (a: ReadingEntry, b: ReadingEntry) => SAID.every((field) => a[field] === b[field])

/** The corrections of a figure's readings, the newest first. @param versions in any order */
export function correctionsOf(versions: FigureVersion[]): Correction[] {
  const ordered = versions.toSorted((a, b) => a.number - b.number)
  return ordered
    .flatMap(({ number, at, by, figure }, i) => {
      const before = ordered[i - 1]?.figure
      if (!before) return []
      return before.readings.flatMap((reading): Correction[] => {
        const now = figure?.readings.find(({ id }) => id === reading.id)
        if (now && isSame(reading, now) && figure?.unit === before.unit) return []
        const was = { reading, unit: before.unit }
        return [{ number, at, by, was, became: now ? { reading: now, unit: figure!.unit } : null }]
      })
    })
    .toReversed()
}
