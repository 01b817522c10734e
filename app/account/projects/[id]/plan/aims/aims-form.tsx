'use client'
import { Choice, type Option } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Ticks } from '@/components/form/many'
import { Submit } from '@/components/form/submit'
import { useFormAction } from '@/components/form/use-form-action'
import { saveAimsAction } from '../actions'
import { PlanFields } from '../plan-fields'

type Props = {
  draftId: string
  version: number
  aims: Option[]
  years: Option[]
  values: Record<string, string[]>
}

export function AimsForm({ draftId, version, aims, years, values }: Props) {
  const [state, act] = useFormAction(saveAimsAction, { values, errors: {} })
  return (
    <Form action={act} state={state}>
      <PlanFields state={state} draftId={draftId} version={version} />
      <Ticks
        state={state}
        name="aims"
        label="Aims"
        hint="One or two are enough. From these we suggest what to measure."
        groups={[{ legend: null, options: aims }]}
      />
      <Choice
        state={state}
        name="year"
        label="School year"
        hint={
          version > 0
            ? 'Another year works out all days anew: readings and term dates that you changed or added go.'
            : undefined
        }
        options={years}
      />
      <Submit>Save and choose indicators</Submit>
    </Form>
  )
}
