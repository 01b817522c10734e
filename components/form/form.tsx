// A form with its error summary. Without script the page comes back with both; with it focus goes to the summary.
'use client'
import { type ReactNode, useEffect, useRef } from 'react'
import type { FormState } from '@/lib/forms/schema'

type Props = { action: (form: FormData) => void; state: FormState; id?: string; children: ReactNode }

export function Form({ action, state, id, children }: Props) {
  const summary = useRef<HTMLDivElement>(null)
  const errors = Object.entries(state.errors)
  useEffect(() => {
    if (Object.keys(state.errors).length === 0) return
    summary.current?.focus()
    if (!document.title.startsWith('Error: ')) document.title = `Error: ${document.title}`
  }, [state])
  return (
    <form action={action} className="form" id={id} noValidate>
      {errors.length > 0 && (
        <div className="error-summary" role="alert" tabIndex={-1} ref={summary}>
          <h2>There is a problem</h2>
          <ul>
            {errors.map(([name, words]) => (
              <li key={name}>{name ? <a href={`#${fieldId(name, id)}`}>{words}</a> : words}</li>
            ))}
          </ul>
        </div>
      )}
      {children}
    </form>
  )
}

/** The id of a field; forms that share a page have an id of their own. */
export const fieldId = (name: string, form?: string) => (form ? `${form}-${name}` : name)
