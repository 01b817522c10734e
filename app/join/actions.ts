'use server'
// Joining a school, partnership or trust.
import { redirect } from 'next/navigation'
import { join, requestToJoin, withdrawRequest } from '@/lib/accounts/commands'
import { JoinForm, joinPath, RequestForm, RequestId } from '@/lib/accounts/schema'
import { withDone } from '@/lib/accounts/words'
import { mailboxOf } from '@/lib/auth/schema'
import { requireActor } from '@/lib/auth/session'
import { readHidden } from '@/lib/forms/hidden'
import { keepTyped } from '@/lib/forms/keep-typed'
import { readForm, refused } from '@/lib/forms/read'
import type { FormState } from '@/lib/forms/schema'
import { limit } from '@/lib/limits/limit'

export async function joinAction(form: FormData) {
  const wanted = readHidden(JoinForm, form)
  const path = joinPath(wanted)
  const outcome = await join(await requireActor(path), wanted)
  redirect(outcome === 'joined' ? withDone(path, 'joined') : path)
}

export async function requestAction(_: FormState, form: FormData): Promise<FormState> {
  return keepTyped(form, async () => {
    const path = joinPath(readHidden(JoinForm, form))
    const actor = await requireActor(path)
    const result = await readForm(RequestForm, form)
    if ('state' in result) return result.state
    // By mailbox, not by account: deleting the account does not begin the day anew.
    if (!(await limit('join-requests', mailboxOf(actor.email))))
      return refused(form, { '': 'You have asked for a great deal today. Try again tomorrow.' }, 429)
    const outcome = await requestToJoin(actor, result.input)
    redirect(outcome === 'requested' ? withDone(path, 'requested') : path)
  })
}

export async function withdrawAction(form: FormData) {
  const path = joinPath(readHidden(JoinForm, form))
  const isWithdrawn = await withdrawRequest(await requireActor(path), readHidden(RequestId, form).requestId)
  redirect(isWithdrawn ? withDone(path, 'withdrawn') : path)
}
