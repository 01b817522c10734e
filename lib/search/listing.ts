// A list that is searched: each row's facet values as bits, its position, and the orders it is shown in. Held in the
// server's memory, so that counting every facet costs under a millisecond however many rows there are (decision 0006).
import { boxAround, distanceMiles, type Position } from '@/lib/places/schema'
import { add, and, andNot, type Bits, emptyBits, grown, has, or, remove, shared, size } from './bits'
import { type OptionCount, PAGE_SIZE, type Selection } from './schema'

/** What a list holds of a row; ordinals are small whole numbers, given once. */
export type ListingRow = { ordinal: number; facets: string[]; lat: number | null; lon: number | null }
export type Order<Row> = (a: Row, b: Row) => number

const MANY = 200 // changes after which sorting anew is quicker than putting each in its place

export class Listing<Row extends ListingRow, Name extends string> {
  readonly rows = new Map<number, Row>()
  /** How often it has changed, for what is worked out of it and kept. */
  changes = 0
  private readonly tokens = new Map<string, Bits>()
  private readonly sorted: Record<Name, number[]>
  private capacity = 1024
  private everything = emptyBits(this.capacity)

  constructor(private readonly orders: Record<Name, Order<Row>>) {
    this.sorted = Object.fromEntries(Object.keys(orders).map((name) => [name, []])) as never
  }

  /** Every row. */
  get all(): Bits {
    return this.everything
  }

  /** The room that sets of this list need. */
  get room() {
    return this.capacity
  }

  /** Adds rows, in place of those with the same ordinal, and takes away those that are gone. */
  change(rows: Row[], gone: number[]) {
    this.changes += 1
    const touched = new Set([...gone, ...rows.map(({ ordinal }) => ordinal)])
    for (const ordinal of touched) this.forget(ordinal)
    this.makeRoom(Math.max(0, ...touched) + 1)
    for (const row of rows) this.learn(row)
    for (const name of Object.keys(this.orders) as Name[]) this.resort(name, rows, touched)
  }

  private forget(ordinal: number) {
    for (const token of this.rows.get(ordinal)?.facets ?? []) remove(this.tokens.get(token)!, ordinal)
    if (this.rows.delete(ordinal)) remove(this.everything, ordinal)
  }

  private learn(row: Row) {
    this.rows.set(row.ordinal, row)
    add(this.everything, row.ordinal)
    for (const token of row.facets) add(this.bitsFor(token), row.ordinal)
  }

  private bitsFor(token: string) {
    let bits = this.tokens.get(token)
    if (!bits) this.tokens.set(token, (bits = emptyBits(this.capacity)))
    return bits
  }

  private makeRoom(wanted: number) {
    if (wanted <= this.capacity) return
    this.capacity = Math.max(wanted, this.capacity * 2)
    this.everything = grown(this.everything, this.capacity)
    for (const [token, bits] of this.tokens) this.tokens.set(token, grown(bits, this.capacity))
  }

  private resort(name: Name, rows: Row[], touched: Set<number>) {
    const compare = (a: number, b: number) => this.orders[name](this.rows.get(a)!, this.rows.get(b)!) || a - b
    const kept = this.sorted[name].filter((ordinal) => !touched.has(ordinal))
    if (rows.length > MANY) {
      this.sorted[name] = [...this.rows.keys()].toSorted(compare)
      return
    }
    for (const { ordinal } of rows) kept.splice(placeOf(kept, ordinal, compare), 0, ordinal)
    this.sorted[name] = kept
  }

  /** The rows that have any of some values of a facet. */
  having(facet: string, values: string[]): Bits {
    const sets = values.flatMap((value) => this.tokens.get(`${facet}:${value}`) ?? [])
    return sets.length > 0 ? sets.reduce(or) : emptyBits(this.capacity)
  }

  /** The rows within so many miles of a place, with their distances. */
  near(place: Position, miles: number) {
    const bits = emptyBits(this.capacity)
    const distances = new Map<number, number>()
    const box = boxAround(place, miles)
    for (const { ordinal, lat, lon } of this.rows.values()) {
      if (lat === null || lon === null) continue
      if (lat < box.lat[0] || lat > box.lat[1] || lon < box.lon[0] || lon > box.lon[1]) continue
      const distance = distanceMiles(place, { lat, lon })
      if (distance > miles) continue
      add(bits, ordinal)
      distances.set(ordinal, distance)
    }
    return { bits, distances }
  }

  /**
   * What a selection leaves of some rows, and how many rows each further option would give: values of one facet add
   * up, facets narrow one another. For an option chosen already, how many of the rows left have it.
   */
  narrow(base: Bits, selection: Selection): { bits: Bits; total: number; counts: OptionCount[] } {
    const chosen = Object.entries(selection).map(
      ([facet, values]) => [facet, this.having(facet, values)] as const,
    )
    const bits = chosen.reduce((left, [, set]) => and(left, set), base)
    const total = size(bits)
    // What would come back if another value of the facet were chosen too: rows that miss this facet alone.
    const missing = new Map(
      chosen.map(([facet, set]) => {
        const others = chosen.filter(([other]) => other !== facet)
        return [facet, others.reduce((left, [, other]) => and(left, other), andNot(base, set))] as const
      }),
    )
    const counts: OptionCount[] = []
    for (const [token, set] of this.tokens) {
      const [facet, option] = splitToken(token)
      const isOther = missing.has(facet) && !selection[facet]!.includes(option)
      const count = isOther ? total + shared(missing.get(facet)!, set) : shared(bits, set)
      if (count > 0) counts.push({ facet, option, count })
    }
    return { bits, total, counts }
  }

  /** One page of rows, those of the first set before those of the second and so on, each in the order named. */
  page(tiers: Bits[], order: Name, offset: number, limit: number): number[] {
    const found: number[] = []
    let seen = emptyBits(this.capacity)
    let skip = offset
    for (const tier of tiers) {
      const fresh = andNot(tier, seen)
      const count = size(fresh)
      if (count <= skip) skip -= count
      else
        for (const ordinal of this.sorted[order]) {
          if (!has(fresh, ordinal)) continue
          if (skip > 0) skip -= 1
          else if (found.push(ordinal) === limit) return found
        }
      seen = or(seen, tier)
    }
    return found
  }
}

function splitToken(token: string): [facet: string, option: string] {
  const colon = token.indexOf(':')
  return [token.slice(0, colon), token.slice(colon + 1)]
}

function placeOf(sorted: number[], ordinal: number, compare: (a: number, b: number) => number) {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >>> 1
    if (compare(sorted[middle]!, ordinal) < 0) from = middle + 1
    else to = middle
  }
  return from
}

/** The page asked for, or the last one of so many results. */
export function lastPage(total: number, page: number): number {
  return Math.min(page, Math.max(1, Math.ceil(total / PAGE_SIZE)))
}
