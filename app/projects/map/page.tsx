import type { Metadata } from 'next'
import { ResultsMap } from '@/components/map/results-map'
import { ProjectBrief } from '@/components/project/brief'
import { countOf } from '@/components/ui/words'
import { drawingOf } from '@/lib/map/draw'
import { MOST_POINTS, readView } from '@/lib/map/schema'
import { projectPath } from '@/lib/projects/schema'
import { listProjectPoints } from '@/lib/search/queries'
import { PAGE_SIZE, readProjectSearch, searchAddress } from '@/lib/search/schema'
import { env } from '@/lib/env'
import { loadProjects } from '../load'
import { chipsOf, describe } from '../words'

type Props = PageProps<'/projects/map'>

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const loaded = await loadProjects(searchAddress(readProjectSearch(await searchParams)))
  return {
    title: `Map of ${countOf(loaded.total, 'project')}${describe(loaded)}`,
    alternates: { canonical: searchAddress({ ...loaded.search, page: 1 }, '/projects/map') },
    robots: { index: false },
  }
}

export default async function ProjectMapPage({ searchParams }: Props) {
  const params = await searchParams
  const loaded = await loadProjects(searchAddress(readProjectSearch(params)))
  const { search, place, found, cards, total } = loaded
  const { points, unplaced } = await listProjectPoints(search, place)
  const first = { ...search, page: 1 }
  return (
    <ResultsMap
      noun="project"
      heading={`${countOf(total, 'project')}${describe(loaded)}`}
      search={search}
      found={found}
      total={total}
      chips={chipsOf(loaded)}
      drawing={drawingOf(points, readView(params.at))}
      meaning="Each point is where a project’s first school stands."
      unplaced={unplaced}
      isLive={points.length <= MOST_POINTS}
      tiles={env().MAP_TILES_URL}
      pathOf={projectPath}
      addressOf={(as, change) => searchAddress({ ...first, ...change }, `/projects${as}`)}
      aroundOf={(where) => searchAddress({ ...first, where, radius: 5, sort: 'nearest' })}
    >
      <ol className="briefs" start={(search.page - 1) * PAGE_SIZE + 1}>
        {cards.map((project) => (
          <ProjectBrief key={project.slug} project={project} />
        ))}
      </ol>
    </ResultsMap>
  )
}
