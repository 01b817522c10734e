// One's own name, mails and sessions.
'use server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { endOtherSessions, endSession } from '@/lib/auth/commands'
import { getSession, requireActor } from '@/lib/auth/session'
import { keepTyped } from '@/lib/forms/keep-typed'
import { readForm } from '@/lib/forms/read'
import type { FormState } from '@/lib/forms/schema'
import { changeName, chooseMails } from '@/lib/profile/commands'
import { MailForm, ProfileForm } from '@/lib/profile/schema'

const HERE = '/account/settings'

export async function saveName(_: FormState, form: FormData): Promise<FormState> {
  return keepTyped(form, async () => {
    const actor = await requireActor(HERE)
    const read = await readForm(ProfileForm, form)
    if ('state' in read) return read.state
    await changeName(actor, read.input.name)
    redirect(`${HERE}?done=name`)
  })
}

export async function saveMails(form: FormData) {
  const actor = await requireActor(HERE)
  const read = await readForm(MailForm, form)
  if ('input' in read) await chooseMails(actor, read.input.wanted)
  redirect(`${HERE}?done=mail`)
}

export async function endOneSession(form: FormData) {
  const actor = await requireActor(HERE)
  const id = z.uuid().safeParse(form.get('id'))
  if (id.success) await endSession(actor, id.data)
  redirect(`${HERE}?done=session`)
}

export async function endOthers() {
  await requireActor(HERE)
  const session = await getSession()
  if (session) await endOtherSessions(session.actor, session.id)
  redirect(`${HERE}?done=sessions`)
}
