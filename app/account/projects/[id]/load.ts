// A project in the editor, for its pages.
import { notFound, redirect } from 'next/navigation'
import { readId } from '@/lib/accounts/schema'
import { getActor } from '@/lib/auth/session'
import { getDraft } from '@/lib/drafts/queries'
import { draftPath } from '@/lib/drafts/words'
import { found } from '@/lib/http/found'

/** The project and who asks; a visitor is led to sign in and back, and anybody it is not for finds no page. */
export async function loadDraft(id: string, part?: string) {
  const draftId = readId(id) ?? notFound()
  const actor = (await getActor()) ?? redirect(`/sign-in?to=${encodeURIComponent(draftPath(draftId, part))}`)
  return { actor, draft: found(await getDraft(actor, draftId)) }
}
