// The weave: a strand for each school, braided; the same schools and seed always give the same picture.

export type Strand = { sector: 'state' | 'independent' | 'unknown'; isLead: boolean }
export type Counts = { state: number; independent: number; unknown: number; lead: Strand['sector'] | null }
type Frame = { width: number; height: number; columns?: number; padding?: number }

/** More schools than this are drawn in proportion. */
export const MAX_STRANDS = 24

// FNV-1a for the seed, mulberry32 for the numbers.
function random(seed: string): () => number {
  let state = 2166136261
  for (const letter of seed) state = Math.imul(state ^ letter.charCodeAt(0), 16777619)
  return () => {
    state += 0x6d2b79f5
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** One strand a school, at most 24 in the proportion of the sectors; every sector that takes part keeps at least one. */
export function strandsOf({ state, independent, unknown, lead }: Counts): Strand[] {
  const total = state + independent + unknown
  const scale = total > MAX_STRANDS ? MAX_STRANDS / total : 1
  const drawn = Object.entries({ state, independent, unknown }).map(([sector, count]) => ({
    sector: sector as Strand['sector'],
    count: count === 0 ? 0 : Math.max(1, Math.round(count * scale)),
  }))
  while (drawn.reduce((sum, { count }) => sum + count, 0) > MAX_STRANDS)
    drawn.reduce((most, other) => (other.count > most.count ? other : most)).count -= 1
  const strands = drawn.flatMap(({ sector, count }) =>
    Array.from({ length: count }, () => ({ sector, isLead: false })),
  )
  const leading = strands.find(({ sector }) => sector === lead)
  if (leading) leading.isLead = true
  return strands
}

type Segment = { strand: number; from: number; to: number; isOver: boolean }

// Neighbours swap places column by column; of two that cross, one lies over the other.
function braid(count: number, columns: number, next: () => number): Segment[][] {
  const order = Array.from({ length: count }, (_, i) => i)
  for (let i = count - 1; i > 0; i -= 1) {
    const j = Math.floor(next() * (i + 1))
    ;[order[i], order[j]] = [order[j]!, order[i]!]
  }
  return Array.from({ length: columns }, (_, column) => {
    const crossing = new Map<number, Segment>()
    for (let i = count === 2 ? 0 : column % 2; i + 1 < count; i += 2) {
      if (next() >= (count < 4 ? 0.92 : 0.78)) continue
      const isFirstOver = next() < 0.5
      crossing.set(i, { strand: order[i]!, from: i, to: i + 1, isOver: isFirstOver })
      crossing.set(i + 1, { strand: order[i + 1]!, from: i + 1, to: i, isOver: !isFirstOver })
      ;[order[i], order[i + 1]] = [order[i + 1]!, order[i]!]
    }
    const straight = order.map((strand, i) => ({ strand, from: i, to: i, isOver: false }))
    const segments = straight.map((segment, i) => crossing.get(i) ?? segment)
    return [...segments.filter(({ isOver }) => !isOver), ...segments.filter(({ isOver }) => isOver)]
  })
}

const round = (value: number) => Math.round(value * 10) / 10

/** The paths of a weave, as SVG text; classes: the strand's sector, and `casing` under a strand that lies over. */
export function weavePaths(
  strands: Strand[],
  seed: string,
  { width, height, columns = 7, padding = 0.14 }: Frame,
): string {
  const gap = strands.length > 1 ? (height * (1 - 2 * padding)) / (strands.length - 1) : 0
  const thickness = Math.max(2.2, Math.min(20, gap ? gap * 0.52 : 20))
  const y = (place: number) => round(gap ? height * padding + place * gap : height / 2)
  const bleed = width / 20
  const step = (width + 2 * bleed) / columns
  const layers = braid(strands.length, columns, random(seed)).map((segments, column) =>
    segments.map(({ strand, from, to, isOver }) => {
      const { sector, isLead } = strands[strand]!
      const stroke = round(isLead ? thickness * 1.55 : thickness)
      const [left, right] = [round(column * step - bleed), round((column + 1) * step - bleed)]
      const middle = round((left + right) / 2)
      const curve = `C${middle} ${y(from)} ${middle} ${y(to)} ${right} ${y(to)}`
      const casing = isOver
        ? `<path class="casing" d="M${left} ${y(from)}${curve}" stroke-width="${round(stroke + Math.max(4, thickness * 0.7))}"/>`
        : ''
      // A pixel more at both ends, so that columns join without a seam.
      const line = `M${left - 1} ${y(from)}H${left}${curve}H${right + 1}`
      return `${casing}<path class="${sector}" d="${line}" stroke-width="${stroke}"/>`
    }),
  )
  return layers.flat().join('')
}
