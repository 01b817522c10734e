// Random numbers that are the same on every machine, from a seed.

export type Random = () => number

/** mulberry32: numbers from 0 to 1. */
export function random(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export const whole = (next: Random, from: number, to: number) => from + Math.floor(next() * (to - from + 1))
export const pick = <Item>(next: Random, items: readonly Item[]): Item =>
  items[Math.floor(next() * items.length)]!

/** Several different ones, at most as many as there are. */
export function pickSome<Item>(next: Random, items: readonly Item[], count: number): Item[] {
  const chosen = new Set<Item>()
  while (chosen.size < Math.min(count, items.length)) chosen.add(pick(next, items))
  return [...chosen]
}

/** Normally distributed around 0 (Box and Muller). */
export const normal = (next: Random) => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())

/** Ranks from 0 to count - 1, the first the commonest, as words of a language are (Zipf, exponent 1). */
export function zipf(next: Random, count: number): number {
  return Math.min(count - 1, Math.floor(Math.exp(next() * Math.log(count + 1))) - 1)
}
