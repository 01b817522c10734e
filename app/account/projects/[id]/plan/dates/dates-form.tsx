'use client'
import { type Option, TextField, Tick } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Select } from '@/components/form/many'
import { Submit } from '@/components/form/submit'
import { useFormAction } from '@/components/form/use-form-action'
import { typed } from '@/lib/forms/schema'
import { MOMENTS, TERM_NAMES, TERMS } from '@/lib/plans/words'
import { saveDatesAction } from '../actions'
import { PlanFields } from '../plan-fields'

type Props = {
  draftId: string
  version: number
  /** The ids of the readings, in their order. */
  readings: string[]
  indicators: Option[]
  values: Record<string, string[]>
}

export function DatesForm({ draftId, version, readings, indicators, values }: Props) {
  const [state, act] = useFormAction(saveDatesAction, { values, errors: {} })
  // A form that came back from somebody who is signed out holds readings that the page does not know.
  const sent = Object.keys(state.values).flatMap((name) => /^due-(.+)$/.exec(name)?.[1] ?? [])
  const shown = [...new Set([...readings, ...sent])]
  const saved = (name: string) => values[name]?.[0]
  return (
    <Form action={act} state={state}>
      <PlanFields state={state} draftId={draftId} version={version} />
      <fieldset className="reading">
        <legend>Your terms</legend>
        <p className="hint">
          First filled in as most English schools have them. Change them to yours: the days below that you
          have not changed yourself then move along.
        </p>
        {TERM_NAMES.map((name) => (
          <div className="plan-row" key={name}>
            <TextField
              state={state}
              name={`${name}-from`}
              label={`${TERMS[name]}, first day`}
              value={saved(`${name}-from`)}
            />
            <TextField
              state={state}
              name={`${name}-to`}
              label={`${TERMS[name]}, last day`}
              value={saved(`${name}-to`)}
            />
          </div>
        ))}
      </fieldset>
      {shown.map((id) => {
        const label = typed(state, `label-${id}`, saved(`label-${id}`))
        return (
          <fieldset className="reading" key={id}>
            <legend>{label}</legend>
            <input type="hidden" name={`label-${id}`} value={label} />
            <div className="plan-row with-remove">
              <TextField state={state} name={`due-${id}`} label="Day" value={saved(`due-${id}`)} />
              <TextField state={state} name={`who-${id}`} label="Who takes it?" value={saved(`who-${id}`)} />
              <Tick state={state} name={`remove-${id}`} label="Remove" />
            </div>
          </fieldset>
        )
      })}
      <fieldset className="reading">
        <legend>Add a reading</legend>
        <div className="plan-row">
          <Select
            state={state}
            name="new-indicator"
            label="What is measured?"
            options={[{ value: '', label: 'Nothing more' }, ...indicators]}
          />
          <Select
            state={state}
            name="new-moment"
            label="When in the project?"
            options={Object.entries(MOMENTS).map(([value, label]) => ({ value, label }))}
          />
          <TextField state={state} name="new-due" label="Day of the new reading" />
          <TextField state={state} name="new-who" label="Who takes the new reading?" />
        </div>
      </fieldset>
      <div className="buttons">
        <Submit name="onwards" value="plan">
          Save and see the plan
        </Submit>
        <Submit kind="quiet" name="onwards" value="more">
          Save and add another reading
        </Submit>
      </div>
    </Form>
  )
}
