'use client'
import { useActionState } from 'react'
import { TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Submit } from '@/components/form/submit'
import { EMPTY } from '@/lib/forms/schema'
import { requestLink } from './actions'

export function SignInForm({ to }: { to: string }) {
  const [state, act] = useActionState(requestLink, EMPTY)
  return (
    <Form action={act} state={state}>
      <input type="hidden" name="to" value={to} />
      <TextField
        state={state}
        name="email"
        label="Your school e-mail address"
        hint="We send a link to it. There is no password."
        type="email"
        autoComplete="email"
      />
      <Submit>Send me a link</Submit>
    </Form>
  )
}
