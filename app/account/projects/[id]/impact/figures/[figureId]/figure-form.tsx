'use client'
import { type Option, TextField, Tick } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Select } from '@/components/form/many'
import { Submit } from '@/components/form/submit'
import { useFormAction } from '@/components/form/use-form-action'
import { type FormState, typed } from '@/lib/forms/schema'
import { QUALIFIERS } from '@/lib/projects/schema'
import { saveFigureAction } from '../../actions'

type Kind = 'measure' | 'change' | 'disputed'
type Props = {
  draftId: string
  figureId: string
  kind: Kind
  /** How many readings the form has. */
  count: number
  sources: Option[]
  values: Record<string, string[]>
  seen: string
}

const EXACTNESS: Option[] = [
  { value: '', label: 'exactly' },
  ...Object.entries(QUALIFIERS).map(([value, label]) => ({ value, label })),
]

export function FigureForm({ draftId, figureId, kind, count, sources, values, seen }: Props) {
  const [state, act] = useFormAction(saveFigureAction, { values, errors: {} })
  const shown = typed(state, 'seen', seen)
  const chosen: Option[] = [
    { value: '', label: 'Not said yet' },
    ...sources,
    ...(sources.some(({ label }) => label.endsWith('Our own records'))
      ? []
      : [{ value: 'own', label: 'Our own records' }]),
    { value: 'new', label: 'Another, named below' },
  ]
  return (
    <Form action={act} state={state}>
      <input type="hidden" name="draftId" value={draftId} />
      <input type="hidden" name="seen" value={shown} key={shown} />
      <input type="hidden" name="entryId" value={figureId} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="count" value={count} />
      <TextField state={state} name="name" label="What was counted or measured?" hint={HINTS[kind]} />
      {kind !== 'disputed' && (
        <TextField
          state={state}
          name="unit"
          label="Unit"
          hint="Such as pupils, hours, per cent, pounds; leave it empty for words"
        />
      )}
      {kind === 'change' && (
        <Tick
          state={state}
          name="isOutcome"
          label="It is a change for pupils"
          hint="Such as attainment, confidence or places won; not that the project has grown"
        />
      )}
      {Array.from({ length: count }, (_, i) => (
        <ReadingFields key={i} i={i} kind={kind} state={state} sources={chosen} />
      ))}
      <details className="more-fields" open={isNewShown(state)}>
        <summary>A source that is not on the list</summary>
        <TextField state={state} name="new-title" label="Title of the new source" />
        <TextField state={state} name="new-publisher" label="Who published it?" />
        <TextField state={state} name="new-year" label="Year of the source" inputMode="numeric" />
        <TextField state={state} name="new-url" label="Address on the web" inputMode="url" />
      </details>
      <Submit>Save</Submit>
    </Form>
  )
}

// What is wrong in a closed part would not be seen.
const isNewShown = ({ values, errors }: FormState) =>
  [...Object.keys(errors), ...Object.keys(values).filter((name) => values[name]?.[0])].some((name) =>
    name.startsWith('new-'),
  )

const HINTS = {
  measure: 'Such as “Pupils at the summer school”',
  change: 'Such as “Reading age of the pupils mentored”',
  disputed: 'Such as “Number of member schools”',
}

type ReadingProps = { i: number; kind: Kind; state: FormState; sources: Option[] }

function ReadingFields({ i, kind, state, sources }: ReadingProps) {
  const legend =
    kind === 'measure' ? null : kind === 'disputed' ? `Version ${i + 1}` : i === 0 ? 'Before' : 'After'
  const said = legend ? ` (${legend.toLowerCase()})` : ''
  const fields = (
    <>
      <TextField
        state={state}
        name={`value-${i}`}
        label={kind === 'disputed' ? `What it says${said}` : `Value${said}`}
        hint={kind === 'disputed' ? undefined : 'A number, or a word such as Good'}
      />
      {kind !== 'disputed' && (
        <Select state={state} name={`qualifier-${i}`} label={`How exact?${said}`} options={EXACTNESS} />
      )}
      <TextField
        state={state}
        name={`date-${i}`}
        label={`When?${said}`}
        hint="March 2026, 2025-26 (a school year), about 2024"
      />
      <TextField
        state={state}
        name={`dateNote-${i}`}
        label={`Remark on the date${said}`}
        hint="Such as “after the first year”"
      />
      <Select
        state={state}
        name={`source-${i}`}
        label={`Where does it come from?${said}`}
        options={sources}
      />
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
