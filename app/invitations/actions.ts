'use server'
// Accepting an invitation.
import { redirect } from 'next/navigation'
import { teamPath } from '@/lib/accounts/schema'
import { withDone } from '@/lib/accounts/words'
import { InvitationId } from '@/lib/accounts/schema'
import { requireActor } from '@/lib/auth/session'
import { readHidden } from '@/lib/forms/hidden'
import { acceptInvitation } from '@/lib/invitations/commands'
import { getInvitation } from '@/lib/invitations/queries'
import { invitationPath } from '@/lib/invitations/schema'

export async function acceptAction(form: FormData) {
  const { invitationId } = readHidden(InvitationId, form)
  const path = invitationPath(invitationId)
  const actor = await requireActor(path)
  const outcome = await acceptInvitation(actor, invitationId)
  if (outcome === 'full') redirect(withDone(path, 'own-full'))
  const invitation = outcome === 'joined' ? await getInvitation(actor, invitationId) : null
  redirect(invitation ? withDone(teamPath(invitation.organisation.id), 'joined') : path)
}
