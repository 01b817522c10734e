// With script, filters and sort apply at once: focus and view stay where they are and the new count is said aloud.
'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useLayoutEffect } from 'react'

/**
 * The address that a form would lead to, without what is empty or goes without saying: a longer one would be redirected
 * to its short one, and a redirect moves the window to the top.
 */
function addressOf(form: HTMLFormElement) {
  const params = new URLSearchParams()
  const data = new FormData(form)
  const isUsual = (name: string, value: string) =>
    form.querySelector<HTMLElement>(`select[name="${name}"]`)?.dataset.usual === value ||
    (name === 'radius' && !data.get('where'))
  for (const [name, value] of data)
    if (typeof value === 'string' && value && !isUsual(name, value)) params.append(name, value)
  return `${new URL(form.action).pathname}?${params}`
}

// What a redraw would lose: which folds are open, the control that was used, and where it stood in the window.
function remember(form: HTMLFormElement, { id }: HTMLElement) {
  const topOf = () => document.getElementById(id)?.getBoundingClientRect().top
  const top = topOf()
  const open = [...form.querySelectorAll('details[open]')].map((fold) => fold.id)
  return () => {
    for (const fold of open) document.getElementById(fold)?.setAttribute('open', '')
    document.getElementById(id)?.focus({ preventScroll: true })
    const now = topOf()
    if (top !== undefined && now !== undefined) window.scrollBy({ top: now - top, behavior: 'instant' })
  }
}

// Outside the component: a new address makes a new one.
let restore: (() => void) | null = null

export function InstantFilters({ announcement }: { announcement: string }) {
  const router = useRouter()

  // Before the new list is painted: taking the old one away may have moved the window.
  useLayoutEffect(() => {
    restore?.()
    restore = null
  })

  useEffect(() => {
    const apply = (event: Event) => {
      const control = event.target as HTMLInputElement
      const form = control.form
      if (form?.id !== 'search-form' || (control.type !== 'checkbox' && !control.closest('.sort'))) return
      restore = remember(form, control)
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
