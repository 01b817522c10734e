// Changing and deleting one's own account.
import 'server-only'
import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/schema'
import { db } from '@/lib/db/client'
import { enqueueMail } from '@/lib/jobs/queue'
import { MAIL_CHOICES, type MailChoice } from '@/lib/mail/schema'

export async function changeName(actor: Actor, name: string) {
  await db.person.update({ where: { id: actor.id }, data: { name } })
}

/** Keeps which mails are declined: all that may be and are not wanted. */
export async function chooseMails(actor: Actor, wanted: Set<MailChoice>) {
  const declinedMail = (Object.keys(MAIL_CHOICES) as MailChoice[]).filter((choice) => !wanted.has(choice))
  await db.person.update({ where: { id: actor.id }, data: { declinedMail } })
}

/**
 * Deletes an account with its sessions, requests and the invitations to its address. What it did stays in the audit trail
 * without the person. Teams are left before (leaveTeam), so that their owners hear of it.
 * @returns false for the last administrator, who has to name another one first
 */
export function deletePerson(actor: Actor): Promise<boolean> {
  return db.$transaction(async (tx) => {
    // One at a time, so that two administrators cannot leave together.
    await tx.$queryRaw`SELECT id FROM person WHERE site_role = 'administrator' ORDER BY id FOR UPDATE`
    const { siteRole } = await tx.person.findUniqueOrThrow({ where: { id: actor.id } })
    const others = await tx.person.count({ where: { siteRole: 'administrator', NOT: { id: actor.id } } })
    if (siteRole === 'administrator' && others === 0) return false
    await record(tx, 'person.deleted', { actorId: null })
    await tx.invitation.deleteMany({ where: { email: actor.email } })
    await tx.signInLink.deleteMany({ where: { email: actor.email } })
    await tx.person.delete({ where: { id: actor.id } })
    await enqueueMail(tx, { kind: 'account-deleted', to: actor.email })
    return true
  })
}
