'use client'
import { TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Newer } from '@/components/form/newer'
import { Submit } from '@/components/form/submit'
import { useFormAction } from '@/components/form/use-form-action'
import { type FormState, typed } from '@/lib/forms/schema'
import { saveIndicatorsAction } from '../actions'
import { PlanFields } from '../plan-fields'

/** An indicator of the catalogue: why it is suggested, and the page that explains it. */
export type IndicatorOption = { value: string; label: string; reason: string | null; href: string }

type Props = {
  draftId: string
  version: number
  suggested: IndicatorOption[]
  others: IndicatorOption[]
  /** How many rows there are for the school's own. */
  own: number
  /** Why the first of these rows are filled in already. */
  reasons: string[]
  values: Record<string, string[]>
}

export function IndicatorsForm({ draftId, version, suggested, others, own, reasons, values }: Props) {
  const [state, act] = useFormAction(saveIndicatorsAction, { values, errors: {} })
  const error = state.errors.indicators
  const ticked = new Set(state.values.indicators)
  const labels = [...suggested, ...others]
  return (
    <Form action={act} state={state}>
      <PlanFields state={state} draftId={draftId} version={version} />
      <fieldset
        className={error ? 'field wrong' : 'field'}
        id="indicators"
        tabIndex={-1}
        aria-describedby={error ? 'indicators-error' : undefined}
      >
        <legend>{suggested.length > 0 ? 'Suggested for your aims' : 'Indicators of the catalogue'}</legend>
        {error && (
          <p className="error" id="indicators-error">
            <span className="hidden-text">Error: </span>
            {error}
          </p>
        )}
        <Options options={suggested} state={state} />
        {others.length > 0 && (
          <details
            className="more-fields"
            open={suggested.length === 0 || others.some(({ value }) => ticked.has(value))}
          >
            <summary>Others of the catalogue</summary>
            <Options options={others} state={state} />
          </details>
        )}
        <Newer state={state} name="indicators" options={labels} />
      </fieldset>
      <fieldset className="reading">
        <legend>Your own</legend>
        {Array.from({ length: own }, (_, i) => (
          <div className="plan-row" key={i}>
            <input type="hidden" name={`own-${i}`} value={typed(state, `own-${i}`)} />
            <TextField
              state={state}
              name={`name-${i}`}
              label={`What is counted or measured (${i + 1})`}
              hint={reasons[i]}
            />
            <TextField state={state} name={`unit-${i}`} label={`Unit (${i + 1})`} />
          </div>
        ))}
      </fieldset>
      <Submit>Save and choose days</Submit>
    </Form>
  )
}

function Options({ options, state }: { options: IndicatorOption[]; state: FormState }) {
  const ticked = new Set(state.values.indicators)
  return (
    <ul className="plan-options">
      {options.map(({ value, label, reason, href }) => (
        <li key={value}>
          <label className="choice">
            <input
              type="checkbox"
              name="indicators"
              value={value}
              defaultChecked={ticked.has(value)}
              key={String(ticked.has(value))}
              aria-describedby={reason ? `why-${value}` : undefined}
            />
            <span>{label}</span>
          </label>
          <p className="hint">
            {reason && <span id={`why-${value}`}>{reason}. </span>}
            <a href={href}>
              How to measure it<span className="hidden-text">: {label}</span>
            </a>
          </p>
        </li>
      ))}
    </ul>
  )
}
