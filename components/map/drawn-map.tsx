// Results as points on a map that needs no script: each point is a link, each group opens a nearer view.
import type { ReactNode } from 'react'
import type { Drawing } from '@/lib/map/schema'

type LinkedMark = {
  x: number
  y: number
  count: number
  href: string
  label: string
}
type Props = Pick<Drawing, 'window' | 'whole'> & { marks: LinkedMark[]; children?: ReactNode }

/** The radius of a mark in pixels of the whole map: one is a dot, a hundred a coin. */
const radiusOf = (count: number) => (count === 1 ? 7 : 10 + Math.min(12, 3 * Math.log2(count)))

export function DrawnMap({ marks, window: seen, whole, children }: Props) {
  const unit = seen.width / whole.width // marks keep their size however near the view is
  return (
    <figure className="drawn-map">
      <svg viewBox={`${seen.x} ${seen.y} ${seen.width} ${seen.height}`} role="group" aria-label="Map">
        <image href="/map-outline" x="0" y="0" width={whole.width} height={whole.height} />
        {marks.map(({ x, y, count, href, label }) => (
          <a key={`${href}${x}`} href={href} aria-label={label}>
            <title>{label}</title>
            <circle
              className={count === 1 ? 'one' : 'group'}
              cx={x}
              cy={y}
              r={radiusOf(count) * unit}
              strokeWidth={2 * unit}
            />
            {count > 1 && (
              <text x={x} y={y} fontSize={12 * unit} dy="0.35em" textAnchor="middle" aria-hidden="true">
                {count}
              </text>
            )}
          </a>
        ))}
      </svg>
      {children && <figcaption>{children}</figcaption>}
    </figure>
  )
}
