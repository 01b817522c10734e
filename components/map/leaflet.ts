// The map that moves. Loaded only on the map's page, after it is shown.
import L from 'leaflet'
import Supercluster, { type ClusterFeature, type PointFeature } from 'supercluster'
import type { Point } from '@/lib/map/schema'

type Group = ClusterFeature<object> | PointFeature<{ point: Point }>

const COUNTRY = L.latLngBounds([49.8, -8.3], [60.9, 1.9])
const pathOf = (noun: string, slug: string) => `/${noun}s/${slug}`

/** Shows points in an element; returns what takes the map away again. */
export function show(element: HTMLElement, points: Point[], tiles: string | null, noun: string): () => void {
  const map = L.map(element, { maxZoom: 15, minZoom: 5, attributionControl: tiles !== null })
  if (tiles) L.tileLayer(tiles).addTo(map)
  else void addOutline(map)
  const groups = new Supercluster<{ point: Point }>({ radius: 72, maxZoom: 14 })
  groups.load(
    points.map((point) => ({
      type: 'Feature',
      properties: { point },
      geometry: { type: 'Point', coordinates: [point.lon, point.lat] },
    })),
  )
  const layer = L.layerGroup().addTo(map)
  const draw = () => {
    const bounds = map.getBounds().pad(0.2)
    const box: [number, number, number, number] = [
      bounds.getWest(),
      bounds.getSouth(),
      bounds.getEast(),
      bounds.getNorth(),
    ]
    layer.clearLayers()
    for (const group of groups.getClusters(box, Math.round(map.getZoom())))
      markOf(map, groups, group, noun).addTo(layer)
  }
  map.on('moveend', draw)
  const all = L.latLngBounds(points.map(({ lat, lon }) => [lat, lon]))
  map.fitBounds(all.isValid() ? all.pad(0.1) : COUNTRY, { maxZoom: 11 })
  return () => map.remove()
}

function markOf(map: L.Map, groups: Supercluster<{ point: Point }>, group: Group, noun: string) {
  const [lon, lat] = group.geometry.coordinates as [number, number]
  const { properties, id } = group
  const [point, count] = 'point' in properties ? [properties.point, 1] : [null, properties.point_count]
  const title = point ? point.name : `${count} ${noun}s: look nearer`
  const size = point ? 28 : 28 + Math.min(22, 5 * Math.log2(count))
  const icon = L.divIcon({
    className: point ? 'map-dot' : 'map-group',
    iconSize: [size, size],
    html: point ? '' : `<span>${count}</span>`,
  })
  const mark = L.marker([lat, lon], { icon, title, alt: title, keyboard: true })
  mark.on('click keypress', () => {
    if (point) location.assign(pathOf(noun, point.slug))
    else map.setView([lat, lon], Math.min(15, groups.getClusterExpansionZoom(Number(id))))
  })
  return mark
}

async function addOutline(map: L.Map) {
  const answer = await fetch('/map-outline?as=json')
  if (answer.ok)
    L.geoJSON(await answer.json(), { interactive: false, className: 'map-land' } as L.GeoJSONOptions).addTo(
      map,
    )
}
