// Starting the edition of a year.
'use client'
import { TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Submit } from '@/components/form/submit'
import { useFormAction } from '@/components/form/use-form-action'
import { EMPTY } from '@/lib/forms/schema'
import { startAction } from './actions'

export function StartForm() {
  const [state, action] = useFormAction(startAction, EMPTY)
  return (
    <Form action={action} state={state}>
      <TextField
        state={state}
        name="year"
        label="Year"
        hint="The year on its cover, such as 2027"
        inputMode="numeric"
        maxLength={4}
      />
      <Submit>Start the edition</Submit>
    </Form>
  )
}
