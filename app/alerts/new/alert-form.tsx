// How often to hear of new finds, and for visitors where.
'use client'
import { Choice, TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Submit } from '@/components/form/submit'
import { Trap } from '@/components/form/trap'
import { useFormAction } from '@/components/form/use-form-action'
import { frequencyOptions } from '@/lib/alerts/words'
import { EMPTY } from '@/lib/forms/schema'
import { saveAlertAction } from '../actions'

/** `isOwn`: for somebody who is signed in, whose address we have. */
export function AlertForm({ search, isOwn, email }: { search: string; isOwn: boolean; email: string }) {
  const [state, action] = useFormAction(saveAlertAction, EMPTY)
  return (
    <Form action={action} state={state}>
      <input type="hidden" name="search" value={search} />
      <Choice
        state={state}
        name="frequency"
        label="How often do you want to hear?"
        options={frequencyOptions(true)}
        value="weekly"
      />
      {!isOwn && (
        <>
          <TextField
            state={state}
            name="email"
            type="email"
            autoComplete="email"
            value={email}
            label="Your e-mail address"
            hint="We use it for this alone, and delete it with your last alert."
          />
          <Trap state={state} />
        </>
      )}
      <Submit>{isOwn ? 'Save the alert' : 'Send me a link to confirm'}</Submit>
    </Form>
  )
}
