'use server'
// Putting an earlier version into the editor.
import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/auth/session'
import { draftPath, withDone } from '@/lib/drafts/words'
import { readHidden } from '@/lib/forms/hidden'
import { restoreRevision } from '@/lib/revisions/commands'
import { VersionForm } from '@/lib/revisions/schema'

export async function restoreAction(form: FormData) {
  const version = readHidden(VersionForm, form)
  await restoreRevision(await requireActor(draftPath(version.draftId, 'history')), version)
  redirect(withDone(draftPath(version.draftId), 'restored'))
}
