// The outline of the United Kingdom and its neighbours on the map, and points grouped where they would lie on one another.
import { geoPath, geoTransverseMercator } from 'd3-geo'
import type { Feature, FeatureCollection, Geometry } from 'geojson'
import Supercluster, { type ClusterProperties } from 'supercluster'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import fine from 'world-atlas/countries-10m.json'
import coarse from 'world-atlas/countries-50m.json'
import { MOST_KEPT } from '@/lib/shortlist/schema'
import { type Drawing, type Mark, MOST_ZOOM, type Point, type View, type Window } from './schema'

// The size of the whole map in its own units.
const [WIDTH, HEIGHT] = [640, 920] as const

const COUNTRIES = new Set(['826', '372', '833', '832', '831', '250']) // UK, Ireland, Man, Jersey, Guernsey, France
const OWN = '826'
const FRAME: Feature = {
  type: 'Feature',
  properties: {},
  geometry: {
    type: 'MultiPoint',
    coordinates: [
      [-8.3, 49.7],
      [1.9, 49.7],
      [-8.3, 60.95],
      [1.9, 60.95],
    ],
  },
}

// The meridian and shape of the national grid (EPSG:27700 has its middle at 2° west), so that the country looks familiar.
const projection = geoTransverseMercator().rotate([2, 0]).fitSize([WIDTH, HEIGHT], FRAME)

function countries(from: object): FeatureCollection<Geometry> {
  const topology = from as unknown as Topology<{ countries: GeometryCollection }>
  return feature(topology, topology.objects.countries)
}

let land: FeatureCollection | undefined

/** The land as GeoJSON, in less detail, for the map that moves. */
export function outlineLand(): FeatureCollection {
  return (land ??= {
    type: 'FeatureCollection',
    features: countries(coarse).features.filter(({ id }) => COUNTRIES.has(String(id))),
  })
}

let outline: string | undefined

/** The outline as an SVG of its own, light and dark; about 150 kB before it is compressed. */
export function drawOutline(): string {
  if (outline) return outline
  const clipped = geoTransverseMercator()
    .rotate([2, 0])
    .fitSize([WIDTH, HEIGHT], FRAME)
    .clipExtent([
      [-WIDTH / 2, -20],
      [WIDTH * 1.5, HEIGHT + 20],
    ])
  const path = geoPath(clipped).digits(1)
  const drawn = countries(fine).features.filter(({ id }) => COUNTRIES.has(String(id)))
  const shapes = drawn.map(
    (country) => `<path class="${country.id === OWN ? 'own' : 'other'}" d="${path(country)}"/>`,
  )
  outline =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">` +
    `<style>.own{fill:#e6e0d2;stroke:#b9b09a}.other{fill:#efebe1;stroke:none}path{stroke-width:.6;vector-effect:non-scaling-stroke}` +
    `@media(prefers-color-scheme:dark){.own{fill:#2a303c;stroke:#4a5262}.other{fill:#1c212b}}</style>${shapes.join('')}</svg>`
  return outline
}

// The part of the map that a view shows.
function windowOf({ lat, lon, zoom }: View): Window {
  const scale = 2 ** zoom
  const [width, height] = [WIDTH / scale, HEIGHT / scale]
  if (zoom === 0) return { x: 0, y: 0, width, height }
  const [x, y] = projection([lon, lat])!
  return { x: x - width / 2, y: y - height / 2, width, height }
}

const MARK_SPACE = 40 // units of the window between marks
const WORLD_ZOOM = 5 // the zoom of the usual web map at which the country is as high as our whole map

function marksOf(points: Point[], view: View): Mark[] {
  const groups = new Supercluster<{ point: Point }>({
    radius: MARK_SPACE,
    extent: 512,
    maxZoom: WORLD_ZOOM + MOST_ZOOM,
  })
  groups.load(
    points.map((point) => ({
      type: 'Feature',
      properties: { point },
      geometry: { type: 'Point', coordinates: [point.lon, point.lat] },
    })),
  )
  const seen = windowOf(view)
  return groups.getClusters([-12, 48, 4, 62], WORLD_ZOOM + view.zoom).flatMap((group): Mark[] => {
    const [lon, lat] = group.geometry.coordinates as [number, number]
    const [x, y] = projection([lon, lat])!
    const isSeen = x >= seen.x && x <= seen.x + seen.width && y >= seen.y && y <= seen.y + seen.height
    if (!isSeen) return []
    if ('point' in group.properties)
      return [{ x, y, lat, lon, count: 1, point: group.properties.point, view: null, members: [] }]
    const { point_count: count, cluster_id: id } = group.properties as ClusterProperties
    const zoom = groups.getClusterExpansionZoom(id) - WORLD_ZOOM
    const nearer = zoom <= MOST_ZOOM ? { lat, lon, zoom } : null
    const isListed = !nearer && count <= MOST_KEPT
    const members = isListed ? groups.getLeaves(id, count).map((leaf) => leaf.properties.point) : []
    return [{ x, y, lat, lon, count, point: null, view: nearer, members }]
  })
}

/** What a view shows of some points: single ones, and groups that open a nearer view. */
export function drawingOf(points: Point[], view: View): Drawing {
  return {
    view,
    marks: marksOf(points, view),
    window: windowOf(view),
    whole: { width: WIDTH, height: HEIGHT },
  }
}
