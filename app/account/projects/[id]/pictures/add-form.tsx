'use client'
import { FileField, TextField, Tick } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Submit } from '@/components/form/submit'
import { useFormAction } from '@/components/form/use-form-action'
import { addPictureAction } from './actions'

// HEIC is left out on purpose: iPhones then send a JPEG instead. Not in lib/media/schema.ts, whose checks weigh too much here.
const ACCEPT = 'image/jpeg,image/png,image/webp'

export function AddForm({ draftId }: { draftId: string }) {
  const [state, act] = useFormAction(addPictureAction, { values: {}, errors: {} })
  return (
    <Form action={act} state={state}>
      <input type="hidden" name="draftId" value={draftId} />
      <FileField
        state={state}
        name="picture"
        label="Picture"
        hint="JPEG, PNG or WebP, at most 15 MB. Where and when it was taken is removed from it."
        accept={ACCEPT}
      />
      <TextField
        state={state}
        name="alt"
        label="What does it show?"
        hint="For those who cannot see it, such as “Pupils build a bridge of spaghetti”. No names of pupils."
      />
      <TextField
        state={state}
        name="caption"
        label="Caption"
        hint="If there is more to say; no names of pupils"
      />
      <Tick
        state={state}
        name="consent"
        label="Everybody who can be recognised in it has agreed to its use here; for pupils, their parents or carers have"
      />
      <Submit>Add the picture</Submit>
    </Form>
  )
}
