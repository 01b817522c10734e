// Finds places from the schools held; no outside service is asked.
import 'server-only'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { type Place, readOutcode, readPostcode } from './schema'

const MILES_PER_RADIAN = 3958.8

/** The distance in miles from a place to the row's lat and lon, as SQL. */
export function milesFrom({ lat, lon }: Pick<Place, 'lat' | 'lon'>): Prisma.Sql {
  return Prisma.sql`(${MILES_PER_RADIAN}::float8 * 2 * asin(least(1, sqrt(
    power(sin(radians(lat - ${lat}::float8) / 2), 2) +
    cos(radians(${lat}::float8)) * cos(radians(lat)) * power(sin(radians(lon - ${lon}::float8) / 2), 2)))))`
}

/** The condition that a row lies within so many miles of a place; a box first, which an index can answer. */
export function within(place: Pick<Place, 'lat' | 'lon'>, miles: number): Prisma.Sql {
  const dLat = (miles / MILES_PER_RADIAN) * (180 / Math.PI)
  const dLon = dLat / Math.cos((place.lat * Math.PI) / 180)
  return Prisma.sql`lat BETWEEN ${place.lat - dLat}::float8 AND ${place.lat + dLat}::float8
    AND lon BETWEEN ${place.lon - dLon}::float8 AND ${place.lon + dLon}::float8 AND ${milesFrom(place)} <= ${miles}`
}

/**
 * The place that a postcode, the first half of one, a town or a school's name means: from the whole postcode to its
 * district, then its area; else the town, else the school whose name begins so. Null when nothing held answers to it.
 */
export async function findPlace(text: string): Promise<Place | null> {
  const postcode = readPostcode(text)
  const outcode = postcode ? postcode.split(' ')[0]! : readOutcode(text)
  const area = outcode && /^[A-Z]+/.exec(outcode)![0]
  const found =
    (postcode && (await middleOf(Prisma.sql`postcode = ${postcode}`, postcode, 'postcode'))) ||
    (outcode && (await middleOf(Prisma.sql`postcode LIKE ${`${outcode} %`}`, outcode, 'district'))) ||
    (area && (await middleOf(Prisma.sql`postcode ~ ${`^${area}[0-9]`}`, area, 'area'))) ||
    null
  if (found || outcode) return found
  return (await middleOf(Prisma.sql`lower(town) = ${text.toLowerCase()}`, null, 'town')) ?? schoolNamed(text)
}

async function middleOf(where: Prisma.Sql, label: string | null, how: Place['how']): Promise<Place | null> {
  const [row] = await db.$queryRaw<{ lat: number | null; lon: number; label: string | null }[]>`
    SELECT avg(lat) AS lat, avg(lon) AS lon, min(town) AS label FROM school WHERE lat IS NOT NULL AND ${where}`
  return row?.lat ? { lat: row.lat, lon: row.lon, label: label ?? row.label!, how } : null
}

async function schoolNamed(text: string): Promise<Place | null> {
  const pattern = `${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
  const [row] = await db.$queryRaw<{ lat: number; lon: number; label: string }[]>`
    SELECT lat, lon, name AS label FROM school
    WHERE lat IS NOT NULL AND lower(name) LIKE ${pattern}
    ORDER BY takes_part DESC, length(name), id LIMIT 1`
  return row ? { ...row, how: 'school' } : null
}
