// Sending a version back, with words on the sections that should change.
'use client'
import { TextArea } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Submit } from '@/components/form/submit'
import { useFormAction } from '@/components/form/use-form-action'
import { SECTION_NAMES, SECTIONS } from '@/lib/drafts/words'
import { EMPTY } from '@/lib/forms/schema'
import { sendBackAction } from '../actions'

const ID = 'send-back'

export function SendBackForm({ revisionId }: { revisionId: string }) {
  const [state, action] = useFormAction(sendBackAction, EMPTY)
  return (
    <Form action={action} state={state} id={ID}>
      <input type="hidden" name="revisionId" value={revisionId} />
      {SECTION_NAMES.map((section) => (
        <TextArea
          key={section}
          state={state}
          form={ID}
          name={section}
          label={SECTIONS[section].title}
          maxLength={2000}
          rows={2}
        />
      ))}
      <Submit kind="danger">Send it back</Submit>
    </Form>
  )
}
