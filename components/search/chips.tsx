/** What is chosen, each a link to the list without it. */
export type Chip = { facet: string; label: string; href: string }

export function Chips({ chips, clearHref }: { chips: Chip[]; clearHref: string }) {
  if (chips.length === 0) return null
  return (
    <ul className="chips" aria-label="Chosen filters">
      {chips.map(({ facet, label, href }) => (
        <li key={`${facet}${label}`}>
          <a className="chip" href={href}>
            <span className="hidden-text">Remove </span>
            {facet}: <b>{label}</b>
            <span aria-hidden="true">✕</span>
          </a>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <a className="chip" href={clearHref}>
            Remove all
          </a>
        </li>
      )}
    </ul>
  )
}
