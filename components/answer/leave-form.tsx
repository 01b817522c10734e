// "Take us off", with a reason where a school wants to give one.
'use client'
import { TextArea } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Hidden } from '@/components/form/hidden'
import { Submit } from '@/components/form/submit'
import { useFormAction } from '@/components/form/use-form-action'
import { EMPTY, type FormState } from '@/lib/forms/schema'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  hidden: Record<string, string>
  school: string
}

export function LeaveForm({ action, hidden, school }: Props) {
  const [state, act] = useFormAction(action, EMPTY)
  return (
    <Form action={act} state={state}>
      <Hidden fields={hidden} />
      <TextArea
        state={state}
        name="reason"
        label="Why? (optional)"
        hint="Those who look after the project read it. It is not public."
        rows={3}
        maxLength={1000}
      />
      <Submit kind="danger">Take {school} off</Submit>
    </Form>
  )
}
