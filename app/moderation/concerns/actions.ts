'use server'
// What moderators answer to concerns.
import { redirect } from 'next/navigation'
import { getActor, requireModerator } from '@/lib/auth/session'
import { answerConcern } from '@/lib/concerns/commands'
import { AnswerForm } from '@/lib/concerns/schema'
import { keepTyped } from '@/lib/forms/keep-typed'
import { readForm, refused } from '@/lib/forms/read'
import type { FormState } from '@/lib/forms/schema'
import { LATE, withDone } from '@/lib/revisions/words'

const QUEUE = '/moderation'

export async function answerAction(_: FormState, form: FormData): Promise<FormState> {
  return keepTyped(form, async () => {
    if (!(await getActor())) return refused(form, { '': LATE['signed-out'] }, 401)
    const actor = await requireModerator(QUEUE)
    const result = await readForm(AnswerForm, form)
    if ('state' in result) return result.state
    const outcome = await answerConcern(actor, result.input)
    if (outcome === 'needs-answer')
      return refused(form, { answer: 'Write an answer: they left an address and wait to hear' })
    if (outcome === 'decided') return refused(form, { '': LATE.answered }, 409)
    redirect(withDone(QUEUE, 'answered'))
  })
}
