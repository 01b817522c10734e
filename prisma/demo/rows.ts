// Pieces that projects and partnerships have in common: sources, dates, disputed figures, ids that stay the same.
import { v5 as uuid } from 'uuid'
import { parsePartialDate } from '@/lib/dates/schema'
import type { ConflictFact, ConflictWords, SourceFact } from './read'

const NAMESPACE = '6f9a4a5e-8a4b-4c0f-9a52-5b1c5b3d8f10'

/** The same id for the same name on every load, so that loading twice finds everything there. */
export const idOf = (...name: (string | number)[]) => uuid(name.join('/'), NAMESPACE)

export type Owner = { projectId: string } | { partnershipId: string }

const ownerId = (owner: Owner) => ('projectId' in owner ? owner.projectId : owner.partnershipId)

export const sourceId = (owner: Owner, url: string) => idOf('source', ownerId(owner), url)

export const sourceRows = (owner: Owner, sources: SourceFact[]) =>
  sources.map((source, position) => ({ ...owner, ...source, id: sourceId(owner, source.url), position }))

/** The columns of a figure's date. */
export function asOf(text: string | null) {
  const { on, precision, until, isAbout, note } = parsePartialDate(text)
  return { asOfOn: on, asOfPrecision: precision, asOfUntil: until, asOfIsAbout: isAbout, asOfNote: note }
}

/** Several sources that disagree: one indicator, and each source's version beside the others. */
export function disputedRows(owner: Owner, facts: ConflictFact[], words: ConflictWords[], from: number) {
  return facts.map((fact, i) => {
    const id = idOf('disputed', ownerId(owner), i)
    return {
      indicator: {
        ...owner,
        id,
        position: from + i,
        kind: 'disputed' as const,
        name: words[i]!.label,
        unit: null,
      },
      readings: fact.values.map((version, position) => ({
        ...asOf(null),
        id: idOf(id, position),
        indicatorId: id,
        position,
        moment: 'version' as const,
        value: null,
        words: words[i]!.values[position]!,
        qualifier: null,
        sourceId: sourceId(owner, version.source),
      })),
    }
  })
}
