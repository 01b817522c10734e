// How well two fit, by all rules together.
import type { Profile } from './profile'
import { type Rule, RULES } from './rules'

type RuleName = keyof typeof RULES

/** Why two fit: by which rule, in words. */
export type Reason = { rule: RuleName; words: string }

/** What two have to do with each other: `score` is the sum of all rules, `reasons` stand in their order. */
export type Match = { score: number; reasons: Reason[] }

const rules = Object.entries(RULES) as [RuleName, Rule][]

/** Judges two by every rule; the same whichever way round. Null when a rule says that they do not fit. */
export function matchOf(one: Profile, other: Profile): Match | null {
  const reasons: Reason[] = []
  let score = 0
  for (const [rule, { weight, judge }] of rules) {
    const verdict = judge(one, other)
    if (verdict === 'no') return null
    score += weight * verdict.fit
    if (verdict.reason) reasons.push({ rule, words: verdict.reason })
  }
  return { score, reasons }
}

/** Whether two have something to do together, and are not only near each other. */
export const isAboutTheSame = ({ reasons }: Match) =>
  reasons.some(({ rule }) => rule === 'theme' || rule === 'activity')

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
