// Giving a colleague another role.
'use client'
import { Choice } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Submit } from '@/components/form/submit'
import { useFormAction } from '@/components/form/use-form-action'
import { type Role, ROLE_OPTIONS } from '@/lib/accounts/words'
import { EMPTY } from '@/lib/forms/schema'
import { changeRoleAction } from '../../../actions'

export function RoleForm({
  organisationId,
  personId,
  role,
}: {
  organisationId: string
  personId: string
  role: Role
}) {
  const [state, action] = useFormAction(changeRoleAction, EMPTY)
  return (
    <Form action={action} state={state}>
      <input type="hidden" name="organisationId" value={organisationId} />
      <input type="hidden" name="personId" value={personId} />
      <Choice state={state} name="role" label="Role" options={ROLE_OPTIONS} value={role} />
      <Submit>Save the role</Submit>
    </Form>
  )
}
