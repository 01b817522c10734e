// Other ways to have the same results: on a map, on paper, as a table, and what is new in them by mail.
import { newAlertPath } from '@/lib/alerts/schema'

type Props = { path: '/projects' | '/schools'; address: string; isMap?: boolean; isEmpty?: boolean }

export function Views({ path, address, isMap = false, isEmpty = false }: Props) {
  const to = (view: string) => address.replace(path, `${path}${view}`)
  return (
    <p className="views">
      <a href={newAlertPath(address)} rel="nofollow">
        Mail me new ones
      </a>
      {isMap ? <a href={address}>List</a> : <a href={to('/map')}>Map</a>}
      <a href={to('/print')} rel="nofollow">
        Print
      </a>
      {!isEmpty && (
        <a href={to('/csv')} rel="nofollow" download>
          Download as CSV
        </a>
      )}
    </p>
  )
}
