// Taking a project off the site, with the reason that is mailed.
'use client'
import { TextArea } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Submit } from '@/components/form/submit'
import { useFormAction } from '@/components/form/use-form-action'
import { EMPTY } from '@/lib/forms/schema'
import { unpublishAction } from './projects/actions'

const ID = 'unpublish'

export function UnpublishForm({ projectId }: { projectId: string }) {
  const [state, action] = useFormAction(unpublishAction, EMPTY)
  return (
    <Form action={action} state={state} id={ID}>
      <input type="hidden" name="projectId" value={projectId} />
      <TextArea
        state={state}
        form={ID}
        name="because"
        label="The reason"
        hint="It is mailed to those who write the project: why, and what they can change. At most 2,000 characters."
        maxLength={2000}
        rows={4}
      />
      <Submit kind="danger">Take it off the site</Submit>
    </Form>
  )
}
