'use server'
// Beginning, opening, copying, deleting.
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { requireActor } from '@/lib/auth/session'
import * as commands from '@/lib/drafts/commands'
import { bringBack, deleteDraft } from '@/lib/drafts/deletion'
import { DraftId, TeamChoice } from '@/lib/drafts/requests'
import { draftPath, withDone } from '@/lib/drafts/words'
import { readHidden } from '@/lib/forms/hidden'
import { keepTyped } from '@/lib/forms/keep-typed'
import { readForm, refused } from '@/lib/forms/read'
import type { FormState } from '@/lib/forms/schema'
import { limit } from '@/lib/limits/limit'

const NEW = '/account/projects/new'
const TOO_MANY = 'You have begun a great many projects today. Try again tomorrow.'
const Opening = z.object({ slug: z.string().min(1).max(120), to: z.enum(['', 'figures']).default('') })
const Like = z.object({ like: z.string().max(120).catch('') })

export async function beginAction(_: FormState, form: FormData): Promise<FormState> {
  return keepTyped(form, async () => {
    const { like } = readHidden(Like, form)
    const actor = await requireActor(like ? `${NEW}?${new URLSearchParams({ like })}` : NEW)
    const result = await readForm(TeamChoice, form)
    if ('state' in result) return result.state
    if (!(await limit('projects begun', actor.id))) return refused(form, { '': TOO_MANY }, 429)
    const { organisationId } = result.input
    const id = like
      ? await commands.beginLike(actor, { slug: like, organisationId })
      : await commands.beginDraft(actor, organisationId)
    redirect(withDone(draftPath(id), 'begun'))
  })
}

/** Opens a published project in the editor. */
export async function openAction(form: FormData) {
  const { slug, to } = readHidden(Opening, form)
  redirect(draftPath(await commands.openProject(await requireActor('/account'), slug), to))
}

export async function copyAction(form: FormData) {
  const { draftId } = readHidden(DraftId, form)
  const actor = await requireActor(draftPath(draftId))
  if (!(await limit('projects begun', actor.id))) redirect(withDone(draftPath(draftId), 'too-many'))
  redirect(withDone(draftPath(await commands.copyDraft(actor, draftId)), 'copied'))
}

export async function deleteAction(form: FormData) {
  const { draftId } = readHidden(DraftId, form)
  await deleteDraft(await requireActor(draftPath(draftId, 'delete')), draftId)
  redirect(withDone('/account', 'deleted'))
}

export async function bringBackAction(form: FormData) {
  const { draftId } = readHidden(DraftId, form)
  await bringBack(await requireActor('/account'), draftId)
  redirect(withDone(draftPath(draftId), 'brought-back'))
}
