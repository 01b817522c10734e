// Whom mails about the queue go to.
import 'server-only'
import type { Tx } from '@/lib/db/client'

/** The addresses of moderators and administrators who have not declined mail about the queue. */
export const moderators = (tx: Tx, exceptId?: string) =>
  addresses(tx, { id: { not: exceptId }, NOT: { declinedMail: { has: 'queue' } } })

/** The addresses of all moderators and administrators, for what nobody can decline. */
export const everyModerator = (tx: Tx) => addresses(tx, {})

async function addresses(tx: Tx, where: object) {
  const people = await tx.person.findMany({
    where: { ...where, siteRole: { not: null } },
    select: { email: true },
  })
  return people.map(({ email }) => email)
}
