// What was measured, in words: each reading with its date and the number of its source in the list below.
import { number } from '@/components/ui/words'
import { formatPartialDate, type PartialDate } from '@/lib/dates/schema'
import { type Qualifier, QUALIFIERS } from '@/lib/projects/schema'

type Numeric = { toString(): string } | null

export type Reading = {
  id: string
  moment: string
  value: Numeric
  words: string | null
  note: string | null
  comparisonValue: Numeric
  qualifier: Qualifier | null
  sourceId: string
  asOfOn: Date | null
  asOfPrecision: PartialDate['precision']
  asOfUntil: Date | null
  asOfIsAbout: boolean
  asOfNote: string | null
}
export type Indicator = {
  id: string
  kind: string
  name: string
  unit: string | null
  catalogue: string | null
  isOutcome: boolean
  targetValue: Numeric
  targetOn: Date | null
  targetPrecision: PartialDate['precision']
  comparison: string | null
  evaluator: string | null
  isEvaluatorIndependent: boolean
  readings: Reading[]
}
export type SourceNumbers = Map<string, number>

/** "about 350 pupils", "£1,800 per school per year", "60%", or the words themselves. */
export function valueWords(
  reading: Pick<Reading, 'value' | 'words' | 'qualifier'>,
  unit: string | null,
): string {
  if (reading.value === null) return reading.words ?? ''
  const amount = number(Number(reading.value))
  const plain = unit?.startsWith('pounds')
    ? `£${amount}${unit.slice('pounds'.length)}`
    : unit === 'per cent'
      ? `${amount}%`
      : [amount, unitFor(Number(reading.value), unit)].filter(Boolean).join(' ')
  return qualified(reading.qualifier, plain)
}

/** "about 350": an amount with what its source says of its exactness. */
export function qualified(qualifier: Reading['qualifier'], amount: string) {
  return qualifier ? `${QUALIFIERS[qualifier]} ${amount}` : amount
}

function unitFor(value: number, unit: string | null) {
  return value === 1 && unit && /^[a-z-]+s$/.test(unit) ? unit.replace(/ies$/, 'y').replace(/s$/, '') : unit
}

/** The date of a reading as people read it. */
export function asOfWords(
  reading: Pick<Reading, 'asOfOn' | 'asOfPrecision' | 'asOfUntil' | 'asOfIsAbout' | 'asOfNote'>,
): string {
  const date = { on: reading.asOfOn, precision: reading.asOfPrecision, until: reading.asOfUntil }
  return (
    formatPartialDate({ ...date, isAbout: reading.asOfIsAbout, note: reading.asOfNote }) ?? 'date not given'
  )
}

/** "60% by July 2026"; null where no target is set. */
export function targetWords({ targetValue, targetOn, targetPrecision, unit }: Indicator): string | null {
  if (targetValue === null) return null
  const by = formatPartialDate({ on: targetOn, precision: targetPrecision })
  const words = valueWords({ value: targetValue, words: null, qualifier: null }, unit)
  return by ? `${words} by ${by}` : words
}

/** What was read of those who did not take part; null where nothing was. */
export function comparisonWords({ comparisonValue: value }: Reading, unit: string | null): string | null {
  return value === null ? null : valueWords({ value, words: null, qualifier: null }, unit)
}

export const MOMENTS: Record<string, string> = { before: 'Before', after: 'After' }

/** A link to a source in the list of sources on the same page. */
export function SourceLink({ id, numbers }: { id: string; numbers: SourceNumbers }) {
  const place = numbers.get(id)
  return <a href={`#source-${place}`}>Source {place}</a>
}
