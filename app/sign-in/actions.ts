// Signing in by mail; each step answers with a redirect, with or without script.
'use server'
import { redirect } from 'next/navigation'
import { runAuth } from '@/lib/auth/run'
import { findLink } from '@/lib/auth/links'
import { ConfirmForm, mailboxOf, SignInForm } from '@/lib/auth/schema'
import { getSession } from '@/lib/auth/session'
import { keepTyped } from '@/lib/forms/keep-typed'
import { readHidden } from '@/lib/forms/hidden'
import { readForm, refused } from '@/lib/forms/read'
import type { FormState } from '@/lib/forms/schema'
import { ownPath } from '@/lib/http/own-path'
import { limit, limitSource } from '@/lib/limits/limit'

const text = (form: FormData, name: string) => String(form.get(name) ?? '').slice(0, 2000)
const back = (form: FormData) => ownPath(text(form, 'to'), '/account')
const JUST = 30_000 // milliseconds
const TOO_MANY = 'Too many links were asked for. Wait a quarter of an hour, then ask again.'

export async function requestLink(_: FormState, form: FormData): Promise<FormState> {
  return keepTyped(form, async () => {
    const read = await readForm(SignInForm, form)
    if ('state' in read) return read.state
    const { email } = read.input
    if (!(await limitSource('links by source')) || !(await limit('links by address', mailboxOf(email))))
      return refused(form, { email: TOO_MANY }, 429)
    const { error } = await runAuth('signin', 'email', { body: { email }, back: back(form) })
    if (error) return refused(form, { email: 'Enter an e-mail address as in name@school.sch.uk' })
    redirect(`/sign-in/sent?${new URLSearchParams({ to: back(form) })}`)
  })
}

export async function confirmLink(form: FormData) {
  const { link, token, to: sent } = readHidden(ConfirmForm, form)
  const to = ownPath(sent, '/account')
  const failed = (error: string): never => redirect(`/sign-in?${new URLSearchParams({ error, to })}`)
  if (!(await limitSource('sign-ins by source'))) failed('TooMany')
  const found = await findLink(link, token)
  const done = found && (await runAuth('callback', 'email', { query: found, back: to }))
  if (done && !done.error) redirect(to)
  // Pressed twice: the first press has just signed in here. Anybody else is told that the link is used.
  if (await wasJustSignedIn()) redirect(to)
  failed('Verification')
}

async function wasJustSignedIn() {
  const session = await getSession()
  return session !== null && Date.now() - session.since.getTime() < JUST
}
