'use client'
import { type Option, TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Hidden } from '@/components/form/hidden'
import { Select } from '@/components/form/many'
import { Submit } from '@/components/form/submit'
import { useFormAction } from '@/components/form/use-form-action'
import type { FormState } from '@/lib/forms/schema'
import { EXACTNESS, isOpen } from '../impact/figures/[figureId]/reading-fields'
import { addFiguresAction } from './actions'

type Shown = {
  id: string
  name: string
  unit: string | null
  isInWords: boolean
  /** What it says now, in words. */
  last: string | null
  /** The page that explains it. */
  about: string | null
}
type Props = {
  draftId: string
  /** Null when the form is shown again to whoever has been signed out: then by what they sent. */
  figures: Shown[] | null
  sources: Option[]
  values: FormState['values']
}

export function QuickForm({ draftId, figures, sources, values }: Props) {
  const [state, act] = useFormAction(addFiguresAction, { values, errors: {} })
  return (
    <Form action={act} state={state}>
      <Hidden fields={{ draftId }} />
      <TextField
        state={state}
        name="date"
        label="When?"
        hint="For all of them. For a whole school year, such as 2025-26. Counts are of the school year so far: its last one stands for the year."
      />
      <Select
        state={state}
        name="source"
        label="Where do they come from?"
        options={sourcesOf(sources, state)}
      />
      {(figures ?? sentIn(state)).map((figure) => (
        <FigureFields key={figure.id} figure={figure} state={state} />
      ))}
      <p className="small soft">Add only what is true as far as you know.</p>
      <Submit>Add these figures</Submit>
    </Form>
  )
}

// What was sent stays, though nothing of the project is looked up.
const sourcesOf = (sources: Option[], { values }: FormState) =>
  sources.length > 0 ? sources : [{ value: values.source?.[0] ?? '', label: 'As you chose' }]
const sentIn = ({ values }: FormState): Shown[] =>
  Object.keys(values)
    .filter((name) => name.startsWith('value-'))
    .map((name, i) => ({
      id: name.slice('value-'.length),
      name: `Figure ${i + 1}`,
      unit: null,
      isInWords: false,
      last: null,
      about: null,
    }))

function FigureFields({ figure, state }: { figure: Shown; state: FormState }) {
  const { id, name, unit, isInWords, last, about } = figure
  return (
    <fieldset className="reading">
      <legend>{name}</legend>
      {about && (
        <p className="small">
          <a href={about}>
            How it is measured<span className="hidden-text">: {name}</span>
          </a>
        </p>
      )}
      <div className="pair">
        <TextField
          state={state}
          name={`value-${id}`}
          label={
            <>
              {unit ? `Value (${unit})` : 'Value'}
              <span className="hidden-text">: {name}</span>
            </>
          }
          hint={last ?? undefined}
          inputMode={isInWords ? undefined : 'decimal'}
        />
        {!isInWords && (
          <Select state={state} name={`qualifier-${id}`} label="How exact?" options={EXACTNESS} />
        )}
      </div>
      <details className="more-fields" open={isOpen(state, (field) => field === `note-${id}`)}>
        <summary>
          Add a note<span className="hidden-text"> to {name}</span>
        </summary>
        <TextField
          state={state}
          name={`note-${id}`}
          label={
            <>
              What exactly was counted?<span className="hidden-text"> {name}</span>
            </>
          }
          hint="Only where the name does not say it"
        />
      </details>
    </fieldset>
  )
}
