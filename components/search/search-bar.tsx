// What and where, as fields of the form around it; on small screens, once something is asked, folded to what that was.
import { DEFAULT_RADIUS, RADII } from '@/lib/search/schema'
import { NearMeButton } from './near-me-button'

type FieldProps = { q: string; where: string; radius: number; isUnknown: boolean; noun?: string }
type Props = FieldProps & {
  /** The place that was understood, by name. */
  place: string | undefined
}

export function SearchBar({ place, noun = 'Projects', ...fields }: Props) {
  const { q, where, radius, isUnknown } = fields
  const near = where && `${q ? 'near' : 'Near'} ${place ?? where}, within ${radius} miles`
  return (
    <div role="search" aria-label={noun}>
      {q || where ? (
        <details className="asked" id="asked" open={isUnknown}>
          <summary>
            <span>
              <span className="hidden-text">Search: </span>
              {[q, near].filter(Boolean).join(' ')}
            </span>
            <span className="change">
              Change<span className="hidden-text"> the search</span>
            </span>
          </summary>
          <Fields {...fields} noun={noun} />
        </details>
      ) : (
        <Fields {...fields} noun={noun} />
      )}
    </div>
  )
}

function Fields({ q, where, radius, isUnknown, noun }: FieldProps) {
  return (
    <div className="searchbar what-where">
      <div>
        <label htmlFor="q">{noun === 'Schools' ? 'Name, town, postcode or URN' : 'What'}</label>
        <input id="q" name="q" type="search" defaultValue={q} maxLength={200} autoComplete="off" />
      </div>
      <div>
        <label htmlFor="where">Near</label>
        <input
          id="where"
          name="where"
          type="text"
          defaultValue={where}
          maxLength={200}
          autoComplete="off"
          placeholder="Town, postcode, school"
          aria-invalid={isUnknown || undefined}
          aria-describedby={isUnknown ? 'where-error' : undefined}
        />
      </div>
      <div>
        <label htmlFor="radius">Within</label>
        <select id="radius" name="radius" key={radius} defaultValue={radius} data-usual={DEFAULT_RADIUS}>
          {RADII.map((miles) => (
            <option key={miles} value={miles}>
              {miles} miles
            </option>
          ))}
        </select>
      </div>
      <button className="btn" type="submit">
        Search
      </button>
      <NearMeButton />
    </div>
  )
}
