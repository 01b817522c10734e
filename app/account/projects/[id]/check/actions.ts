'use server'
// Vouching for findings, publishing, taking back.
import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { Actor } from '@/lib/auth/schema'
import { requireActor } from '@/lib/auth/session'
import { checksOf } from '@/lib/drafts/checks'
import { vouchFor } from '@/lib/drafts/commands'
import { harmlessNames } from '@/lib/drafts/harmless'
import { getDraft } from '@/lib/drafts/queries'
import { DraftId } from '@/lib/drafts/requests'
import { draftPath, SECTION_NAMES, withDone } from '@/lib/drafts/words'
import { readHidden } from '@/lib/forms/hidden'
import { keepTyped } from '@/lib/forms/keep-typed'
import { readForm, refused } from '@/lib/forms/read'
import type { FormState } from '@/lib/forms/schema'
import { found } from '@/lib/http/found'
import { submitDraft, withdrawSubmission } from '@/lib/revisions/commands'

const Versions = z
  .string()
  .max(1000)
  .transform((text, issues) => {
    try {
      return JSON.parse(text) as unknown
    } catch {
      issues.addIssue('not JSON')
      return z.NEVER
    }
  })
  .pipe(z.partialRecord(z.enum(SECTION_NAMES), z.number().int()))
const Publishing = DraftId.extend({ versions: Versions })
const Agreed = z.object({
  isTrue: z.literal('yes', { error: 'Tick this if it is so; otherwise change the project first' }),
})

const CHANGED =
  'A colleague has changed the project since this page was opened. Look at it again, then publish it.'
const NO_PART =
  'Your own school, partnership or trust is not part of this project. Add it under “Schools taking part”.'

/** The checks of a project as it stands. */
async function checksFor(actor: Actor, draftId: string) {
  const { content, answered } = found(await getDraft(actor, draftId))
  return checksOf(content, await harmlessNames(content), answered)
}

export async function vouchAction(form: FormData) {
  const { draftId } = readHidden(DraftId, form)
  const path = draftPath(draftId, 'check')
  const actor = await requireActor(path)
  const ticked = new Set(form.getAll('key'))
  const asked = (await checksFor(actor, draftId)).filter(
    ({ answer, key }) => answer !== null && ticked.has(key),
  )
  await vouchFor(
    actor,
    draftId,
    asked.map(({ key }) => key),
  )
  redirect(withDone(path, 'vouched'))
}

export async function publishAction(_: FormState, form: FormData): Promise<FormState> {
  return keepTyped(form, async () => {
    const { draftId, versions } = readHidden(Publishing, form)
    const path = draftPath(draftId, 'check')
    const actor = await requireActor(path)
    const result = await readForm(Agreed, form)
    if ('state' in result) return result.state
    const submitted = await submitDraft(actor, { draftId, versions })
    switch (submitted.outcome) {
      case 'published':
      case 'waiting':
        return redirect(draftPath(draftId, 'sent'))
      case 'declined':
        return refused(form, {
          '': `These schools have taken themselves off this project: ${submitted.schools.join(', ')}. Remove them first.`,
        })
      case 'no-part':
        return refused(form, { '': NO_PART })
      case 'too-many':
        return refused(form, { '': 'You have published a great many times today. Try again tomorrow.' }, 429)
      default:
        return refused(form, { '': CHANGED }, 409)
    }
  })
}

export async function withdrawAction(form: FormData) {
  const { draftId } = readHidden(DraftId, form)
  await withdrawSubmission(await requireActor(draftPath(draftId, 'check')), draftId)
  redirect(withDone(draftPath(draftId), 'taken-back'))
}
