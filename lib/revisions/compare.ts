// What is different between two versions of a project, in words: by section, by field; texts by their words, lists by
// their entries.
import { isDeepStrictEqual } from 'node:util'
import { diffWordsWithSpace } from 'diff'
import type { Content } from '@/lib/drafts/schema'
import { SECTION_NAMES, SECTIONS, type Section } from '@/lib/drafts/words'
import { type Entry, FIELDS, type Names, type Row, rowsOf } from './labels'
import type { FieldChange, Part, SectionChange } from './schema'

const SHORT = 40 // characters; what is shorter is shown whole, before and after
const MOST_EDITS = 600 // words; texts that have less in common than that are shown whole too

/** The sections that differ, each with its fields that differ; nothing when the documents are the same. */
export function compare(before: Content, after: Content, names: Omit<Names, 'sources'>): SectionChange[] {
  const sources = new Map(
    [...before.impact.sources, ...after.impact.sources].map(({ id, title }) => [id, title]),
  )
  return SECTION_NAMES.map((section) => ({
    section,
    title: SECTIONS[section].title,
    fields: changesOf(section, before, after, { ...names, sources }),
  })).filter(({ fields }) => fields.length > 0)
}

function changesOf<S extends Section>(section: S, before: Content, after: Content, names: Names) {
  const rows = (content: Content) => rowsOf(FIELDS[section], content[section], names)
  return compareRows(rows(before), rows(after))
}

function compareRows(before: Row[], after: Row[]): FieldChange[] {
  return after.flatMap(({ field, label, value, shown }, i) => {
    const old = before[i]!
    if (isDeepStrictEqual(old.value, value)) return []
    const change =
      typeof shown === 'string' || typeof old.shown === 'string'
        ? { parts: partsOf(String(old.shown), String(shown)) }
        : compareLists(old.shown, shown)
    return [{ field, label, ...change }]
  })
}

function compareLists(before: Entry[], after: Entry[]) {
  const [old, now] = [byKey(before), byKey(after)]
  const namesOf = (entries: Entry[]) => entries.map(({ name, told }) => told ?? name)
  const kept = after.filter(({ key }) => old.has(key))
  const changed = kept
    .map(({ key, name, rows }) => ({ name, fields: compareRows(old.get(key)!.rows, rows) }))
    .filter(({ fields }) => fields.length > 0)
  const order = before.filter(({ key }) => now.has(key)).map(({ key }) => key)
  return {
    added: namesOf(after.filter(({ key }) => !old.has(key))),
    removed: namesOf(before.filter(({ key }) => !now.has(key))),
    changed,
    isReordered: !isDeepStrictEqual(
      order,
      kept.map(({ key }) => key),
    ),
  }
}

const byKey = (entries: Entry[]) => new Map(entries.map((entry) => [entry.key, entry]))

/** A text as it was and as it is, in stretches that are the same, gone or new. */
function partsOf(before: string, after: string): Part[] {
  const isShort = before.length < SHORT && after.length < SHORT
  const words = isShort ? undefined : diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS })
  const parts: Part[] = words?.map(({ value, added, removed }) => ({
    text: value,
    is: added ? 'added' : removed ? 'removed' : 'same',
  })) ?? [
    { text: before, is: 'removed' },
    { text: after, is: 'added' },
  ]
  return parts.filter(({ text }) => text !== '')
}
