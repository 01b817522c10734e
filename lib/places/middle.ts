// The middle of places that become known one by one.
import type { Position } from './schema'

export type Middle = Position & { count: number }

/** Counts a position in under a name. */
export function extend(places: Map<string, Middle>, key: string, { lat, lon }: Position) {
  const known = places.get(key)
  if (known) grow(known, { lat, lon })
  else places.set(key, { lat, lon, count: 1 })
}

/** Moves a middle by one position more. */
export function grow(middle: Middle, { lat, lon }: Position) {
  middle.count += 1
  middle.lat += (lat - middle.lat) / middle.count
  middle.lon += (lon - middle.lon) / middle.count
}
