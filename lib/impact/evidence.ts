// How sure a reader can be that something changed: five levels, each worked out from what is recorded. These are the
// rules as published on /about and /indicators; nobody types a level in. They follow the order of Nesta's Standards of
// Evidence (nesta.org.uk, 2013) in the words of this site: each level needs the one before it.
import type { PartialDate } from '@/lib/dates/schema'
import { indicatorOf } from './catalogue'
import { afterOf, endOf } from './order'

type Reading = {
  moment: string
  value: unknown
  words: string | null
  comparisonValue: unknown
  asOfOn: Date | null
  asOfPrecision?: PartialDate['precision']
}
export type EvidenceFigure = {
  name: string
  catalogue: string | null
  isOutcome: boolean
  comparison: string | null
  evaluator: string | null
  isEvaluatorIndependent: boolean
  readings: Reading[]
}
export type EvidenceProject = {
  indicators: EvidenceFigure[]
  /** Published projects that repeat this one elsewhere. */
  repeatedBy: { indicators: EvidenceFigure[] }[]
}

export type EvidenceLevel = 1 | 2 | 3 | 4 | 5

const before = ({ readings }: EvidenceFigure) => readings.find(({ moment }) => moment === 'before')
const after = ({ readings }: EvidenceFigure) => afterOf(readings)
const isNumber = (value: unknown) => value !== null && value !== undefined
const isJudged = ({ catalogue }: EvidenceFigure, { words }: Reading) =>
  words !== null && indicatorOf(catalogue)?.adds === 'words'

/** Whether a figure tells of a change for pupils, by the catalogue or, of a school's own, as it says itself. */
export const isOutcome = (figure: Pick<EvidenceFigure, 'catalogue' | 'isOutcome'>) =>
  indicatorOf(figure.catalogue)?.isOutcome ?? figure.isOutcome

const isMeasured = (figure: EvidenceFigure) =>
  isOutcome(figure) &&
  [before(figure), after(figure)].every(
    (reading) => reading && reading.asOfOn !== null && (isNumber(reading.value) || isJudged(figure, reading)),
  ) &&
  !isBackwards(figure)
// What comes "after" cannot end before "before" begins.
const isBackwards = (figure: EvidenceFigure) => endOf(after(figure)!) < before(figure)!.asOfOn!.getTime()
const isCompared = (figure: EvidenceFigure) =>
  figure.comparison !== null &&
  [before(figure), after(figure)].every((reading) => reading && isNumber(reading.comparisonValue))
const isEvaluated = ({ evaluator, isEvaluatorIndependent }: EvidenceFigure) =>
  evaluator !== null && isEvaluatorIndependent
const isRepeated = ({ catalogue }: EvidenceFigure, { repeatedBy }: EvidenceProject) =>
  catalogue !== null &&
  repeatedBy.some(({ indicators }) =>
    indicators.some((figure) => figure.catalogue === catalogue && isMeasured(figure)),
  )

/** The rules from the second level on; a project is at the highest level that one of its figures reaches. */
export const EVIDENCE_RULES: {
  level: EvidenceLevel
  /** "… because": what is there. */
  because: string
  /** What would raise a project to it. */
  raise: string
  isMet: (figure: EvidenceFigure, project: EvidenceProject) => boolean
}[] = [
  {
    level: 2,
    because: 'a change for pupils was measured before and after, each at a known date',
    raise:
      'measure a change for pupils, such as grades, attendance or places won, before and after, each at a known date',
    isMet: isMeasured,
  },
  {
    level: 3,
    because: 'the same was measured before and after for others who did not take part',
    raise: 'measure the same before and after for pupils who did not take part, and say who they are',
    isMet: isCompared,
  },
  {
    level: 4,
    because: 'somebody independent of the schools evaluated it',
    raise: 'have it evaluated by somebody who is independent of the schools, and name them and their report',
    isMet: isEvaluated,
  },
  {
    level: 5,
    because: 'it was repeated elsewhere, and the same was measured there before and after',
    raise: 'have other schools repeat it on this site and measure the same indicator there before and after',
    isMet: isRepeated,
  },
]

/**
 * The level of a project with the rules that gave it, and what would raise it.
 * @returns `figure`: the name of the figure that reaches the level; `raise`: null at the highest
 */
export function evidenceOf(project: EvidenceProject): {
  level: EvidenceLevel
  figure: string | null
  because: string[]
  raise: string | null
} {
  const reached = project.indicators.map((figure) => {
    const missed = EVIDENCE_RULES.findIndex((rule) => !rule.isMet(figure, project))
    return { figure, rules: missed === -1 ? EVIDENCE_RULES.length : missed }
  })
  const best = reached.reduce<(typeof reached)[number] | null>(
    (most, one) => (one.rules > (most?.rules ?? 0) ? one : most),
    null,
  )
  const met = EVIDENCE_RULES.slice(0, best?.rules ?? 0)
  return {
    level: met.at(-1)?.level ?? 1,
    figure: best?.figure.name ?? null,
    because: met.map(({ because }) => because),
    raise: EVIDENCE_RULES[met.length]?.raise ?? null,
  }
}

/**
 * Of the projects that repeat one, those that do it elsewhere: led by schools that take no part in it.
 * @param schools those that take part, by whatever names them
 */
export function elsewhere<R>(schools: string[], repeatedBy: R[], leadsOf: (project: R) => string[]): R[] {
  const own = new Set(schools)
  return repeatedBy.filter((project) => {
    const leads = leadsOf(project)
    return leads.length > 0 && leads.every((school) => !own.has(school))
  })
}
