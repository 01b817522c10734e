// Giving somebody a role on this site; with `email` the role of somebody who has one.
'use client'
import { Choice, TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Submit } from '@/components/form/submit'
import { useFormAction } from '@/components/form/use-form-action'
import { SITE_ROLE_OPTIONS } from '@/lib/administration/words'
import { EMPTY } from '@/lib/forms/schema'
import { siteRoleAction } from './actions'

const NONE = { value: 'none', label: 'None', hint: 'Can no longer open these pages, from the same moment.' }

export function SiteRoleForm({ email, role }: { email?: string; role?: string }) {
  const [state, action] = useFormAction(siteRoleAction, EMPTY)
  return (
    <Form action={action} state={state}>
      {email === undefined ? (
        <TextField
          state={state}
          name="email"
          type="email"
          label="Their e-mail address"
          hint="They must have signed in once."
          maxLength={254}
        />
      ) : (
        <input type="hidden" name="email" value={email} />
      )}
      <Choice
        state={state}
        name="role"
        label="Role on this site"
        options={email === undefined ? SITE_ROLE_OPTIONS : [...SITE_ROLE_OPTIONS, NONE]}
        value={role}
      />
      <Submit>Save the role</Submit>
    </Form>
  )
}
