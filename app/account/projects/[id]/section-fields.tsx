// The fields of a section as lib/drafts/fields.ts lists them.
'use client'
import { Choice, TextArea, TextField, Tick } from '@/components/form/fields'
import { type OptionGroup, Select, Ticks } from '@/components/form/many'
import type { Field } from '@/lib/drafts/fields'
import type { FormState } from '@/lib/forms/schema'
import { PROJECT_TYPES } from '@/lib/projects/schema'

/** Options that are rows of a table, as pairs of value and name. */
export type DataOptions = Record<
  'themes' | 'regions' | 'partnerships' | 'schools',
  (readonly [string, string])[]
>

const optionsOf = (pairs: Iterable<readonly [string, string]>) =>
  [...pairs].map(([value, label]) => ({ value, label }))
const KNOWN = optionsOf([
  ['yes', 'Yes'],
  ['no', 'No'],
  ['', 'Not said'],
])
const NOT_SAID = { value: '', label: 'Not said' }
const MUST = ['ledBy', 'type', 'status']

export function SectionField({ field, state, data }: { field: Field; state: FormState; data: DataOptions }) {
  const common = { state, name: field.name, label: field.label, hint: field.hint }
  switch (field.kind) {
    case 'line':
    case 'project':
      return <TextField {...common} />
    case 'date':
      return <TextField {...common} />
    case 'number':
      return <TextField {...common} inputMode="numeric" />
    case 'prose':
      return <TextArea {...common} rows={field.rows} />
    case 'lines':
      return <TextArea {...common} rows={4} />
    case 'choice': {
      const options = field.name === 'type' ? TYPES : optionsOf(Object.entries(field.options))
      return (
        <Choice {...common} options={MUST.includes(field.name) ? options : [...options, NOT_SAID]} value="" />
      )
    }
    case 'known':
      return <Choice {...common} options={KNOWN} value="" />
    case 'tick':
      return <Tick {...common} />
    case 'ticks':
      return <Ticks {...common} groups={field.name === 'activities' ? ACTIVITIES : groupsOf(field, data)} />
    case 'select':
      return (
        <Select {...common} options={[{ value: '', label: field.none }, ...optionsOf(data[field.data])]} />
      )
  }
}

const TYPES = Object.entries(PROJECT_TYPES).map(([value, { label, about: hint }]) => ({ value, label, hint }))

const ACTIVITIES: OptionGroup[] = Object.values(PROJECT_TYPES).map(({ label, activities }) => ({
  legend: label,
  options: optionsOf(Object.entries(activities)),
}))

function groupsOf(field: Extract<Field, { kind: 'ticks' }>, data: DataOptions): OptionGroup[] {
  const options = field.data ? data[field.data] : Object.entries(field.options ?? {})
  return [{ legend: null, options: optionsOf(options) }]
}
