'use client'
import { TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Submit } from '@/components/form/submit'
import { useFormAction } from '@/components/form/use-form-action'
import { typed } from '@/lib/forms/schema'
import { describeAction } from '../actions'

type Props = { draftId: string; pictureId: string; values: Record<string, string[]>; seen: string }

export function DescribeForm({ draftId, pictureId, values, seen }: Props) {
  const [state, act] = useFormAction(describeAction, { values, errors: {} })
  const shown = typed(state, 'seen', seen)
  return (
    <Form action={act} state={state}>
      <input type="hidden" name="draftId" value={draftId} />
      <input type="hidden" name="seen" value={shown} key={shown} />
      <input type="hidden" name="pictureId" value={pictureId} />
      <TextField
        state={state}
        name="alt"
        label="What does it show?"
        hint="For those who cannot see it; no names of pupils"
      />
      <TextField
        state={state}
        name="caption"
        label="Caption"
        hint="If there is more to say; no names of pupils"
      />
      <Submit>Save</Submit>
    </Form>
  )
}
