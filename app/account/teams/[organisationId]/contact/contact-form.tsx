// Whether a team takes messages, and who there answers.
'use client'
import { Choice, TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Submit } from '@/components/form/submit'
import { useFormAction } from '@/components/form/use-form-action'
import { EMPTY } from '@/lib/forms/schema'
import { contactAction } from './actions'

const OPTIONS = [
  { value: 'yes', label: 'Open to contact', hint: 'Your page says so, and the search finds you by it' },
  {
    value: 'no',
    label: 'Not now',
    hint: 'Your page says that you take no messages at present. What you have had stays.',
  },
]

type Props = { organisationId: string; isOpen: boolean; role: string }

export function ContactForm({ organisationId, isOpen, role }: Props) {
  const [state, action] = useFormAction(contactAction, EMPTY)
  return (
    <Form action={action} state={state}>
      <input type="hidden" name="organisationId" value={organisationId} />
      <Choice
        state={state}
        name="isOpen"
        label="Do you take messages?"
        options={OPTIONS}
        value={isOpen ? 'yes' : 'no'}
      />
      <TextField
        state={state}
        name="role"
        label="Who answers? (optional)"
        hint="A role, such as Partnerships lead; no name. Your page shows it."
        value={role}
        maxLength={80}
      />
      <Submit>Save</Submit>
    </Form>
  )
}
