'use server'
// Answers of somebody who is signed in: a project is still true or has finished; a school takes part, or leaves.
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { withDone } from '@/lib/accounts/words'
import { requireActor } from '@/lib/auth/session'
import { readHidden } from '@/lib/forms/hidden'
import { keepTyped } from '@/lib/forms/keep-typed'
import { readForm, refused } from '@/lib/forms/read'
import type { FormState } from '@/lib/forms/schema'
import { confirmProject, finishProject } from '@/lib/freshness/commands'
import { getOwnProject } from '@/lib/freshness/queries'
import { BEFORE_START, confirmPath, FinishedForm } from '@/lib/freshness/schema'
import { found } from '@/lib/http/found'
import { takeOff, takePart } from '@/lib/participations/commands'
import { LeavingForm, PartIds } from '@/lib/participations/schema'

const ACCOUNT = '/account'
const NAMED = '/account/named'
const Slug = z.object({ slug: z.string().min(1).max(120) })

async function ownProject(form: FormData) {
  const { slug } = readHidden(Slug, form)
  const actor = await requireActor(confirmPath(slug))
  const { id: projectId } = found(await getOwnProject(actor, slug))
  return { actor, at: { projectId } }
}

export async function confirmAction(form: FormData) {
  const { actor, at } = await ownProject(form)
  await confirmProject(actor, at)
  redirect(withDone(ACCOUNT, 'confirmed'))
}

export async function finishAction(_: FormState, form: FormData): Promise<FormState> {
  return keepTyped(form, async () => {
    const { actor, at } = await ownProject(form)
    const read = await readForm(FinishedForm, form)
    if ('state' in read) return read.state
    const outcome = await finishProject(actor, { ...at, ended: read.input.ended })
    if (outcome === 'before-start') return refused(form, { ended: BEFORE_START })
    redirect(withDone(ACCOUNT, 'finished'))
  })
}

export async function takePartAction(form: FormData) {
  const at = readHidden(PartIds, form)
  const outcome = await takePart(await requireActor(NAMED), at)
  const done = { confirmed: 'takes-part', back: 'part-again', answered: 'answered-before' } as const
  redirect(withDone(NAMED, done[outcome]))
}

export async function takeOffAction(_: FormState, form: FormData): Promise<FormState> {
  return keepTyped(form, async () => {
    const at = readHidden(PartIds, form)
    const actor = await requireActor(NAMED)
    const read = await readForm(LeavingForm, form)
    if ('state' in read) return read.state
    const outcome = await takeOff(actor, { ...at, reason: read.input.reason })
    const done = { declined: 'taken-off', unpublished: 'off-site', answered: 'answered-before' } as const
    redirect(withDone(NAMED, done[outcome]))
  })
}
