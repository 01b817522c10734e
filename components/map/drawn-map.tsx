// Results as points on a map that needs no script: each point is a link, each group opens a nearer view.
import type { ReactNode } from 'react'
import type { Drawing } from '@/lib/map/schema'
import type { Sector } from '@/lib/schools/schema'

type LinkedMark = {
  x: number
  y: number
  count: number
  /** Schools only; null when it is not published. */
  sector?: Sector | null
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
        {marks.map((mark) => (
          <a key={`${mark.href}${mark.x}`} href={mark.href} aria-label={mark.label}>
            <title>{mark.label}</title>
            <Shape {...mark} unit={unit} />
            {mark.count > 1 && (
              <text
                x={mark.x}
                y={mark.y}
                fontSize={12 * unit}
                dy="0.35em"
                textAnchor="middle"
                aria-hidden="true"
              >
                {mark.count}
              </text>
            )}
          </a>
        ))}
      </svg>
      {children && <figcaption>{children}</figcaption>}
    </figure>
  )
}

// A school's sector is told by its shape too: a disc, a square, a diamond.
function Shape({ x, y, count, sector, unit }: LinkedMark & { unit: number }) {
  const radius = radiusOf(count) * unit
  const line = { strokeWidth: 2 * unit }
  if (count > 1 || sector === undefined || sector === 'state')
    return <circle className={`mark ${sector ?? ''}`} cx={x} cy={y} r={radius} {...line} />
  const side = 1.75 * radius
  return (
    <rect
      className={`mark ${sector ?? 'unknown'}`}
      x={x - side / 2}
      y={y - side / 2}
      width={side}
      height={side}
      transform={sector === null ? `rotate(45 ${x} ${y})` : undefined}
      {...line}
    />
  )
}

/** What the shapes of schools mean. */
export function SectorKey() {
  return (
    <p className="key">
      {KEY.map(([sector, words]) => (
        <span key={sector}>
          <i className={`map-shape ${sector}`} />
          {words}
        </span>
      ))}
      <span>A number is that many schools.</span>
    </p>
  )
}

const KEY = [
  ['state', 'State'],
  ['independent', 'Independent'],
  ['unknown', 'Sector not published'],
] as const
