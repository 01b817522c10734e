// The button of a form; while the form is on its way a second press does nothing.
'use client'
import type { ReactNode } from 'react'
import { useFormStatus } from 'react-dom'

type Props = {
  children: ReactNode
  kind?: 'main' | 'quiet' | 'danger'
  name?: string
  value?: string
  label?: string
}

export function Submit({ children, kind = 'main', name, value, label }: Props) {
  const { pending } = useFormStatus()
  return (
    <button
      type="submit"
      className={`button ${kind}`}
      name={name}
      value={value}
      aria-label={label}
      aria-disabled={pending || undefined}
      onClick={(event) => {
        if (pending) event.preventDefault()
      }}
    >
      {children}
    </button>
  )
}
