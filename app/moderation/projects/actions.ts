'use server'
// What moderators decide about projects.
import { redirect } from 'next/navigation'
import { getActor, requireModerator } from '@/lib/auth/session'
import { draftPath } from '@/lib/drafts/words'
import { readHidden } from '@/lib/forms/hidden'
import { keepTyped } from '@/lib/forms/keep-typed'
import { readForm, refused } from '@/lib/forms/read'
import type { FormState } from '@/lib/forms/schema'
import {
  approve,
  markReviewed,
  publishAgain,
  republish,
  sendBack,
  unpublish,
} from '@/lib/revisions/decisions'
import { DraftForm, RevisionForm, SendBackForm, UnpublishForm, VersionForm } from '@/lib/revisions/schema'
import { type Done, LATE, versionPath, withDone } from '@/lib/revisions/words'

const QUEUE = '/moderation'
const LIST = '/moderation/projects'

const DECIDED: Record<string, Done> = {
  approved: 'approved',
  decided: 'project-decided',
  newer: 'newer',
  declined: 'declined',
  published: 'published-again',
  waiting: 'one-waits',
  republished: 'republished',
  'not-off': 'not-off',
}
const doneOf = (outcome: string): Done => DECIDED[outcome] ?? 'not-fit'

export async function approveAction(form: FormData) {
  const { revisionId } = readHidden(RevisionForm, form)
  const { outcome } = await approve(await requireModerator(QUEUE), revisionId)
  const back = ['approved', 'decided', 'newer'].includes(outcome) ? QUEUE : versionPath(revisionId)
  redirect(withDone(back, doneOf(outcome)))
}

export async function sendBackAction(_: FormState, form: FormData): Promise<FormState> {
  return keepTyped(form, async () => {
    if (!(await getActor())) return refused(form, { '': LATE['signed-out'] }, 401)
    const actor = await requireModerator(QUEUE)
    const result = await readForm(SendBackForm, form)
    if ('state' in result) return result.state
    const outcome = await sendBack(actor, result.input)
    if (outcome !== 'sent-back') return refused(form, { '': LATE[outcome] }, 409)
    redirect(withDone(QUEUE, outcome))
  })
}

export async function unpublishAction(_: FormState, form: FormData): Promise<FormState> {
  return keepTyped(form, async () => {
    if (!(await getActor())) return refused(form, { '': LATE['signed-out'] }, 401)
    const actor = await requireModerator(QUEUE)
    const result = await readForm(UnpublishForm, form)
    if ('state' in result) return result.state
    const { concernId, ...input } = result.input
    if (!(await unpublish(actor, input))) return refused(form, { '': LATE['off-already'] }, 409)
    redirect(withDone(concernId ? `/moderation/concerns/${concernId}` : LIST, 'unpublished'))
  })
}

export async function republishAction(form: FormData) {
  const { draftId } = readHidden(DraftForm, form)
  const { outcome } = await republish(await requireModerator(LIST), draftId)
  redirect(withDone(LIST, doneOf(outcome)))
}

export async function lookedAtAction(form: FormData) {
  const { revisionId } = readHidden(RevisionForm, form)
  const isNew = await markReviewed(await requireModerator(QUEUE), revisionId)
  redirect(withDone(QUEUE, isNew ? 'looked-at' : 'looked-at-already'))
}

export async function publishAgainAction(form: FormData) {
  const { draftId, number } = readHidden(VersionForm, form)
  const history = draftPath(draftId, 'history')
  const { outcome } = await publishAgain(await requireModerator(history), { draftId, number })
  redirect(withDone(history, doneOf(outcome)))
}
