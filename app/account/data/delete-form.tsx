'use client'
import { Tick } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Submit } from '@/components/form/submit'
import { useFormAction } from '@/components/form/use-form-action'
import { EMPTY } from '@/lib/forms/schema'
import { deleteAccount } from './actions'

export function DeleteForm() {
  const [state, act] = useFormAction(deleteAccount, EMPTY)
  return (
    <Form action={act} state={state}>
      <Tick state={state} name="sure" label="Yes, delete my account. This cannot be undone." />
      <Submit kind="danger">Delete my account</Submit>
    </Form>
  )
}
