// Looks through the lists for many alerts at once: filters and places in memory, words in few statements.
import 'server-only'
import { isDatabaseAway } from '@/lib/db/away'
import { logger } from '@/lib/log/logger'
import { distanceMiles, milesWords, type Place } from '@/lib/places/schema'
import { and, type Bits, membersOf, size } from '@/lib/search/bits'
import { held } from '@/lib/search/held'
import { matchExactly } from '@/lib/search/words'
import { lacking } from './known'
import { type Asked, type Held, type List, readAddress, type Thing, type Watched } from './lists'

const TEXTS = 50 // in one statement
const NOTHING: Bits = new Uint32Array(0)

/** What a search finds, before its words are looked for; `text`: the words that are. */
type Narrowed = Watched & { place: Place | null; bits: Bits; text: string | null }

/** The rows that a search finds, exactly: never a better spelling or most of the words. */
export type Look = {
  /** The last change of the lists that is known here. */
  version: bigint
  lists: Held
  /** Looks for several searches; those that lack nothing of what is known are spared the look through texts. */
  prepare: (wanted: { search: string; known: Bits }[]) => Promise<void>
  /** All that a search finds, and how many; nothing for one that is not understood. */
  all: (search: string) => Promise<{ bits: Bits; total: number }>
  /** What was prepared; null for a search that is not understood, or that was spared. */
  found: (search: string) => Bits | null
  /** Some of a search's rows, the nearest first where a place was asked for, else the newest; at most `most`. */
  things: (search: string, rows: Bits, most: number) => Thing[]
}

/** The lists as they are now. */
export async function lookAtLists(): Promise<Look> {
  const lists = await held()
  const { version } = lists
  const narrowed = new Map<string, Narrowed | null>()
  const texts = new Map<string, Bits>()

  const narrow = (search: string) => {
    if (!narrowed.has(search)) narrowed.set(search, narrowOne(lists, search))
    return narrowed.get(search)!
  }

  const found = (search: string) => {
    const one = narrow(search)
    if (!one || one.text === null) return one?.bits ?? null
    const text = texts.get(keyOf(one.list, one.text))
    return text ? and(one.bits, text) : null
  }

  const prepare: Look['prepare'] = async (wanted) => {
    const missing = new Map<List, Set<string>>()
    for (const { search, known } of wanted) {
      const one = narrow(search)
      if (!one || one.text === null || size(lacking(one.bits, known)) === 0) continue
      const { list, text } = one
      if (!texts.has(keyOf(list, text))) missing.set(list, (missing.get(list) ?? new Set()).add(text))
    }
    for (const [list, asked] of missing)
      for (let from = 0; from < asked.size; from += TEXTS)
        await lookThrough({ list, lists, into: texts }, [...asked].slice(from, from + TEXTS))
  }

  return {
    version,
    lists,
    prepare,
    found,
    all: async (search) => {
      await prepare([{ search, known: NOTHING }])
      const bits = found(search) ?? NOTHING
      return { bits, total: size(bits) }
    },
    things: (search, rows, most) => {
      const { list, place } = narrow(search)!
      const at = (ordinal: number) => list.listing(lists).rows.get(ordinal)
      const miles = (ordinal: number) => {
        const { lat = null, lon = null } = at(ordinal) ?? {}
        return place && lat !== null && lon !== null ? distanceMiles(place, { lat, lon }) : Infinity
      }
      return membersOf(rows)
        .map((ordinal) => ({ ordinal, miles: miles(ordinal) }))
        .toSorted((a, b) => (a.miles === b.miles ? b.ordinal - a.ordinal : a.miles - b.miles))
        .slice(0, most)
        .flatMap(({ ordinal, miles: far }) => {
          const thing = list.thing(ordinal, lists)
          return thing
            ? { ...thing, facts: [...thing.facts, ...(far < Infinity ? [`${milesWords(far)} away`] : [])] }
            : []
        })
    },
  }
}

const keyOf = ({ path }: List, text: string) => `${path} ${text}`

/** The place that a search asks for, `undefined` when it asks for one that nobody knows or several are called so. */
export function placeOf(lists: Held, { where }: Asked): Place | null | undefined {
  if (!where) return null
  const found = lists.gazetteer.find(where)
  return found && 'place' in found ? found.place : undefined
}

function narrowOne(lists: Held, search: string): Narrowed | null {
  const watched = readAddress(search)
  const place = watched && placeOf(lists, watched.asked)
  if (!watched || place === undefined) return null
  const { list, asked } = watched
  const listing = list.listing(lists)
  const direct = asked.q ? (list.direct?.(asked.q, lists) ?? null) : null
  const near = place ? listing.near(place, asked.radius).bits : listing.all
  const bits = Object.entries(asked.facets).reduce(
    (left, [facet, values]) => and(left, listing.having(facet, values)),
    direct ? and(near, direct) : near,
  )
  const text = asked.q && !direct ? (list.spell?.(asked.q) ?? asked.q) : null
  return { ...watched, place, bits, text }
}

type Texts = { list: List; lists: Held; into: Map<string, Bits> }

// A text that cannot be looked for holds nobody else up: it finds nothing this time.
async function lookThrough({ list, lists, into }: Texts, asked: string[]) {
  try {
    const found = await matchExactly(list.subject, asked, list.listing(lists).all)
    asked.forEach((text, i) => into.set(keyOf(list, text), found[i]!))
  } catch (error) {
    if (isDatabaseAway(error)) throw error
    if (asked.length > 1) for (const text of asked) await lookThrough({ list, lists, into }, [text])
    else logger().error({ list: list.path }, 'the words of an alert could not be looked for')
  }
}
