// How often to hear of new finds, and for visitors where.
'use client'
import { Choice, TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Submit } from '@/components/form/submit'
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
          <div
            className={state.errors.website ? undefined : 'hidden-text'}
            aria-hidden={!state.errors.website || undefined}
          >
            <label htmlFor="website">Leave this empty</label>
            {state.errors.website && <p className="error">{state.errors.website}</p>}
            <input
              id="website"
              name="website"
              type="text"
              autoComplete="off"
              tabIndex={state.errors.website ? undefined : -1}
            />
          </div>
        </>
      )}
      <Submit>{isOwn ? 'Save the alert' : 'Send me a link to confirm'}</Submit>
    </Form>
  )
}
