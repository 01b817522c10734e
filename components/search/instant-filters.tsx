// With script, filters and sort apply at once: focus stays where it is and the new count is said aloud.
'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** The address that a form would lead to, without what is empty. */
function addressOf(form: HTMLFormElement) {
  const params = new URLSearchParams()
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && value) params.append(name, value)
  return `${new URL(form.action).pathname}?${params}`
}

// What a redraw would lose: the focused control, and which folds are open.
function remember(form: HTMLFormElement) {
  const focused = document.activeElement?.id
  const open = [...form.querySelectorAll('details[open]')].map(({ id }) => id)
  return () => {
    for (const id of open) document.getElementById(id)?.setAttribute('open', '')
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true })
  }
}

// Outside the component: a new address makes a new one.
let restore: (() => void) | null = null

export function InstantFilters({ announcement }: { announcement: string }) {
  const router = useRouter()

  useEffect(() => {
    restore?.()
    restore = null
  })

  useEffect(() => {
    const apply = (event: Event) => {
      const control = event.target as HTMLInputElement
      const form = control.form
      if (form?.id !== 'search-form' || (control.type !== 'checkbox' && control.id !== 'sort')) return
      restore = remember(form)
      router.push(addressOf(form), { scroll: false })
    }
    document.addEventListener('change', apply)
    return () => document.removeEventListener('change', apply)
  }, [router])

  return (
    <p role="status" className="hidden-text">
      {announcement}
    </p>
  )
}
