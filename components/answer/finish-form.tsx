// "It has finished", with the month where somebody knows it.
'use client'
import { TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Hidden } from '@/components/form/hidden'
import { Submit } from '@/components/form/submit'
import { useFormAction } from '@/components/form/use-form-action'
import { EMPTY, type FormState } from '@/lib/forms/schema'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  hidden: Record<string, string>
}

export function FinishForm({ action, hidden }: Props) {
  const [state, act] = useFormAction(action, EMPTY)
  return (
    <Form action={act} state={state}>
      <Hidden fields={hidden} />
      <TextField
        state={state}
        name="ended"
        label="When did it finish?"
        hint="Month and year, as in July 2026. You can leave it empty."
        maxLength={60}
      />
      <Submit kind="quiet">It has finished</Submit>
    </Form>
  )
}
