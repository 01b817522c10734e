// Taking a project off the site, with the reason that is mailed.
'use client'
import type { ReactNode } from 'react'
import { TextArea } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Submit } from '@/components/form/submit'
import { useFormAction } from '@/components/form/use-form-action'
import { EMPTY, typed } from '@/lib/forms/schema'
import { unpublishAction } from './projects/actions'

const ID = 'unpublish'

type Props = { projectId: string | null; concernId?: string; isLate?: boolean; children?: ReactNode }

/** `concernId`: where it leads back to; `isLate`: shown only to whoever has sent it; `children`: what stands above the form. */
export function UnpublishForm({ projectId, concernId, isLate = false, children }: Props) {
  const [state, action] = useFormAction(unpublishAction, EMPTY)
  if (isLate && !state.errors['']) return null
  return (
    <section aria-label="Take it off the site">
      {children}
      <Form action={action} state={state} id={ID}>
        <input type="hidden" name="projectId" value={projectId ?? typed(state, 'projectId')} />
        {concernId && <input type="hidden" name="concernId" value={concernId} />}
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
    </section>
  )
}
