// What and where, as fields of the form around it.
import { RADII } from '@/lib/search/schema'

type Props = { q: string; where: string; radius: number }

export function SearchBar({ q, where, radius }: Props) {
  return (
    <div className="searchbar what-where" role="search" aria-label="Projects">
      <div>
        <label htmlFor="q">What</label>
        <input id="q" name="q" type="search" defaultValue={q} maxLength={200} autoComplete="off" />
      </div>
      <div>
        <label htmlFor="where">Town, postcode or school</label>
        <input id="where" name="where" type="text" defaultValue={where} maxLength={200} autoComplete="off" />
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
    </div>
  )
}
