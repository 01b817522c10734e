// Places as people type them.

/** A place found, and how exactly. */
export type Place = {
  label: string
  lat: number
  lon: number
  how: 'postcode' | 'district' | 'area' | 'town' | 'school'
}

/** "yo10 5dd" as "YO10 5DD", or null when it is no whole postcode. */
export function readPostcode(text: string): string | null {
  const match = /^([A-Z]{1,2}\d[A-Z\d]?)\s*(\d[A-Z]{2})$/.exec(text.trim().toUpperCase())
  return match && `${match[1]} ${match[2]}`
}

/** The first half of a postcode, "YO10", or null. */
export function readOutcode(text: string): string | null {
  return /^[A-Z]{1,2}\d[A-Z\d]?$/.exec(text.trim().toUpperCase())?.[0] ?? null
}

/** How a place was found, as the page says it. */
export const PLACE_NOTES = {
  postcode: 'the postcode of a school in the directory',
  district: 'the middle of the schools we hold in that postcode district',
  area: 'the middle of the schools we hold in that postcode area, as we hold none nearer',
  town: 'the middle of the schools we hold there',
  school: 'that school',
} as const
