'use client'
import { useActionState } from 'react'
import { TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Submit } from '@/components/form/submit'
import { EMPTY } from '@/lib/forms/schema'
import { saveName } from './actions'

export function NameForm({ name }: { name: string }) {
  const [state, act] = useActionState(saveName, EMPTY)
  return (
    <Form action={act} state={state}>
      <TextField
        state={state}
        name="name"
        label="Your name"
        hint="Colleagues at your schools and moderators see it. It is never public."
        autoComplete="name"
        value={name}
      />
      <Submit>Save name</Submit>
    </Form>
  )
}
