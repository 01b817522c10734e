// One figure or source put into an impact section, or taken out of it.
import { type Content, type Figure, MOST, type SourceEntry } from './schema'

/** Impact with a figure or a source put in its place, or at the end when it is new; null when there is no room. */
export function withEntry(
  impact: Content['impact'],
  list: 'figures' | 'sources',
  entry: Figure | SourceEntry,
) {
  const held: { id: string }[] = impact[list]
  const isThere = held.some(({ id }) => id === entry.id)
  if (!isThere && held.length >= MOST[list]) return null
  const entries = isThere ? held.map((one) => (one.id === entry.id ? entry : one)) : [...held, entry]
  return { ...impact, [list]: entries } as Content['impact']
}

/** Impact without a figure, or without a source that no reading names any more. */
export function withoutEntry(impact: Content['impact'], entryId: string): Content['impact'] {
  return {
    ...impact,
    sources: impact.sources.filter(({ id }) => id !== entryId || readingsFrom(impact, id) > 0),
    figures: impact.figures.filter(({ id }) => id !== entryId),
  }
}

/** How many readings come from a source. */
export const readingsFrom = ({ figures }: Content['impact'], sourceId: string) =>
  figures.flatMap(({ readings }) => readings).filter((reading) => reading.sourceId === sourceId).length

/** The other figure of the same indicator of the catalogue, of which a project has one. */
export const twinOf = ({ figures }: Content['impact'], { id, catalogue }: Pick<Figure, 'id' | 'catalogue'>) =>
  figures.find((other) => catalogue !== null && other.catalogue === catalogue && other.id !== id) ?? null
