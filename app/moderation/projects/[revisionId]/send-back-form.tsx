// Sending a version back, with words on the sections that should change.
'use client'
import type { ReactNode } from 'react'
import { TextArea } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Submit } from '@/components/form/submit'
import { useFormAction } from '@/components/form/use-form-action'
import { SECTION_NAMES, SECTIONS } from '@/lib/drafts/words'
import { EMPTY } from '@/lib/forms/schema'
import { sendBackAction } from '../actions'

const ID = 'send-back'

type Props = { revisionId: string; isLate: boolean; children: ReactNode }

/** `isLate`: shown only to whoever has sent it; `children`: what stands above the form. */
export function SendBackForm({ revisionId, isLate, children }: Props) {
  const [state, action] = useFormAction(sendBackAction, EMPTY)
  if (isLate && !state.errors['']) return null
  return (
    <section aria-labelledby="send-back-title">
      {children}
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
    </section>
  )
}
