// Refusing a request, with the answer that is mailed.
'use client'
import type { ReactNode } from 'react'
import { TextArea } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Submit } from '@/components/form/submit'
import { useFormAction } from '@/components/form/use-form-action'
import { EMPTY } from '@/lib/forms/schema'
import { refuseAction } from '../../actions'

type Props = { requestId: string; isLate: boolean; children: ReactNode }

/** `isLate`: shown only to whoever has sent it; `children`: what stands above the form. */
export function RefuseForm({ requestId, isLate, children }: Props) {
  const [state, action] = useFormAction(refuseAction, EMPTY)
  if (isLate && !state.errors['']) return null
  return (
    <section aria-labelledby="refuse">
      {children}
      <Form action={action} state={state}>
        <input type="hidden" name="requestId" value={requestId} />
        <TextArea
          state={state}
          name="answer"
          label="Your answer"
          hint="It is mailed to them: why, and what they can do. At most 1,000 characters."
          maxLength={1000}
        />
        <Submit kind="danger">Refuse</Submit>
      </Form>
    </section>
  )
}
