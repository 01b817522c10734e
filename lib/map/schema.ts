// What a map shows of a place: addresses and words shared by the server's drawing and the map that moves.
import type { Sector } from '@/lib/schools/schema'

export type Point = {
  slug: string
  name: string
  /** Who leads a project; which kind of school it is, and where. */
  about: string | null
  /** Schools only; null when it is not published. */
  sector?: Sector | null
  lat: number
  lon: number
}

/** A part of the country: its middle, and how often it is doubled; 0 shows all of it. */
export type View = { lat: number; lon: number; zoom: number }

/** A point, or a group: `view` is where it comes apart, or null when its points stand all but in one place. */
export type Mark = {
  x: number
  y: number
  lat: number
  lon: number
  count: number
  point: Point | null
  view: View | null
  /** The points of a group that cannot come apart, when an address can name them all. */
  members: Point[]
}
/** What is seen of the map: a part of it in its own units. */
export type Window = { x: number; y: number; width: number; height: number }
/** Points as they are seen from a view, on a map whose whole size is given. */
export type Drawing = { view: View; marks: Mark[]; window: Window; whole: { width: number; height: number } }

export const WHOLE: View = { lat: 55.4, lon: -3.4, zoom: 0 }
export const MOST_ZOOM = 7

/** The map that moves gets all its points at once; beyond so many the drawn map, which groups them, stays. */
export const MOST_POINTS = 5000

/** Reads "53.96,-1.08,3"; anything else is the whole country. */
export function readView(value: string | string[] | undefined): View {
  const [lat, lon, zoom] = String([value ?? ''].flat()[0])
    .split(',')
    .map(Number) as [number, number, number]
  const isView = lat >= 49 && lat <= 61.5 && lon >= -9 && lon <= 2.5 && Number.isInteger(zoom) && zoom >= 0
  return isView && zoom <= MOST_ZOOM ? { lat, lon, zoom } : WHOLE
}

/** A view as addresses say it. */
export function writeView({ lat, lon, zoom }: View): string {
  return `${lat.toFixed(2)},${lon.toFixed(2)},${zoom}`
}
