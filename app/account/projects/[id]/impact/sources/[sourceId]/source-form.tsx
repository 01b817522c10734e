'use client'
import { TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Submit } from '@/components/form/submit'
import { useFormAction } from '@/components/form/use-form-action'
import { typed } from '@/lib/forms/schema'
import { saveSourceAction } from '../../actions'

type Props = { draftId: string; sourceId: string; values: Record<string, string[]>; seen: string }

export function SourceForm({ draftId, sourceId, values, seen }: Props) {
  const [state, act] = useFormAction(saveSourceAction, { values, errors: {} })
  const shown = typed(state, 'seen', seen)
  return (
    <Form action={act} state={state}>
      <input type="hidden" name="draftId" value={draftId} />
      <input type="hidden" name="seen" value={shown} key={shown} />
      <input type="hidden" name="entryId" value={sourceId} />
      <TextField
        state={state}
        name="title"
        label="Title"
        hint="Such as “Annual report 2025” or “Our own records”"
      />
      <TextField
        state={state}
        name="publisher"
        label="Who published it?"
        hint="A school, a university, a newspaper"
      />
      <TextField state={state} name="year" label="Year" inputMode="numeric" />
      <TextField
        state={state}
        name="url"
        label="Address on the web"
        hint="If it can be read there"
        inputMode="url"
      />
      <TextField
        state={state}
        name="note"
        label="Remark"
        hint="Such as the page, or who worked the figures out"
      />
      <Submit>Save</Submit>
    </Form>
  )
}
