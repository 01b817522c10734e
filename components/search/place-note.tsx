// How the place typed was understood: where distances begin, which of several is meant, or that nobody knows it.
import { type Place, PLACE_NOTES } from '@/lib/places/schema'

export type Found = { place: Place } | { choices: Place[] } | null
type Props = { where: string; found: Found; hrefOf: (where: string) => string }

export function PlaceNote({ where, found, hrefOf }: Props) {
  if (!found)
    return (
      <div className="note" id="where-error">
        <p>
          <b>We could not find “{where}”</b>, so the list is not narrowed to a place. Try a town nearby, the
          first half of a postcode such as YO30, or a school’s name.
        </p>
      </div>
    )
  if ('choices' in found)
    return (
      <div className="note">
        <p>
          <b>Which “{where}” do you mean?</b> The list is not narrowed to a place yet.
        </p>
        <ul className="choices">
          {found.choices.map(({ label, asked }) => (
            <li key={asked}>
              <a href={hrefOf(asked)}>{label}</a>
            </li>
          ))}
        </ul>
      </div>
    )
  const { place } = found
  return (
    <p className="note">Distances are in miles from {PLACE_NOTES[place.how].replace('*', place.label)}.</p>
  )
}
