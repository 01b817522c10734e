// The twelve regions as tiles in roughly their places, with how many projects each has.
import { REGIONS, type RegionId } from '@/lib/schools/schema'

// Whole class names, so that Tailwind finds them.
const PLACES: Record<RegionId, string> = {
  scotland: 'col-start-2 row-start-1',
  'north-east': 'col-start-3 row-start-1',
  'northern-ireland': 'col-start-1 row-start-2',
  'north-west': 'col-start-2 row-start-2',
  'yorkshire-and-the-humber': 'col-start-3 row-start-2',
  wales: 'col-start-1 row-start-3',
  'west-midlands': 'col-start-2 row-start-3',
  'east-midlands': 'col-start-3 row-start-3',
  'east-of-england': 'col-start-4 row-start-3',
  'south-west': 'col-start-2 row-start-4',
  'south-east': 'col-start-3 row-start-4',
  london: 'col-start-4 row-start-4',
}

export function RegionTiles({ counts }: { counts: Map<string, number> }) {
  const most = Math.max(1, ...counts.values())
  return (
    <ul className="tiles">
      {(Object.keys(PLACES) as RegionId[]).map((region) => {
        const count = counts.get(region) ?? 0
        const shade = count === 0 ? 0 : Math.ceil((count / most) * 4)
        const label = (
          <>
            <span>{REGIONS[region]}</span>
            <b className="num">{count}</b>
          </>
        )
        return (
          <li key={region} className={PLACES[region]}>
            {count > 0 ? (
              <a className={`shade-${shade}`} href={`/projects?region=${region}`}>
                {label}
              </a>
            ) : (
              <span className="none shade-0">{label}</span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
