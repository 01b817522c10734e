// Closing a concern, with the answer that is mailed when an address was left.
'use client'
import type { ReactNode } from 'react'
import { Choice, TextArea } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Submit } from '@/components/form/submit'
import { useFormAction } from '@/components/form/use-form-action'
import { EMPTY } from '@/lib/forms/schema'
import { answerAction } from '../actions'

const STATES = [
  { value: 'dealt_with', label: 'Dealt with', hint: 'Something was changed or taken off the site' },
  { value: 'no_action', label: 'Nothing to be done', hint: 'The page is right as it is' },
]

type Props = { concernId: string; isMailed: boolean; isLate: boolean; children: ReactNode }

/** `isLate`: shown only to whoever has sent it; `children`: what stands above the form. */
export function AnswerForm({ concernId, isMailed, isLate, children }: Props) {
  const [state, action] = useFormAction(answerAction, EMPTY)
  if (isLate && !state.errors['']) return null
  return (
    <section aria-labelledby="close">
      {children}
      <Form action={action} state={state}>
        <input type="hidden" name="concernId" value={concernId} />
        <Choice state={state} name="state" label="What came of it" options={STATES} />
        <TextArea
          state={state}
          name="answer"
          label={isMailed ? 'Your answer' : 'A note for other moderators, if there is one'}
          hint={
            isMailed
              ? 'It is mailed to the address they left. Name nobody in it: the address may be somebody else’s.'
              : undefined
          }
          maxLength={2000}
        />
        <Submit>Close the concern</Submit>
      </Form>
    </section>
  )
}
