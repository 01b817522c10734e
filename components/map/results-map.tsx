// What a search found, on a map and as the list beside it.
import type { ReactNode } from 'react'
import { type Chip, Chips } from '@/components/search/chips'
import { type Found, PlaceNote } from '@/components/search/place-note'
import { Views } from '@/components/search/views'
import { Page } from '@/components/ui/page'
import { Pagination } from '@/components/ui/pagination'
import { Static } from '@/components/ui/static'
import { countOf } from '@/components/ui/words'
import { type Drawing, type Mark, type Point, type View, writeView } from '@/lib/map/schema'
import { PAGE_SIZE } from '@/lib/search/schema'
import { writeKept } from '@/lib/shortlist/schema'
import { DrawnMap, SectorKey } from './drawn-map'
import { LiveMap } from './live-map'

type Props = {
  noun: 'project' | 'school'
  heading: string
  search: { where: string; page: number }
  found: Found
  total: number
  chips: Chip[]
  drawing: Drawing
  /** What a point stands for, as a sentence. */
  meaning: string
  unplaced: number
  isLive: boolean
  tiles: string | undefined
  pathOf: (slug: string) => string
  /** This search as list, map or points, from its first page unless another is named. */
  addressOf: (as: '' | '/map' | '/points', change?: { where?: string; page?: number }) => string
  /** The list of what stands around a position. */
  aroundOf: (position: string) => string
  /** One page of the list. */
  children: ReactNode
}

export function ResultsMap({ noun, heading, search, found, total, chips, children, ...map }: Props) {
  const { addressOf } = map
  const section = `/${noun}s` as const
  return (
    <Page section={section}>
      <Static>
        <div className="wrap page">
          <div className="bar">
            <h1>{heading}</h1>
            <Views path={section} address={addressOf('')} isMap isEmpty={total === 0} />
          </div>
          <Chips chips={chips} clearHref={`${section}/map`} />
          {search.where && (
            <PlaceNote where={search.where} found={found} hrefOf={(where) => addressOf('/map', { where })} />
          )}
        </div>
      </Static>
      <div className="wrap map-page">
        <div id="map">
          <Static id="drawn-map">
            <Drawn noun={noun} {...map} />
          </Static>
          {map.isLive && (
            <LiveMap
              pointsAddress={addressOf('/points')}
              tiles={map.tiles ?? null}
              noun={noun}
              key={addressOf('')}
            />
          )}
          {noun === 'school' && (
            <Static>
              <SectorKey />
            </Static>
          )}
        </div>
        <Static>
          <h2>In the list</h2>
          {children}
          <Pagination
            page={search.page}
            pages={Math.ceil(total / PAGE_SIZE)}
            hrefOf={(page) => addressOf('/map', { page })}
          />
        </Static>
      </div>
    </Page>
  )
}

const nameOf = ({ name, about }: Point) => (about ? `${name} (${about})` : name)

type DrawnProps = Pick<
  Props,
  'noun' | 'drawing' | 'meaning' | 'unplaced' | 'pathOf' | 'addressOf' | 'aroundOf'
>

function Drawn({ noun, drawing, meaning, unplaced, pathOf, addressOf, aroundOf }: DrawnProps) {
  const { view, marks, window, whole } = drawing
  const mapAt = (at: View) => {
    const address = addressOf('/map')
    return `${address}${address.includes('?') ? '&' : '?'}at=${writeView(at)}`
  }
  // A point leads to its page, a group to a nearer view; one that cannot come apart to a list of exactly its points, or
  // where these are too many for an address, to the list around it.
  const linked = ({ x, y, lat, lon, count, point, view: nearer, members }: Mark) => {
    if (point) return { x, y, count, sector: point.sector, href: pathOf(point.slug), label: nameOf(point) }
    if (nearer) return { x, y, count, href: mapAt(nearer), label: `${count} ${noun}s: look nearer` }
    const slugs = members.map(({ slug }) => slug)
    const kept = noun === 'project' ? { projects: slugs, schools: [] } : { projects: [], schools: slugs }
    return slugs.length > 0
      ? { x, y, count, href: `/list?${writeKept(kept)}`, label: `${count} ${noun}s here` }
      : {
          x,
          y,
          count,
          href: aroundOf(`${lat.toFixed(3)}, ${lon.toFixed(3)}`),
          label: `The ${noun}s around here`,
        }
  }
  return (
    <DrawnMap marks={marks.map(linked)} window={window} whole={whole}>
      {view.zoom > 0 && (
        <>
          <a href={mapAt({ ...view, zoom: view.zoom - 1 })}>Look from farther away</a>{' '}
          <a href={addressOf('/map')}>The whole country</a>{' '}
        </>
      )}
      {meaning}
      {unplaced > 0 && ` ${countOf(unplaced, noun)} without a position stand in the list only.`}
    </DrawnMap>
  )
}
