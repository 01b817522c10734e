// A place among the words that were typed: offered, or read as one.

type OfferProps = { q: string; where: string; noun: string; href: string }

export function PlaceOffer({ q, where, noun, href }: OfferProps) {
  return (
    <p className="note">
      Do you mean a place?{' '}
      <a href={href}>
        Look for {q ? `“${q}”` : noun} near {where}
      </a>
      .
    </p>
  )
}

export function ReadAsPlace({
  words: { place, text, href },
}: {
  words: { place: string; text: string; href: string }
}) {
  return (
    <p className="note">
      “{place}” was read as a place. <a href={href}>Look for the words “{text}” instead</a>.
    </p>
  )
}
