// Labels beside what they name, none over another.

export type Anchor = 'start' | 'middle' | 'end'
export type Label = {
  x: number
  y: number
  text: string
  anchor: Anchor
  kind: 'value' | 'other' | 'target' | 'date' | 'tick'
}
export type Box = { left: number; right: number; top: number; bottom: number }

/** How wide every chart is; all its measures are parts of this. */
export const WIDTH = 300

const LETTER = 7.6 // of bold figures and letters at 14 px, on average
const ABOVE = 12
const BELOW = 4

export const widthOf = (text: string) => text.length * LETTER

/** The room that a label takes. */
export function boxOf({ x, y, text, anchor }: Label): Box {
  const width = widthOf(text)
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { left, right: left + width, top: y - ABOVE, bottom: y + BELOW }
}

export const isOver = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/**
 * Those labels that have room, the first ones first. The table has all values, so that some may go without.
 * @param wanted the places that each label can take, the best first
 * @param taken what they must not cover
 */
export function place(wanted: Label[][], taken: Box[]): Label[] {
  const placed: Label[] = []
  for (const places of wanted) {
    const free = places.find((label) =>
      [...taken, ...placed.map(boxOf)].every((box) => !isOver(boxOf(label), box)),
    )
    if (free) placed.push(free)
  }
  return placed
}

/**
 * Heights for the labels of one column: near those wanted, in the same order, at least `gap` apart, from `top` to `bottom`.
 */
export function spread(wanted: number[], gap: number, [top, bottom]: [number, number]): number[] {
  const order = wanted.map((y, i) => ({ y, i })).toSorted((a, b) => a.y - b.y)
  const heights = [...wanted]
  let least = top
  for (const { y, i } of order) {
    heights[i] = Math.max(y, least)
    least = heights[i] + gap
  }
  let most = bottom
  for (const { i } of order.toReversed()) {
    heights[i] = Math.min(heights[i]!, most)
    most = heights[i] - gap
  }
  return heights
}

/** Where the middle of a label must be so that it stays on the paper. */
export const within = (x: number, text: string) =>
  Math.min(Math.max(x, widthOf(text) / 2), WIDTH - widthOf(text) / 2)
