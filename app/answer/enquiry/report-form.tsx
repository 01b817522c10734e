// Reporting a thread to the moderators.
'use client'
import { TextArea } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Hidden } from '@/components/form/hidden'
import { Submit } from '@/components/form/submit'
import { useFormAction } from '@/components/form/use-form-action'
import { EMPTY } from '@/lib/forms/schema'
import { reportAction } from './actions'

export function ReportForm({ hidden }: { hidden: Record<string, string> }) {
  const [state, action] = useFormAction(reportAction, EMPTY)
  return (
    <Form action={action} state={state} id="report-form">
      <Hidden fields={hidden} />
      <TextArea
        state={state}
        form="report-form"
        name="because"
        label="What is wrong?"
        hint="Only moderators read it."
        rows={3}
        maxLength={1000}
      />
      <Submit kind="danger">Report to the moderators</Submit>
    </Form>
  )
}
