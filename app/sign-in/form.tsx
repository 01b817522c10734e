'use client'
import { TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Submit } from '@/components/form/submit'
import { useFormAction } from '@/components/form/use-form-action'
import { EMPTY } from '@/lib/forms/schema'
import { requestLink } from './actions'

export function SignInForm({ to }: { to: string }) {
  const [state, act] = useFormAction(requestLink, EMPTY)
  return (
    <Form action={act} state={state}>
      <input type="hidden" name="to" value={to} />
      <TextField
        state={state}
        name="email"
        label="Your e-mail address"
        hint="We send a link to it; there is no password. Any address works, and one of your school lets you join it at once."
        type="email"
        autoComplete="email"
      />
      <Submit>Send me a link</Submit>
    </Form>
  )
}
