import type { Metadata } from 'next'
import { DrawnMap } from '@/components/map/drawn-map'
import { LiveMap } from '@/components/map/live-map'
import { SchoolListRow } from '@/components/school/row'
import { Chips } from '@/components/search/chips'
import { PlaceNote } from '@/components/search/place-note'
import { Views } from '@/components/search/views'
import { Page } from '@/components/ui/page'
import { Pagination } from '@/components/ui/pagination'
import { Static } from '@/components/ui/static'
import { countOf } from '@/components/ui/words'
import { HEIGHT, marksOf, WIDTH, windowOf } from '@/lib/map/draw'
import { MOST_POINTS, readView, writeView } from '@/lib/map/schema'
import { listSchoolPoints } from '@/lib/schools/queries'
import { schoolPath } from '@/lib/schools/schema'
import { readSchoolSearch, schoolSearchAddress } from '@/lib/schools/search'
import { PAGE_SIZE } from '@/lib/search/schema'
import { env } from '@/lib/env'
import { loadSchools } from '../load'
import { chipsOf, describe } from '../words'

type Props = PageProps<'/schools/map'>

const MAP = '/schools/map'
const onMap = (search: Parameters<typeof schoolSearchAddress>[0]) =>
  schoolSearchAddress(search).replace('/schools', MAP)

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const loaded = await loadSchools(schoolSearchAddress(readSchoolSearch(await searchParams)))
  return {
    title: `Map of ${describe(loaded)}`,
    alternates: { canonical: onMap({ ...loaded.search, page: 1 }) },
    robots: { index: false },
  }
}

export default async function SchoolMapPage({ searchParams }: Props) {
  const params = await searchParams
  const loaded = await loadSchools(schoolSearchAddress(readSchoolSearch(params)))
  const { search, place, found, schools, total } = loaded
  const view = readView(params.at)
  const { points, unplaced } = await listSchoolPoints(search, place)
  const first = { ...search, page: 1 }
  const mapAt = (at: Parameters<typeof writeView>[0]) => {
    const address = onMap(first)
    return `${address}${address.includes('?') ? '&' : '?'}at=${writeView(at)}`
  }
  const marks = marksOf(points, view).map(({ x, y, lat, lon, count, point, view: nearer }) => ({
    x,
    y,
    count,
    href: point
      ? schoolPath(point.slug)
      : nearer
        ? mapAt(nearer)
        : schoolSearchAddress({ ...first, where: `${lat.toFixed(3)}, ${lon.toFixed(3)}`, radius: 5 }),
    label: point ? point.name : `${count} schools${nearer ? ': look nearer' : ' here'}`,
  }))
  const list = schoolSearchAddress(first)
  return (
    <Page section="/schools">
      <Static>
        <div className="wrap page">
          <div className="bar">
            <h1>{describe(loaded)}</h1>
            <Views path="/schools" address={list} isMap />
          </div>
          <Chips chips={chipsOf(loaded)} clearHref={MAP} />
          {search.where && (
            <PlaceNote where={search.where} found={found} hrefOf={(where) => onMap({ ...first, where })} />
          )}
        </div>
      </Static>
      <div className="wrap map-page">
        <div id="map">
          <Static id="drawn-map">
            <DrawnMap marks={marks} window={windowOf(view)} whole={{ width: WIDTH, height: HEIGHT }}>
              {view.zoom > 0 && (
                <>
                  <a href={mapAt({ ...view, zoom: view.zoom - 1 })}>Look from farther away</a>{' '}
                  <a href={onMap(first)}>The whole country</a>{' '}
                </>
              )}
              Each point is a school.
              {unplaced > 0 && ` ${countOf(unplaced, 'school')} without a position stand in the list only.`}
            </DrawnMap>
          </Static>
          {points.length <= MOST_POINTS && (
            <LiveMap
              pointsAddress={schoolSearchAddress(first).replace('/schools', '/schools/points')}
              tiles={env().MAP_TILES_URL ?? null}
              noun="school"
              key={list}
            />
          )}
        </div>
        <Static>
          <h2>In the list</h2>
          <ul>
            {schools.map((school) => (
              <SchoolListRow key={school.slug} school={school} />
            ))}
          </ul>
          <Pagination
            page={search.page}
            pages={Math.ceil(total / PAGE_SIZE)}
            hrefOf={(page) => onMap({ ...search, page })}
          />
        </Static>
      </div>
    </Page>
  )
}
