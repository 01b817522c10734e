// Asking a moderator to let one join.
'use client'
import { Form } from '@/components/form/form'
import { TextArea } from '@/components/form/fields'
import { Submit } from '@/components/form/submit'
import { useFormAction } from '@/components/form/use-form-action'
import type { Wanted } from '@/lib/accounts/schema'
import { EMPTY } from '@/lib/forms/schema'
import { requestAction } from '../../actions'

export function RequestForm({ kind, wantedKey }: { kind: Wanted['kind']; wantedKey: string }) {
  const [state, action] = useFormAction(requestAction, EMPTY)
  return (
    <Form action={action} state={state}>
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="key" value={wantedKey} />
      <TextArea
        state={state}
        name="reason"
        label="What do you do there?"
        hint="Your role, and how a moderator can see that it is so: a page that names you, or the telephone number of the office. At most 1,000 characters."
        maxLength={1000}
      />
      <Submit>Ask to join</Submit>
    </Form>
  )
}
