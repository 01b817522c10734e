// The action of a form that keeps what was typed also when the network or the server does not answer.
'use client'
import { unstable_rethrow } from 'next/navigation'
import { useActionState, useMemo, useSyncExternalStore } from 'react'
import type { FormState } from '@/lib/forms/schema'

type Action<S extends FormState> = (state: S, form: FormData) => Promise<S>

const UNSENT =
  'It could not be sent: there is no connection, or the site does not answer. What you typed is still here; send it again in a moment.'

/**
 * Like useActionState. Without script the form posts to the server's own action; with it a request that fails comes back as
 * an error of the form instead of taking the page, and what was typed, away.
 */
export function useFormAction<S extends FormState = FormState>(action: Action<S>, initial: Awaited<S>) {
  const isLive = useSyncExternalStore(never, inBrowser, onServer)
  const surviving = useMemo(() => survive(action), [action])
  return useActionState(isLive ? surviving : action, initial)
}

// Whether script has taken over the page.
const never = () => () => {}
const inBrowser = () => true
const onServer = () => false

const survive =
  <S extends FormState>(action: Action<S>): Action<S> =>
  async (state, form) => {
    try {
      return await action(state, form)
    } catch (error) {
      unstable_rethrow(error) // where the action leads to
      return { ...state, newer: undefined, values: valuesOf(form), errors: { '': UNSENT } }
    }
  }

function valuesOf(form: FormData) {
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith('$ACTION'))
  return Object.fromEntries(
    names.map((name) => [name, form.getAll(name).filter((value) => typeof value === 'string')]),
  )
}
