// The fields of one reading of a figure.
'use client'
import { type Option, TextField } from '@/components/form/fields'
import { Select } from '@/components/form/many'
import type { FormState } from '@/lib/forms/schema'
import { QUALIFIERS } from '@/lib/projects/schema'

export const EXACTNESS: Option[] = [
  { value: '', label: 'exactly' },
  ...Object.entries(QUALIFIERS).map(([value, label]) => ({ value, label })),
]

const REMARKS = new Set(['dateNote', 'note', 'comparison'])

/** Whether a fold has something in it that is wrong, typed or newer, and would not be seen in a closed one. */
export const isOpen = ({ values, errors, newer }: FormState, isOf: (name: string) => boolean) =>
  [...Object.keys(errors), ...[values, newer?.values ?? {}].flatMap(namesFilled)].some(isOf)
const namesFilled = (values: FormState['values']) => Object.keys(values).filter((name) => values[name]?.[0])

type Props = {
  i: number
  kind: 'measure' | 'change' | 'disputed'
  /** A figure with one reading needs no heading for it. */
  isAlone: boolean
  state: FormState
  sources: Option[]
  unit: string | null
  isInWords: boolean
}

const LEGENDS = {
  measure: (i: number) => `Reading ${i + 1}`,
  disputed: (i: number) => `Version ${i + 1}`,
  change: (i: number) => (i === 0 ? 'Before' : i === 1 ? 'After' : `After, reading ${i}`),
}

export function ReadingFields({ i, kind, isAlone, state, sources, unit, isInWords }: Props) {
  const legend = isAlone && i === 0 ? null : LEGENDS[kind](i)
  const said = legend ? ` (${legend.toLowerCase()})` : ''
  const fields = (
    <>
      <div className="pair">
        <TextField
          state={state}
          name={`value-${i}`}
          label={kind === 'disputed' ? `What it says${said}` : `Value${said}`}
          hint={hintOf(kind, unit, isInWords)}
          inputMode={unit === null ? undefined : 'decimal'}
        />
        {kind !== 'disputed' && !isInWords && (
          <Select state={state} name={`qualifier-${i}`} label={`How exact?${said}`} options={EXACTNESS} />
        )}
      </div>
      <TextField
        state={state}
        name={`date-${i}`}
        label={`When?${said}`}
        hint="March 2026, 2025-26 (a school year), about 2024"
      />
      <Select
        state={state}
        name={`source-${i}`}
        label={`Where does it come from?${said}`}
        options={sources}
      />
      <details className="more-fields" open={isOpen(state, (name) => REMARKS.has(name.replace(`-${i}`, '')))}>
        <summary>
          {kind === 'change' && !isInWords ? 'Remarks, and those who did not take part' : 'Remarks'}
          {said}
        </summary>
        <TextField
          state={state}
          name={`dateNote-${i}`}
          label={`Remark on the date${said}`}
          hint="Such as “after the first year”"
        />
        {kind !== 'disputed' && (
          <TextField
            state={state}
            name={`note-${i}`}
            label={`What exactly was counted?${said}`}
            hint="Only where the name does not say it, such as “Years 7 to 9 alone”"
          />
        )}
        {kind === 'change' && !isInWords && (
          <TextField
            state={state}
            name={`comparison-${i}`}
            label={`The same of those who did not take part${said}`}
            hint="If you know it; say below who they are"
            inputMode="decimal"
          />
        )}
      </details>
    </>
  )
  return legend ? (
    <fieldset className="reading">
      <legend>{legend}</legend>
      {fields}
    </fieldset>
  ) : (
    fields
  )
}

function hintOf(kind: Props['kind'], unit: string | null, isInWords: boolean) {
  if (kind === 'disputed') return undefined
  if (isInWords) return 'In the words of the report'
  return unit ? `In ${unit}` : 'A number, or a word such as Good'
}
