'use client'
import { Tick } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Submit } from '@/components/form/submit'
import { useFormAction } from '@/components/form/use-form-action'
import { publishAction } from './actions'

/** Sends the project as the page showed it: with the version of each section. */
export function PublishForm({ draftId, versions }: { draftId: string; versions: string }) {
  const [state, act] = useFormAction(publishAction, { values: {}, errors: {} })
  return (
    <Form action={act} state={state}>
      <input type="hidden" name="draftId" value={draftId} />
      <input type="hidden" name="versions" value={versions} />
      <p>
        The first project of a school, partnership or trust is looked at by a moderator before it is public.
        Later ones are public at once, and looked at afterwards, unless a moderator has taken one of its
        projects off the site.
      </p>
      <Tick
        state={state}
        name="isTrue"
        label="As far as I know this is true, and nobody under 18 can be identified who has not agreed to it with their family"
      />
      <Submit>Publish</Submit>
    </Form>
  )
}
