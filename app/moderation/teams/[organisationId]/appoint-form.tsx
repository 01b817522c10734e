// Making a member the owner of a team that has none.
'use client'
import { Choice } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Submit } from '@/components/form/submit'
import { useFormAction } from '@/components/form/use-form-action'
import { EMPTY } from '@/lib/forms/schema'
import { appointAction } from '../../actions'

type Props = { organisationId: string; options: { value: string; label: string; hint: string }[] }

export function AppointForm({ organisationId, options }: Props) {
  const [state, action] = useFormAction(appointAction, EMPTY)
  return (
    <Form action={action} state={state}>
      <input type="hidden" name="organisationId" value={organisationId} />
      <Choice state={state} name="personId" label="Who owns the team from now on" options={options} />
      <Submit>Appoint</Submit>
    </Form>
  )
}
