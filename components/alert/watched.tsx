// What an alert watches, in words, and the list as it is now.
type Props = { title: string; details: string[]; search: string; isLost: boolean; count?: string }

export function Watched({ title, details, search, isLost, count }: Props) {
  return (
    <div className="watched">
      <p>
        <a href={search}>
          <b>{title}</b>
        </a>
      </p>
      {details.length > 0 && <p className="small soft">{details.join(' · ')}</p>}
      {count && <p>{count}</p>}
      {isLost && (
        <p className="small">
          We no longer know the place of this search, or know several of that name, so it finds nothing new.
        </p>
      )}
    </div>
  )
}
