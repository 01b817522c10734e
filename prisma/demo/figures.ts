// The figures of the demonstration's projects: measures, changes from before to after, and what sources disagree on.
import type { $Enums, Prisma } from '@/lib/db/generated/client'
import { CATALOGUE, type IndicatorKey } from '@/lib/impact/catalogue'
import type { Project } from './read'
import { asOf, disputedRows, idOf, sourceId } from './rows'

type Owner = { projectId: string }
type Reading = Prisma.ReadingCreateManyInput
type Figure = { indicator: Prisma.IndicatorCreateManyInput; readings: Reading[] }

/** Every figure of a project with its readings; measures of one indicator of the catalogue are readings of one figure. */
export function figureRows(fact: Project, owner: Owner): Figure[] {
  const measures = measureRows(fact, owner)
  const changes = fact.before_after.map((_, i) => changeRow(fact, owner, i, measures.length + i))
  const from = measures.length + changes.length
  const disputed = disputedRows(owner, fact.conflicting_figures, fact.words.conflicts, from)
  return [...measures, ...changes, ...disputed]
}

function measureRows(fact: Project, owner: Owner): Figure[] {
  const keyOf = (i: number) => fact.words.measures[i]!.indicator
  const places = fact.measures.map((_, i) => i)
  const firsts = places.filter((i) => !keyOf(i) || places.find((other) => keyOf(other) === keyOf(i)) === i)
  return firsts.map((first, position) => {
    const key = keyOf(first)
    const of = key
      ? places.filter((i) => keyOf(i) === key).toSorted((a, b) => since(fact, a) - since(fact, b))
      : [first]
    const id = idOf('measure', fact.id, first)
    const isSeries = of.length > 1
    return {
      indicator: {
        ...owner,
        id,
        position,
        kind: 'measure',
        name: key && isSeries ? CATALOGUE[key].name : fact.words.measures[first]!.label,
        unit: key ? CATALOGUE[key].unit : unitOf(fact.measures[first]!.unit),
        catalogue: key ?? null,
      },
      readings: of.map((i, place): Reading => {
        const measure = fact.measures[i]!
        return {
          ...asOf(measure.as_of),
          id: idOf(id, place),
          indicatorId: id,
          position: place,
          moment: 'single',
          value: measure.value,
          words: null,
          note: isSeries ? fact.words.measures[i]!.label : null,
          qualifier: qualifierAt(fact, i),
          sourceId: sourceId(owner, measure.source),
        }
      }),
    }
  })
}

const since = ({ measures }: Project, i: number) => asOf(measures[i]!.as_of).asOfOn?.getTime() ?? Infinity

function changeRow(fact: Project, owner: Owner, i: number, position: number): Figure {
  const pair = fact.before_after[i]!
  const { label: name, isOutcome, indicator: key } = fact.words.beforeAfter[i]!
  const id = idOf('change', fact.id, i)
  const isPercent = [pair.before, pair.after].every((value) => /^\d+%$/.test(String(value)))
  const reading = (
    moment: 'before' | 'after',
    value: string | number,
    date: string | null,
    url: string,
  ): Reading => ({
    ...asOf(date),
    id: idOf(id, moment === 'before' ? 0 : 1),
    indicatorId: id,
    position: moment === 'before' ? 0 : 1,
    moment,
    value: isPercent ? Number.parseInt(String(value), 10) : typeof value === 'number' ? value : null,
    words: isPercent || typeof value === 'number' ? null : value,
    qualifier: qualifierOf(fact, value),
    sourceId: sourceId(owner, url),
  })
  return {
    indicator: {
      ...owner,
      id,
      position,
      kind: 'change',
      name,
      isOutcome,
      unit: unitOfChange(key, isPercent),
      catalogue: key ?? null,
    },
    readings: [
      reading('before', pair.before, pair.before_date, pair.before_source),
      reading('after', pair.after, pair.after_date, pair.source),
    ],
  }
}

const unitOfChange = (key: IndicatorKey | undefined, isPercent: boolean) =>
  key ? CATALOGUE[key].unit : isPercent ? 'per cent' : null

function qualifierAt({ measures, words }: Project, i: number) {
  const said = words.measures[i]!.qualifier ?? (measures[i]!.unit.endsWith('(approx.)') ? 'about' : null)
  return said && (said.replace(' ', '_') as $Enums.Qualifier)
}

// A figure that stands among the measures too is as exact as it is there.
function qualifierOf(fact: Project, value: string | number) {
  const i = fact.measures.findIndex((measure) => measure.value === value)
  return i === -1 ? null : qualifierAt(fact, i)
}

const UNITS: Record<string, string> = { 'per cent (approx.)': 'per cent', year: 'years', GBP: 'pounds' }

function unitOf(unit: string) {
  return UNITS[unit] ?? unit.replace(/^GBP/, 'pounds')
}
