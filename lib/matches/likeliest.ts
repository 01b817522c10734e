// The rows of the board that are worth a closer look, from what the server holds of them: the rules then judge those alone.
import { distanceMiles, type Position } from '@/lib/places/schema'
import { type Bits, membersOf } from '@/lib/search/bits'
import type { NoticeListing } from '@/lib/search/held'

const WEIGHTS: Record<string, number> = { theme: 5, activity: 4, type: 2 }
const [NEAR_WEIGHT, FAR] = [5, 50] // as the rule of distance has it

type About = { tokens: string[]; position: Position | null }

/**
 * At most `most` rows of some, those first that share most of some facet values ("theme:maths") and are nearest.
 * @param among the rows to look at
 */
export function likeliest(board: NoticeListing, among: Bits, { tokens, position }: About, most: number) {
  const wanted = new Map(tokens.map((token) => [token, WEIGHTS[token.split(':')[0]!] ?? 0]))
  const scored = membersOf(among).map((ordinal) => {
    const { facets, lat, lon } = board.rows.get(ordinal)!
    const isPlaced = position && lat !== null && lon !== null
    const miles = isPlaced ? distanceMiles(position, { lat, lon }) : FAR
    const nearness = NEAR_WEIGHT * Math.max(0, 1 - miles / FAR)
    return { ordinal, score: facets.reduce((sum, token) => sum + (wanted.get(token) ?? 0), nearness) }
  })
  return scored
    .toSorted((a, b) => b.score - a.score || b.ordinal - a.ordinal)
    .slice(0, most)
    .map(({ ordinal }) => ordinal)
}
