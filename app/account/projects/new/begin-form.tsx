'use client'
import { Choice, type Option } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Submit } from '@/components/form/submit'
import { useFormAction } from '@/components/form/use-form-action'
import { beginAction } from '../actions'

/** For whom a project is begun; with one team there is nothing to choose. */
export function BeginForm({ teams, like }: { teams: Option[]; like: string }) {
  const only = teams.length === 1 ? teams[0]! : null
  const [state, act] = useFormAction(beginAction, { values: {}, errors: {} })
  return (
    <Form action={act} state={state}>
      <input type="hidden" name="like" value={like} />
      {only ? (
        <>
          <input type="hidden" name="organisationId" value={only.value} />
          <p>
            For <b>{only.label}</b>
          </p>
        </>
      ) : (
        <Choice state={state} name="organisationId" label="For whom?" options={teams} />
      )}
      <Submit>Begin</Submit>
    </Form>
  )
}
