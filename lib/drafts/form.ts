// A section as a form: from the document to what stands in the fields, and back.
import { formatPartialDate } from '@/lib/dates/schema'
import { readTypedDate } from '@/lib/dates/typed'
import { oneLine, plainText } from '@/lib/forms/text'
import { z } from 'zod'
import { FIELDS, type Field } from './fields'
import { type Content, SECTION_SCHEMAS } from './schema'
import type { Section } from './words'

export type Values = Record<string, string[]>

const orNull = (text: string) => text || null
const single = z
  .union([z.string(), z.array(z.string()).transform((all) => all[0] ?? '')])
  .optional()
  .transform((text) => text ?? '')
const several = z
  .union([z.string().transform((one) => [one]), z.array(z.string())])
  .optional()
  .default([])
const atMost = (max: number) =>
  z.string().max(max, { error: `Keep it to ${max.toLocaleString('en-GB')} characters` })

/** Projects by the addresses that were typed (repeats.ts). */
export type NamedProjects = Map<string, string>

function schemaOf(field: Field, projects: NamedProjects): z.ZodType {
  switch (field.kind) {
    case 'line':
      return single.transform(oneLine).pipe(atMost(field.max)).transform(orNull)
    case 'prose':
      return single.transform(tidied).pipe(atMost(field.max)).transform(orNull)
    case 'lines':
      return single
        .transform((text) =>
          text
            .split(/\r\n|\r|\n/)
            .map(oneLine)
            .filter(Boolean),
        )
        .pipe(
          z
            .array(z.string().max(field.max, { error: `Keep each line to ${field.max} characters` }))
            .max(field.most, { error: `At most ${field.most} lines` }),
        )
    case 'date':
      return single.transform(oneLine).transform(dateOrIssue)
    case 'number':
      return single.transform(oneLine).transform(numberOrIssue)
    case 'choice':
      return single.transform((text) => (Object.hasOwn(field.options, text) ? text : null))
    case 'known':
      return single.transform((text) => (text === 'yes' ? true : text === 'no' ? false : null))
    case 'tick':
      return single.transform((text) => text === 'yes')
    case 'ticks':
      return several.transform((all) =>
        [...new Set(all)].filter((one) => !field.options || Object.hasOwn(field.options, one)),
      )
    case 'select':
      return single.transform(orNull).pipe(z.uuid({ error: 'Choose one of the list' }).nullable())
    case 'project':
      return single.transform(oneLine).transform((text, issues) => {
        if (text === '') return null
        const id = projects.get(text)
        if (!id) issues.addIssue('Enter the address of another project on this site, or leave it empty')
        return id ?? z.NEVER
      })
  }
}

// Lines end as browsers send them; more than one empty line says nothing.
const tidied = (text: string) =>
  plainText(text)
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

type Issues = Pick<z.core.$RefinementCtx, 'addIssue'>

function dateOrIssue(text: string, issues: Issues) {
  if (text === '') return null
  const date = readTypedDate(text)
  if (date && !date.isAbout) return formatPartialDate(date)
  issues.addIssue(
    date
      ? 'Give the part of the date that is certain, such as 2019 or 2019-20'
      : 'Enter a date such as March 2019, 2019-20 (a school year) or 2019',
  )
  return z.NEVER
}

function numberOrIssue(text: string, issues: Issues) {
  if (text === '') return null
  if (/^\d{1,3}(,?\d{3}){0,2}$/.test(text)) return Number(text.replaceAll(',', ''))
  issues.addIssue('Enter a whole number, such as 350')
  return z.NEVER
}

const formWith = (section: Section, projects: NamedProjects) =>
  z.object(
    Object.fromEntries(FIELDS[section].map((field: Field) => [field.name, schemaOf(field, projects)])),
  ) as unknown as z.ZodType<Record<string, unknown>>

const NONE: NamedProjects = new Map()
const forms = Object.fromEntries(
  (Object.keys(FIELDS) as Section[]).map((section) => [section, formWith(section, NONE)]),
) as Record<Section, z.ZodType<Record<string, unknown>>>

/** What a section's form takes in; what it gives replaces those fields of the section. */
export function formOf<S extends Section>(section: S, projects: NamedProjects = NONE) {
  return (projects.size > 0 ? formWith(section, projects) : forms[section]).transform((given) => {
    const isNumeric = section === 'people' // year groups are numbers
    return (
      isNumeric ? { ...given, yearGroups: (given.yearGroups as string[]).map(Number) } : given
    ) as Partial<Content[S]>
  })
}

/** A section with what its form gave; ticks that are the same keep their order, so that saving alone changes nothing. */
export function withForm<S extends Section>(section: S, before: Content[S], given: Partial<Content[S]>) {
  const held = before as Record<string, unknown>
  const kept = FIELDS[section]
    .filter(({ kind, name }) => kind === 'ticks' && hasSame(held[name], (given as typeof held)[name]))
    .map(({ name }) => [name, held[name]])
  return SECTION_SCHEMAS[section].parse({ ...before, ...given, ...Object.fromEntries(kept) }) as Content[S]
}

const hasSame = (a: unknown, b: unknown) =>
  Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((one) => b.includes(one))

/** What stands in the fields of a section. */
export function valuesOf<S extends Section>(section: S, content: Content[S]): Values {
  const held = content as Record<string, unknown>
  return Object.fromEntries(FIELDS[section].map((field) => [field.name, texts(field, held[field.name])]))
}

function texts(field: Field, value: unknown): string[] {
  if (value === null || value === undefined) return []
  if (field.kind === 'lines') return [(value as string[]).join('\n')]
  if (field.kind === 'known') return [value ? 'yes' : 'no']
  if (field.kind === 'tick') return value ? ['yes'] : []
  return Array.isArray(value) ? value.map(String) : [String(value)]
}
