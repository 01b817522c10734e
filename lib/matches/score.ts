// How well two fit, by all rules together.
import type { Profile } from './profile'
import { type Rule, RULES } from './rules'

export type RuleName = keyof typeof RULES

/** What two have to do with each other: `score` is the sum of all rules, `reasons` are theirs in words, the weightiest first. */
export type Match = { score: number; reasons: string[]; by: RuleName[] }

const rules = Object.entries(RULES) as [RuleName, Rule][]

/** Judges two by every rule; the same whichever way round. Null when a rule says that they do not fit. */
export function matchOf(one: Profile, other: Profile): Match | null {
  const found: { name: RuleName; points: number; reason?: string }[] = []
  for (const [name, { weight, judge }] of rules) {
    const verdict = judge(one, other)
    if (verdict === 'no') return null
    if (verdict.fit > 0 || verdict.reason)
      found.push({ name, points: weight * verdict.fit, reason: verdict.reason })
  }
  return {
    score: found.reduce((sum, { points }) => sum + points, 0),
    reasons: found.flatMap(({ reason }) => reason ?? []),
    by: found.map(({ name }) => name),
  }
}

/** Whether two have something to do together, and are not only near each other. */
export const isAboutTheSame = ({ by }: Match) => by.includes('theme') || by.includes('activity')

/** The best of some candidates, at most `most`, each with how it fits; of two that fit as well the first stays first. */
export function bestOf<Candidate>(
  subject: Profile,
  candidates: Candidate[],
  profileOf: (candidate: Candidate) => Profile,
  { most, isFit = () => true }: { most: number; isFit?: (match: Match) => boolean },
): (Candidate & { match: Match })[] {
  return candidates
    .flatMap((candidate) => {
      const match = matchOf(subject, profileOf(candidate))
      return match && isFit(match) ? { ...candidate, match } : []
    })
    .toSorted((one, other) => other.match.score - one.match.score)
    .slice(0, most)
}
