// The checks before publishing: what is missing, and what in the public text looks as if it should not be there.
import { findIn } from '@/lib/checks/find'
import { wordsOf } from '@/lib/checks/schema'
import { FIELDS } from './fields'
import { missingIn } from './missing'
import type { Content } from './schema'
import { draftPath, formPath, SECTIONS, type Section } from './words'

/**
 * Names that stand in the text by right: `registered` ones of schools and partnerships, `typed` ones of organisations;
 * `offices` are those by which an address is known for an office's.
 */
export type Harmless = { registered: string[]; typed: string[]; offices: string[] }

/** `answer`: what the person says by ticking it off; null when it has to be changed. */
export type Check = {
  key: string
  section: Section
  field: string
  title: string
  advice: string | null
  answer: string | null
  isAnswered: boolean
}

/**
 * Everything to put right or to vouch for, in the order of the task list.
 * @param answered the keys of what somebody has vouched for
 */
export function checksOf(
  content: Content,
  { registered, typed, offices }: Harmless,
  answered: Set<string>,
): Check[] {
  const missing = missingIn(content).map(({ section, field, words, isAsked }): Check => {
    const key = `missing ${field} ${words}`.slice(0, 400)
    const answer = isAsked ? 'It is right as it is' : null
    return { key, section, field, title: words, advice: null, answer, isAnswered: answered.has(key) }
  })
  const found = textsOf(content).flatMap(({ section, field, label, text }) =>
    findIn(`${section} ${field}`, text, [...registered, ...others(typed, text)], offices).map(
      (finding): Check => {
        const { title, advice, answer } = wordsOf(finding)
        const key = finding.key.slice(0, 400)
        return {
          key,
          section,
          field,
          title: `${label}: ${title}`,
          advice,
          answer,
          isAnswered: answered.has(key),
        }
      },
    ),
  )
  const order = Object.keys(SECTIONS)
  const all = new Map([...missing, ...found].map((check) => [check.key, check]))
  return [...all.values()].toSorted((a, b) => order.indexOf(a.section) - order.indexOf(b.section))
}

/** A name does not vouch for the field in which it was typed. */
const others = (typed: string[], text: string) => {
  const lines = new Set(text.split('\n').map((line) => line.trim()))
  return typed.filter((name) => !lines.has(name.trim()))
}

/** Whether nothing has to be changed and everything asked is answered. */
export const isReady = (checks: Check[]) =>
  checks.every(({ answer, isAnswered }) => answer !== null && isAnswered)

/** The page, and the place on it, where a check can be put right. */
export function placeOf(draftId: string, { section, field }: Pick<Check, 'section' | 'field'>): string {
  const [kind, id] = field.split(' ')
  if (kind === 'figure') return draftPath(draftId, `impact/figures/${id}`)
  if (kind === 'source') return draftPath(draftId, `impact/sources/${id}`)
  if (kind === 'picture') return draftPath(draftId, `pictures/${id}`)
  if (field === 'participations') return draftPath(draftId, 'schools')
  return `${formPath(draftId, section)}#${field}`
}

// An empty line: what stands in two boxes is not read as one.
const APART = '\n\n'

/** A value that is a phone number by its name; its 0 or + was lost when it became a number. */
function numberTyped(name: string, value: number | null): string | null {
  const isPhone = /\b(?:tele?phone|phone|tel|mobile|mob|(?:number|no\.?) to (?:ring|call|text))\b/i.test(name)
  if (!isPhone || value === null || !/^\d{9,15}$/.test(String(value))) return null
  return /^44\d{10}$/.test(String(value)) ? `+${value}` : `0${value}`
}

type Text = { section: Section; field: string; label: string; text: string }

/** Every text of a document that everybody will be able to read. */
export function textsOf(content: Content): Text[] {
  const typed = (Object.keys(FIELDS) as Section[]).flatMap((section) =>
    FIELDS[section].flatMap(({ name, label, kind }): Text[] => {
      if (kind !== 'line' && kind !== 'prose' && kind !== 'lines') return []
      const value = (content[section] as Record<string, unknown>)[name]
      const text = Array.isArray(value) ? value.join(APART) : value
      return typeof text === 'string' && text ? [{ section, field: name, label, text }] : []
    }),
  )
  const entries: [Section, string, string, (string | null)[]][] = [
    ...content.impact.figures.map(
      ({
        id,
        name,
        unit,
        target,
        comparison,
        evaluator,
        readings,
      }): [Section, string, string, (string | null)[]] => [
        'impact',
        `figure ${id}`,
        `Figure “${name}”`,
        [
          name,
          unit,
          comparison,
          evaluator,
          ...[target, ...readings.flatMap(({ value, comparisonValue }) => [value, comparisonValue])].map(
            (value) => numberTyped(name, value),
          ),
          ...readings.flatMap(({ words, note, dateNote }) => [words, note, dateNote]),
        ],
      ],
    ),
    ...content.impact.sources.map(
      ({ id, title, publisher, note, url }): [Section, string, string, (string | null)[]] => [
        'impact',
        `source ${id}`,
        `Source “${title}”`,
        [title, publisher, note, url],
      ],
    ),
    ...content.pictures.pictures.map(
      ({ pictureId, alt, caption }, i): [Section, string, string, (string | null)[]] => [
        'pictures',
        `picture ${pictureId}`,
        `Picture ${i + 1}`,
        [alt, caption],
      ],
    ),
  ]
  return [
    ...typed,
    ...entries.map(([section, field, label, parts]) => ({
      section,
      field,
      label,
      text: parts.filter(Boolean).join(APART),
    })),
  ].filter(({ text }) => text !== '')
}
