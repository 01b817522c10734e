// From the register's eastings and northings to what maps use.
import proj4 from 'proj4'

// EPSG:27700 with the seven parameters of Ordnance Survey's "A guide to coordinate systems in Great Britain", 6.6.
const OSGB36 =
  '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy ' +
  '+towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489 +units=m +no_defs'
const { forward } = proj4(OSGB36, 'WGS84')

const METRES = /^\d{1,7}(\.\d+)?$/
const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5

/**
 * Turns OSGB36 metres into WGS84 degrees, rounded to 5 decimals (about a metre; the conversion itself is within 5).
 * @returns null where either is blank, 0 or no number, or where the point lies outside the British Isles
 */
export function positionOf(easting: string, northing: string): { lat: number; lon: number } | null {
  if (!METRES.test(easting) || !METRES.test(northing)) return null
  const [east, north] = [Number(easting), Number(northing)]
  if (east === 0 || north === 0) return null
  const [lon, lat] = forward([east, north]) as [number, number]
  const isNear = lat >= 49 && lat <= 61 && lon >= -9 && lon <= 2
  return isNear ? { lat: round(lat), lon: round(lon) } : null
}
