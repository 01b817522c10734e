// What and where, as fields of the form around it.
import { RADII } from '@/lib/search/schema'

type Props = { q: string; where: string; radius: number; isUnknown: boolean; noun?: string }

export function SearchBar({ q, where, radius, isUnknown, noun = 'Projects' }: Props) {
  return (
    <div className="searchbar what-where" role="search" aria-label={noun}>
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
        <select id="radius" name="radius" key={radius} defaultValue={radius}>
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
      <button className="near-me" type="button" id="near-me" hidden>
        Near me
      </button>
    </div>
  )
}
