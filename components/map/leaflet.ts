// The map that moves. Loaded only on the map's page, after it is shown.
import L from 'leaflet'
import Supercluster, { type ClusterFeature, type PointFeature } from 'supercluster'
import type { Point } from '@/lib/map/schema'
import { popupOf } from './popup'

type Place = { point: Point }
type Group = ClusterFeature<object> | PointFeature<Place>
type Groups = Supercluster<Place>

const COUNTRY = L.latLngBounds([49.8, -8.3], [60.9, 1.9])
const MOST_ZOOM = 15

/** Shows points in an element; returns what takes the map away again. */
export function show(element: HTMLElement, points: Point[], tiles: string | null, noun: string): () => void {
  const map = L.map(element, { maxZoom: MOST_ZOOM, minZoom: 5, attributionControl: tiles !== null })
  if (tiles) L.tileLayer(tiles).addTo(map)
  else void addOutline(map)
  // As wide as the largest mark; also at the nearest zoom, where what stands all but in one place stays one mark.
  const groups: Groups = new Supercluster({ radius: 110, maxZoom: MOST_ZOOM })
  groups.load(
    points.map((point) => ({
      type: 'Feature',
      properties: { point },
      geometry: { type: 'Point', coordinates: [point.lon, point.lat] },
    })),
  )
  map.on('moveend', drawing(map, groups, noun))
  const all = L.latLngBounds(points.map(({ lat, lon }) => [lat, lon]))
  map.fitBounds(all.isValid() ? all.pad(0.1) : COUNTRY, { maxZoom: 11 })
  return () => map.remove()
}

// Marks that stay in view stay as they are, so that the one in focus keeps it while the map moves.
function drawing(map: L.Map, groups: Groups, noun: string) {
  const shown = new Map<string, L.Marker>()
  return () => {
    const bounds = map.getBounds().pad(0.2)
    const box: [number, number, number, number] = [
      bounds.getWest(),
      bounds.getSouth(),
      bounds.getEast(),
      bounds.getNorth(),
    ]
    const wanted = new Map(
      groups.getClusters(box, Math.round(map.getZoom())).map((group) => [keyOf(group), group]),
    )
    for (const [key, mark] of shown)
      if (!wanted.has(key)) {
        mark.remove()
        shown.delete(key)
      }
    for (const [key, group] of wanted)
      if (!shown.has(key)) shown.set(key, markOf(map, groups, group, noun).addTo(map))
  }
}

const keyOf = (group: Group) =>
  'point' in group.properties ? group.properties.point.slug : `group ${String(group.id)}`

function markOf(map: L.Map, groups: Groups, group: Group, noun: string) {
  const [lon, lat] = group.geometry.coordinates as [number, number]
  const { properties } = group
  const id = Number(group.id)
  const [point, count] = 'point' in properties ? [properties.point, 1] : [null, properties.point_count]
  const nearer = point ? null : groups.getClusterExpansionZoom(id)
  const isApart = nearer !== null && nearer <= MOST_ZOOM
  const title = point ? point.name : `${count} ${noun}s${isApart ? ': look nearer' : ' here'}`
  const size = point ? 28 : 28 + Math.min(22, 5 * Math.log2(count))
  const icon = L.divIcon({
    className: point ? `map-dot ${point.sector === null ? 'unknown' : (point.sector ?? '')}` : 'map-group',
    iconSize: [size, size],
    html: point ? '' : `<span>${count}</span>`,
  })
  const mark = L.marker([lat, lon], { icon, title })
  // A button is called by what it holds, here a number: this says what it is.
  mark.on('add', () => mark.getElement()!.setAttribute('aria-label', title))
  const press = () => {
    if (isApart) {
      map.setView([lat, lon], nearer)
      map.getContainer().focus({ preventScroll: true }) // the group is gone
      return
    }
    const points = point ? [point] : groups.getLeaves(id, Infinity).map((leaf) => leaf.properties.point)
    openPopup(map, mark, points, noun)
  }
  mark.on('click', press)
  mark.on('keydown', ({ originalEvent }) => {
    if (originalEvent.key !== 'Enter' && originalEvent.key !== ' ') return
    originalEvent.preventDefault()
    press()
  })
  return mark
}

/** Opens beside a mark and takes the focus; it goes back to the mark when this is closed. */
function openPopup(map: L.Map, mark: L.Marker, points: Point[], noun: string) {
  const content = popupOf(points, (slug) => `/${noun}s/${slug}`)
  // Clear of the buttons to zoom in the corner.
  L.popup({ offset: [0, -6], maxHeight: 220, minWidth: 160, maxWidth: 240, autoPanPaddingTopLeft: [55, 10] })
    .setLatLng(mark.getLatLng())
    .setContent(content)
    .on('remove', () => mark.getElement()?.focus({ preventScroll: true }))
    .openOn(map)
  content.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') map.closePopup()
  })
  content.querySelector('a')?.focus({ preventScroll: true })
}

async function addOutline(map: L.Map) {
  const answer = await fetch('/map-outline?as=json')
  if (answer.ok)
    L.geoJSON(await answer.json(), { interactive: false, className: 'map-land' } as L.GeoJSONOptions).addTo(
      map,
    )
}
