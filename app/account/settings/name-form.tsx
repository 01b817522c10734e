'use client'
import { TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Submit } from '@/components/form/submit'
import { useFormAction } from '@/components/form/use-form-action'
import { EMPTY } from '@/lib/forms/schema'
import { saveName } from './actions'

export function NameForm({ name }: { name: string }) {
  const [state, act] = useFormAction(saveName, EMPTY)
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
