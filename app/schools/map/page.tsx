import type { Metadata } from 'next'
import { ResultsMap } from '@/components/map/results-map'
import { SchoolListRow } from '@/components/school/row'
import { drawingOf } from '@/lib/map/draw'
import { MOST_POINTS, readView } from '@/lib/map/schema'
import { listSchoolPoints } from '@/lib/schools/queries'
import { schoolPath } from '@/lib/schools/schema'
import { readSchoolSearch, schoolSearchAddress } from '@/lib/schools/search'
import { env } from '@/lib/env'
import { loadSchools } from '../load'
import { chipsOf, describe } from '../words'

type Props = PageProps<'/schools/map'>

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const loaded = await loadSchools(schoolSearchAddress(readSchoolSearch(await searchParams)))
  return {
    title: `Map of ${describe(loaded)}`,
    alternates: { canonical: schoolSearchAddress({ ...loaded.search, page: 1 }, '/schools/map') },
    robots: { index: false },
  }
}

export default async function SchoolMapPage({ searchParams }: Props) {
  const params = await searchParams
  const loaded = await loadSchools(schoolSearchAddress(readSchoolSearch(params)))
  const { search, place, found, schools, total } = loaded
  const { points, unplaced } = await listSchoolPoints(search, place)
  const first = { ...search, page: 1 }
  return (
    <ResultsMap
      noun="school"
      heading={describe(loaded)}
      search={search}
      found={found}
      total={total}
      chips={chipsOf(loaded)}
      drawing={drawingOf(points, readView(params.at))}
      meaning="Each point is a school."
      unplaced={unplaced}
      isLive={points.length <= MOST_POINTS}
      tiles={env().MAP_TILES_URL}
      pathOf={schoolPath}
      addressOf={(as, change) => schoolSearchAddress({ ...first, ...change }, `/schools${as}`)}
      aroundOf={(where) => schoolSearchAddress({ ...first, where, radius: 5 })}
    >
      <ul>
        {schools.map((school) => (
          <SchoolListRow key={school.slug} school={school} />
        ))}
      </ul>
    </ResultsMap>
  )
}
