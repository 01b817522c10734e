// Other ways to have the same results: on a map, on paper, as a table.
type Props = { path: '/projects' | '/schools'; address: string; isMap?: boolean; isEmpty?: boolean }

export function Views({ path, address, isMap = false, isEmpty = false }: Props) {
  const to = (view: string) => address.replace(path, `${path}${view}`)
  return (
    <p className="views">
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
