// Places as people type them, and distances.

export type Position = { lat: number; lon: number }

/** A place found, and how exactly. */
export type Place = Position & {
  label: string
  how:
    | 'postcode'
    | 'district'
    | 'area'
    | 'town'
    | 'authority'
    | 'region'
    | 'part'
    | 'county'
    | 'school'
    | 'position'
  /** What to type to get exactly this one. */
  asked: string
  /** The filter that means the same, where the place is a whole authority or region. */
  filter?: { facet: 'la' | 'region'; value: string }
}

/** How a place was found, as the page says it after "Distances are in miles from"; * is its name. */
export const PLACE_NOTES = {
  postcode: '*, where a school in the directory stands',
  district: 'the middle of the schools we hold in *',
  area: 'the middle of the postcode area of *, as we hold no school nearer',
  town: 'the middle of the schools we hold in *',
  authority: 'the middle of the schools we hold in *',
  region: 'the middle of the schools we hold in *',
  part: 'about the middle of *',
  county: 'about the middle of *',
  school: '*',
  position: 'that position, to about half a mile',
} as const satisfies Record<Place['how'], string>

const EARTH_RADIUS_MILES = 3958.8
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** The distance between two positions in miles, along the earth's surface (haversine). */
export function distanceMiles(a: Position, b: Position): number {
  const [dLat, dLon] = [radians(b.lat - a.lat), radians(b.lon - a.lon)]
  const h =
    Math.sin(dLat / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(dLon / 2) ** 2
  return 2 * EARTH_RADIUS_MILES * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** A box that holds the circle of so many miles around a position: the least and the greatest latitude and longitude. */
export function boxAround({ lat, lon }: Position, miles: number) {
  const dLat = miles / 69
  const dLon = dLat / Math.cos(((Math.abs(lat) + dLat) * Math.PI) / 180) // degrees are narrowest where the circle is northmost
  return { lat: [lat - dLat, lat + dLat], lon: [lon - dLon, lon + dLon] } as const
}

/** "0.4 miles", "1 mile", "12 miles": tenths below ten miles. */
export function milesWords(miles: number): string {
  const rounded = miles < 9.95 ? Math.round(miles * 10) / 10 : Math.round(miles)
  return `${rounded.toLocaleString('en-GB')} ${rounded === 1 ? 'mile' : 'miles'}`
}

/** "yo10 5dd" as "YO10 5DD", or null when it is no whole postcode. */
export function readPostcode(text: string): string | null {
  const match = /^([A-Z]{1,2}\d[A-Z\d]?)\s*(\d[A-Z]{2})$/.exec(text.trim().toUpperCase())
  return match && `${match[1]} ${match[2]}`
}

/** The first half of a postcode, "YO10", also with some of the second, "YO10 5"; or null. */
export function readDistrict(text: string): string | null {
  return /^([A-Z]{1,2}\d[A-Z\d]?)(?:\s+\d[A-Z]?)?$/.exec(text.trim().toUpperCase())?.[1] ?? null
}

/** A position as our own button writes it, "53.96, -1.08"; null when it is none or not in or near the UK. */
export function readPosition(text: string): Position | null {
  const match = /^(-?\d{1,2}(?:\.\d{1,6})?),\s*(-?\d{1,2}(?:\.\d{1,6})?)$/.exec(text.trim())
  const [lat, lon] = [Number(match?.[1]), Number(match?.[2])]
  return match && lat >= 49 && lat <= 61 && lon >= -9 && lon <= 2 ? { lat, lon } : null
}

/** A place's name as it is compared: as below, and "Saint" is "St". */
export function foldName(text: string): string {
  return fold(text)
    .replace(/\bsaint\b/g, 'st')
    .replace(/^the /, '')
}

/** Text as it is compared: no capitals, accents, apostrophes or punctuation. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}'’`]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
