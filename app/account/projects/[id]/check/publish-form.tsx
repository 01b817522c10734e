'use client'
import { Tick } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Submit } from '@/components/form/submit'
import { useFormAction } from '@/components/form/use-form-action'
import { publishAction } from './actions'

type Props = { draftId: string; versions: string; waits: boolean }

/** Sends the project as the page showed it: with the version of each section. */
export function PublishForm({ draftId, versions, waits }: Props) {
  const [state, act] = useFormAction(publishAction, { values: {}, errors: {} })
  return (
    <Form action={act} state={state}>
      <input type="hidden" name="draftId" value={draftId} />
      <input type="hidden" name="versions" value={versions} />
      <p>
        {waits
          ? 'A moderator looks at it before it is public, as at the first project of every school, partnership and trust. You hear by mail.'
          : 'It is public at once. A moderator looks at it afterwards.'}
      </p>
      <Tick
        state={state}
        name="isTrue"
        label="As far as I know this is true. Every pupil who can be recognised has agreed, and so have their parents or carers."
      />
      <Submit>{waits ? 'Send to a moderator' : 'Publish'}</Submit>
    </Form>
  )
}
