// Changing and deleting one's own account.
import 'server-only'
import { dropMember, lockTeam } from '@/lib/accounts/team'
import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/schema'
import { db } from '@/lib/db/client'
import { forgetInThreads } from '@/lib/enquiries/forget'
import { enqueueMail } from '@/lib/jobs/queue'
import { type MailChoice, offeredChoices } from '@/lib/mail/schema'

export async function changeName(actor: Actor, name: string) {
  await db.person.update({ where: { id: actor.id }, data: { name } })
}

/** Keeps which mails are declined: all that were offered to the actor and are not wanted. */
export async function chooseMails(actor: Actor, wanted: Set<MailChoice>) {
  const declinedMail = offeredChoices(actor.siteRole).filter((choice) => !wanted.has(choice))
  await db.person.update({ where: { id: actor.id }, data: { declinedMail } })
}

/**
 * Deletes an account with its sessions, requests and the invitations to its address, after leaving its teams, whose
 * owners hear of it. What it did stays in the audit trail without the person. Pressed twice, the second finds it done.
 * @returns false for the last administrator, who has to name another one first; nothing is changed then
 */
export function deletePerson(actor: Actor): Promise<boolean> {
  return db.$transaction(async (tx) => {
    // One at a time, so that two administrators cannot leave together.
    await tx.$queryRaw`
      SELECT id FROM person WHERE site_role = 'administrator' OR id = ${actor.id}::uuid ORDER BY id FOR UPDATE`
    const person = await tx.person.findUnique({ where: { id: actor.id }, include: { memberships: true } })
    if (!person) return true
    const others = await tx.person.count({ where: { siteRole: 'administrator', NOT: { id: actor.id } } })
    if (person.siteRole === 'administrator' && others === 0) return false
    for (const { organisationId } of person.memberships)
      await dropMember(tx, await lockTeam(tx, organisationId, {}), person, person.id)
    await record(tx, 'person.deleted', { actorId: null })
    await tx.invitation.deleteMany({ where: { email: person.email } })
    await tx.signInLink.deleteMany({ where: { email: person.email } })
    await tx.alertReader.deleteMany({ where: { email: person.email } })
    await tx.concern.updateMany({ where: { reporterId: person.id }, data: { reporterEmail: null } })
    await forgetInThreads(tx, person)
    await tx.person.delete({ where: { id: person.id } })
    await enqueueMail(tx, { kind: 'account-deleted', to: person.email })
    return true
  })
}
