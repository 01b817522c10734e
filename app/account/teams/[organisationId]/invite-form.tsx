// Inviting a colleague by their address.
'use client'
import { Choice, TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Submit } from '@/components/form/submit'
import { useFormAction } from '@/components/form/use-form-action'
import { ROLE_OPTIONS } from '@/lib/accounts/words'
import { EMPTY } from '@/lib/forms/schema'
import { inviteAction } from '../actions'

export function InviteForm({ organisationId }: { organisationId: string }) {
  const [state, action] = useFormAction(inviteAction, EMPTY)
  return (
    <Form action={action} state={state}>
      <input type="hidden" name="organisationId" value={organisationId} />
      <TextField
        state={state}
        name="email"
        type="email"
        label="Their e-mail address"
        hint="They sign in with this address to accept. The invitation can be accepted for 14 days."
        maxLength={254}
      />
      <Choice state={state} name="role" label="Their role" options={ROLE_OPTIONS} value="editor" />
      <Submit>Send the invitation</Submit>
    </Form>
  )
}
