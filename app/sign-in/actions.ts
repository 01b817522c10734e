// Signing in by mail; each step answers with a redirect, with or without script.
'use server'
import { redirect } from 'next/navigation'
import { runAuth } from '@/lib/auth/run'
import { findLink } from '@/lib/auth/links'
import { SignInForm } from '@/lib/auth/schema'
import { getSession } from '@/lib/auth/session'
import { keepTyped } from '@/lib/forms/keep-typed'
import { readForm, refused } from '@/lib/forms/read'
import type { FormState } from '@/lib/forms/schema'
import { ownPath } from '@/lib/http/own-path'
import { limit, limitSource } from '@/lib/limits/limit'

const text = (form: FormData, name: string) => String(form.get(name) ?? '').slice(0, 2000)
const back = (form: FormData) => ownPath(text(form, 'to'), '/account')
const TOO_MANY = 'Too many links were asked for. Wait a quarter of an hour, then ask again.'

export async function requestLink(_: FormState, form: FormData): Promise<FormState> {
  return keepTyped(form, async () => {
    const read = await readForm(SignInForm, form)
    if ('state' in read) return read.state
    const { email } = read.input
    if (!(await limitSource('links by source')) || !(await limit('links by address', email)))
      return refused(form, { email: TOO_MANY }, 429)
    const { error } = await runAuth('signin', 'email', { body: { email }, back: back(form) })
    if (error) return refused(form, { email: 'Enter an e-mail address as in name@school.sch.uk' })
    redirect('/sign-in/sent')
  })
}

export async function confirmLink(form: FormData) {
  const to = back(form)
  const failed = (error: string): never => redirect(`/sign-in?${new URLSearchParams({ error, to })}`)
  if (!(await limitSource('sign-ins by source'))) failed('TooMany')
  const link = await findLink(text(form, 'link'), text(form, 'token'))
  const done = link && (await runAuth('callback', 'email', { query: link, back: to }))
  if (done && !done.error) redirect(to)
  if (await getSession()) redirect(to) // pressed twice
  failed('Verification')
}
