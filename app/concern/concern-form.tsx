// A concern about a page, from anybody.
'use client'
import { Choice, TextArea, TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Submit } from '@/components/form/submit'
import { Trap } from '@/components/form/trap'
import { useFormAction } from '@/components/form/use-form-action'
import { CONCERN_KINDS } from '@/lib/concerns/words'
import { EMPTY } from '@/lib/forms/schema'
import { raiseAction } from './actions'

const KINDS = Object.entries(CONCERN_KINDS).map(([value, { label, hint }]) => ({
  value,
  label,
  hint: hint ?? undefined,
}))

/** `page`: what it is about, when that is known; `email`: of whoever is signed in. */
export function ConcernForm({ page, email }: { page: string | null; email: string }) {
  const [state, action] = useFormAction(raiseAction, EMPTY)
  return (
    <Form action={action} state={state}>
      {page ? (
        <input type="hidden" name="page" value={page} />
      ) : (
        <TextField
          state={state}
          name="page"
          label="Which page is it about?"
          hint="Its address on this site, if you have it"
        />
      )}
      <Choice state={state} name="kind" label="What is it about?" options={KINDS} />
      <TextArea
        state={state}
        name="words"
        label="What is wrong?"
        hint="Only moderators read it. At most 4,000 characters."
        maxLength={4000}
        rows={7}
      />
      <TextField
        state={state}
        name="email"
        type="email"
        autoComplete="email"
        value={email}
        label="Your e-mail address, if you want an answer"
        hint="Only moderators see it. We delete it a year after our answer."
      />
      <Trap state={state} />
      <Submit>Send it to the moderators</Submit>
    </Form>
  )
}
