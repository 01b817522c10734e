// Reporting a thread to the moderators, beside closing it and blocking its sender.
'use client'
import type { ReactNode } from 'react'
import { TextArea } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Hidden } from '@/components/form/hidden'
import { Submit } from '@/components/form/submit'
import { useFormAction } from '@/components/form/use-form-action'
import { EMPTY } from '@/lib/forms/schema'
import { reportAction } from './actions'

type Props = { hidden: Record<string, string>; summary: string; isShown: boolean; children: ReactNode }

/** In a fold with what else ends a thread; the fold is open while something is wrong. */
export function ReportForm({ hidden, summary, isShown, children }: Props) {
  const [state, action] = useFormAction(reportAction, EMPTY)
  const isWrong = Object.keys(state.errors).length > 0
  return (
    <details className="more-fields" open={isWrong || undefined}>
      <summary>{summary}</summary>
      {children}
      {(isShown || isWrong) && (
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
      )}
    </details>
  )
}
