'use server'
// What moderators decide about offers and needs.
import { redirect } from 'next/navigation'
import { getActor, requireModerator } from '@/lib/auth/session'
import { readHidden } from '@/lib/forms/hidden'
import { keepTyped } from '@/lib/forms/keep-typed'
import { readForm, refused } from '@/lib/forms/read'
import type { FormState } from '@/lib/forms/schema'
import { markLookedAt, putBackNotice, takeOffNotice } from '@/lib/notices/decisions'
import { ChangeForm, NoticeId, TakeOffForm } from '@/lib/notices/form'
import { NOTICES_TO_MODERATE } from '@/lib/notices/schema'
import { OFF_ALREADY, SIGNED_OUT, withDone } from '@/lib/notices/words'

export async function lookedAtAction(form: FormData) {
  const at = readHidden(ChangeForm, form)
  const isNew = await markLookedAt(await requireModerator(NOTICES_TO_MODERATE), at)
  redirect(withDone(NOTICES_TO_MODERATE, isNew ? 'notice-fine' : 'notice-fine-already'))
}

export async function takeOffAction(_: FormState, form: FormData): Promise<FormState> {
  return keepTyped(form, async () => {
    if (!(await getActor())) return refused(form, { '': SIGNED_OUT }, 401)
    const actor = await requireModerator(NOTICES_TO_MODERATE)
    const read = await readForm(TakeOffForm, form)
    if ('state' in read) return read.state
    if (!(await takeOffNotice(actor, read.input))) return refused(form, { '': OFF_ALREADY }, 409)
    redirect(withDone(NOTICES_TO_MODERATE, 'notice-taken-off'))
  })
}

export async function putBackAction(form: FormData) {
  const { id } = readHidden(NoticeId, form)
  const isBack = await putBackNotice(await requireModerator(NOTICES_TO_MODERATE), id)
  redirect(withDone(NOTICES_TO_MODERATE, isBack ? 'notice-back' : 'notice-back-already'))
}
