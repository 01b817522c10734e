// Refusing a held message, or ending a reported thread, with a reason that is mailed.
'use client'
import { TextArea } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Submit } from '@/components/form/submit'
import { useFormAction } from '@/components/form/use-form-action'
import { EMPTY } from '@/lib/forms/schema'
import { endAction } from '../actions'

type Props = { enquiryId: string; isHeld: boolean; isLate: boolean }

/** `isLate`: shown only to whoever has sent it. */
export function EndForm({ enquiryId, isHeld, isLate }: Props) {
  const [state, action] = useFormAction(endAction, EMPTY)
  if (isLate && !state.errors['']) return null
  return (
    <Form action={action} state={state}>
      <input type="hidden" name="enquiryId" value={enquiryId} />
      <TextArea
        state={state}
        name="because"
        label="Why?"
        hint={isHeld ? 'It is mailed to the sender.' : 'It is mailed to both sides.'}
        rows={3}
        maxLength={1000}
      />
      <Submit kind="danger">{isHeld ? 'Refuse it' : 'Close the thread'}</Submit>
    </Form>
  )
}
