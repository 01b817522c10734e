'use server'
// What moderators decide.
import { redirect } from 'next/navigation'
import { withDone } from '@/lib/accounts/words'
import { getActor, requireModerator } from '@/lib/auth/session'
import { readHidden } from '@/lib/forms/hidden'
import { keepTyped } from '@/lib/forms/keep-typed'
import { readForm, refused } from '@/lib/forms/read'
import type { FormState } from '@/lib/forms/schema'
import { acceptRequest, appointOwner, refuseRequest } from '@/lib/moderation/commands'
import { AcceptForm, AppointForm, RefuseForm } from '@/lib/moderation/schema'
import { LATE } from '@/lib/revisions/words'

const QUEUE = '/moderation'

export async function acceptAction(form: FormData) {
  const { requestId } = readHidden(AcceptForm, form)
  redirect(withDone(QUEUE, await acceptRequest(await requireModerator(QUEUE), requestId)))
}

export async function refuseAction(_: FormState, form: FormData): Promise<FormState> {
  return keepTyped(form, async () => {
    if (!(await getActor())) return refused(form, { '': LATE['signed-out'] }, 401)
    const actor = await requireModerator(QUEUE)
    const result = await readForm(RefuseForm, form)
    if ('state' in result) return result.state
    const isRefused = await refuseRequest(actor, result.input)
    if (!isRefused) return refused(form, { '': LATE['request-decided'] }, 409)
    redirect(withDone(QUEUE, 'refused'))
  })
}

export async function appointAction(_: FormState, form: FormData): Promise<FormState> {
  return keepTyped(form, async () => {
    const actor = await requireModerator(QUEUE)
    const result = await readForm(AppointForm, form)
    if ('state' in result) return result.state
    const isAppointed = await appointOwner(actor, result.input)
    redirect(withDone(QUEUE, isAppointed ? 'appointed' : 'has-owner'))
  })
}
