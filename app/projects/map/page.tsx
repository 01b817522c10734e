import type { Metadata } from 'next'
import { DrawnMap } from '@/components/map/drawn-map'
import { LiveMap } from '@/components/map/live-map'
import { ProjectBrief } from '@/components/project/brief'
import { Chips } from '@/components/search/chips'
import { PlaceNote } from '@/components/search/place-note'
import { Views } from '@/components/search/views'
import { Page } from '@/components/ui/page'
import { Pagination } from '@/components/ui/pagination'
import { Static } from '@/components/ui/static'
import { countOf } from '@/components/ui/words'
import { HEIGHT, marksOf, WIDTH, windowOf } from '@/lib/map/draw'
import { MOST_POINTS, readView, writeView } from '@/lib/map/schema'
import { projectPath } from '@/lib/projects/schema'
import { listProjectPoints } from '@/lib/search/queries'
import { PAGE_SIZE, readProjectSearch, searchAddress } from '@/lib/search/schema'
import { env } from '@/lib/env'
import { loadProjects } from '../load'
import { chipsOf, describe } from '../words'

type Props = PageProps<'/projects/map'>

const MAP = '/projects/map'

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const loaded = await loadProjects(searchAddress(readProjectSearch(await searchParams)))
  return {
    title: `Map of ${countOf(loaded.total, 'project')}${describe(loaded)}`,
    alternates: { canonical: searchAddress({ ...loaded.search, page: 1 }, MAP) },
    robots: { index: false },
  }
}

export default async function ProjectMapPage({ searchParams }: Props) {
  const params = await searchParams
  const loaded = await loadProjects(searchAddress(readProjectSearch(params)))
  const { search, place, found, cards, total } = loaded
  const view = readView(params.at)
  const { points, unplaced } = await listProjectPoints(search, place)
  const first = { ...search, page: 1 }
  const mapAt = (at: Parameters<typeof writeView>[0]) => {
    const address = searchAddress(first, MAP)
    return `${address}${address.includes('?') ? '&' : '?'}at=${writeView(at)}`
  }
  const marks = marksOf(points, view).map(({ x, y, lat, lon, count, point, view: nearer }) => ({
    x,
    y,
    count,
    href: point
      ? projectPath(point.slug)
      : nearer
        ? mapAt(nearer)
        : searchAddress({
            ...first,
            where: `${lat.toFixed(3)}, ${lon.toFixed(3)}`,
            radius: 5,
            sort: 'nearest',
          }),
    label: point ? point.name : `${count} projects${nearer ? ': look nearer' : ' here'}`,
  }))
  const list = searchAddress(first)
  return (
    <Page section="/projects">
      <Static>
        <div className="wrap page">
          <div className="bar">
            <h1>
              {countOf(total, 'project')}
              {describe(loaded)}
            </h1>
            <Views path="/projects" address={list} isMap />
          </div>
          <Chips chips={chipsOf(loaded)} clearHref={MAP} />
          {search.where && (
            <PlaceNote
              where={search.where}
              found={found}
              hrefOf={(where) => searchAddress({ ...first, where }, MAP)}
            />
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
                  <a href={searchAddress(first, MAP)}>The whole country</a>{' '}
                </>
              )}
              Each point is where a project’s first school stands.
              {unplaced > 0 && ` ${countOf(unplaced, 'project')} without a position stand in the list only.`}
            </DrawnMap>
          </Static>
          {points.length <= MOST_POINTS && (
            <LiveMap
              pointsAddress={searchAddress(first, '/projects/points')}
              tiles={env().MAP_TILES_URL ?? null}
              noun="project"
              key={list}
            />
          )}
        </div>
        <Static>
          <h2>In the list</h2>
          <ol className="briefs" start={(search.page - 1) * PAGE_SIZE + 1}>
            {cards.map((project) => (
              <ProjectBrief key={project.slug} project={project} />
            ))}
          </ol>
          <Pagination
            page={search.page}
            pages={Math.ceil(total / PAGE_SIZE)}
            hrefOf={(page) => searchAddress({ ...search, page }, MAP)}
          />
        </Static>
      </div>
    </Page>
  )
}
