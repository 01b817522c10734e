'use server'
// What moderators decide about messages that are held and threads that were reported.
import { redirect } from 'next/navigation'
import { getActor, requireModerator } from '@/lib/auth/session'
import { endReported, letGoOn, letThrough, refuseEnquiry } from '@/lib/enquiries/moderating'
import { getHeld } from '@/lib/enquiries/queries'
import { EnquiryId, RefuseForm } from '@/lib/enquiries/schema'
import { type Done, withDone } from '@/lib/enquiries/words'
import { readHidden } from '@/lib/forms/hidden'
import { keepTyped } from '@/lib/forms/keep-typed'
import { readForm, refused } from '@/lib/forms/read'
import type { FormState } from '@/lib/forms/schema'
import { LATE } from '@/lib/revisions/words'

const QUEUE = '/moderation/messages'
const DECIDED =
  'A colleague was quicker and has decided about it. What you wrote is still here; it was sent to nobody.'

export async function letThroughAction(form: FormData) {
  const { enquiryId } = readHidden(EnquiryId, form)
  redirect(withDone(QUEUE, await letThrough(await requireModerator(QUEUE), enquiryId)))
}

export async function letGoOnAction(form: FormData) {
  const { enquiryId } = readHidden(EnquiryId, form)
  redirect(withDone(QUEUE, await letGoOn(await requireModerator(QUEUE), enquiryId)))
}

/** Ends what is held or reported, with a reason. */
export async function endAction(_: FormState, form: FormData): Promise<FormState> {
  return keepTyped(form, async () => {
    if (!(await getActor())) return refused(form, { '': LATE['signed-out'] }, 401)
    const actor = await requireModerator(QUEUE)
    const read = await readForm(RefuseForm, form)
    if ('state' in read) return read.state
    const held = await getHeld(actor, read.input.enquiryId)
    if (!held) return refused(form, { '': DECIDED }, 409)
    const outcome: Done = await (held.state === 'held' ? refuseEnquiry : endReported)(actor, read.input)
    if (outcome === 'decided') return refused(form, { '': DECIDED }, 409)
    redirect(withDone(QUEUE, outcome))
  })
}
