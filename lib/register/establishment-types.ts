// What the register's type of an establishment says of sector, kind and phase.
import type { KINDS, Phase, Sector } from '@/lib/schools/schema'

/** Where the phase comes from when the register gives none: the ages, 16-plus, or nowhere. */
type Otherwise = 'ages' | 'sixteen_plus' | null
export type TypeRule = {
  sector: Sector | null
  kind: keyof typeof KINDS | null
  otherwise: Otherwise
  isAbroad?: true
}

const UNKNOWN: TypeRule = { sector: null, kind: null, otherwise: null }
const STATE: TypeRule = { sector: 'state', kind: 'mainstream', otherwise: null }
const STATE_SPECIAL: TypeRule = { ...STATE, kind: 'special' }
const STATE_ALTERNATIVE: TypeRule = { ...STATE, kind: 'alternative' }
const STATE_16_PLUS: TypeRule = { ...STATE, otherwise: 'sixteen_plus' }
const INDEPENDENT: TypeRule = { sector: 'independent', kind: 'mainstream', otherwise: 'ages' }

const TYPES: Record<number, TypeRule> = {
  1: STATE, // community
  2: STATE, // voluntary aided
  3: STATE, // voluntary controlled
  5: STATE, // foundation
  6: { ...STATE, otherwise: 'ages' }, // city technology college: in the independent group, paid for by the state
  7: STATE_SPECIAL,
  8: STATE_SPECIAL, // non-maintained special: run by charities, counted as state-funded in the DfE's statistics
  10: { ...INDEPENDENT, kind: 'special' },
  11: INDEPENDENT,
  12: STATE_SPECIAL,
  14: STATE_ALTERNATIVE, // pupil referral unit
  15: STATE, // nursery
  18: STATE_16_PLUS, // further education
  24: { ...UNKNOWN, sector: 'state' }, // secure unit
  25: { ...INDEPENDENT, isAbroad: true }, // offshore
  26: { ...STATE, otherwise: 'ages', isAbroad: true }, // service children's education
  27: UNKNOWN, // miscellaneous
  28: STATE, // academy, sponsor led
  29: UNKNOWN, // university
  30: { ...UNKNOWN, otherwise: 'ages' }, // Welsh, of either sector
  31: STATE_16_PLUS, // sixth form centre
  32: { ...UNKNOWN, kind: 'special', otherwise: 'sixteen_plus' }, // special post-16: neither sector by its type
  33: STATE_SPECIAL,
  34: STATE, // academy converter
  35: STATE, // free school
  36: STATE_SPECIAL,
  37: { ...INDEPENDENT, isAbroad: true }, // British school overseas
  38: STATE_ALTERNATIVE,
  39: STATE_16_PLUS,
  40: STATE, // university technical college
  41: STATE, // studio school
  42: STATE_ALTERNATIVE,
  43: STATE_ALTERNATIVE,
  44: STATE_SPECIAL,
  45: STATE_16_PLUS,
  46: STATE_16_PLUS,
  49: INDEPENDENT, // online provider
  56: { ...UNKNOWN, sector: 'state' }, // paid for by another government department
  57: { ...STATE_ALTERNATIVE, otherwise: 'sixteen_plus' }, // secure 16 to 19 academy
}

// A type that is newer than this table is still known by its group.
const GROUPS: Record<number, TypeRule> = {
  3: INDEPENDENT,
  4: STATE,
  10: STATE,
  11: STATE,
  5: { ...UNKNOWN, kind: 'special' },
}

/** The codes of Wales's establishments, which stand in England's register for links alone. */
export const WELSH = 30

/**
 * The rule of a type of establishment.
 * @param type the register's TypeOfEstablishment (code)
 * @param group its EstablishmentTypeGroup (code), asked when the type is not known
 */
export function ruleOf(type: number, group: number): TypeRule {
  return TYPES[type] ?? GROUPS[group] ?? UNKNOWN
}

// PhaseOfEducation (code): 0 is "Not applicable", 3 and 5 are middle schools deemed primary and secondary.
const PHASES: Record<number, Phase> = {
  1: 'nursery',
  2: 'primary',
  3: 'middle',
  4: 'secondary',
  5: 'middle',
  6: 'sixteen_plus',
  7: 'all_through',
}

/** The phase as the register gives it, else by the type's rule from the ages (years) or as 16-plus; null if not known. */
export function phaseOf(code: number, rule: TypeRule, low: number | null, high: number | null): Phase | null {
  const given = PHASES[code]
  if (given) return given
  if (rule.otherwise !== 'ages') return rule.otherwise
  return low === null || high === null ? null : phaseOfAges(low, high)
}

/**
 * The phase of a school by its youngest and oldest age in years. Preparatory schools end at 13 or 14: those that
 * begin by 7 count as primary, those that begin from 8 to 10 as middle.
 */
export function phaseOfAges(low: number, high: number): Phase {
  if (low >= 16) return 'sixteen_plus'
  if (high <= 5) return 'nursery'
  if (low >= 11) return 'secondary'
  if (high <= 14) return low >= 8 && high >= 12 ? 'middle' : 'primary'
  return low === 10 ? 'secondary' : 'all_through'
}
