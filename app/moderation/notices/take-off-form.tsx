// Taking an offer or a need off the board, with the reason that is mailed.
'use client'
import { TextArea } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Submit } from '@/components/form/submit'
import { useFormAction } from '@/components/form/use-form-action'
import { EMPTY, typed } from '@/lib/forms/schema'
import { takeOffAction } from './actions'

type Props = { id: string | null; isLate: boolean }

/** `isLate`: shown only to whoever has sent it. */
export function TakeOffForm({ id, isLate }: Props) {
  const [state, action] = useFormAction(takeOffAction, EMPTY)
  if (isLate && !state.errors['']) return null
  return (
    <section aria-labelledby="take-off">
      <h2 id="take-off">Take it off the board</h2>
      <Form action={action} state={state}>
        <input type="hidden" name="id" value={id ?? typed(state, 'id')} />
        <TextArea
          state={state}
          name="because"
          label="The reason"
          hint="It is mailed to the team: why, and what they can change. At most 2,000 characters."
          maxLength={2000}
          rows={4}
        />
        <Submit kind="danger">Take it off</Submit>
      </Form>
    </section>
  )
}
