// Whom mails about the queue go to.
import 'server-only'
import type { Tx } from '@/lib/db/client'

/** The addresses of moderators and administrators who have not declined mail about the queue. */
export async function moderators(tx: Tx, exceptId?: string) {
  const people = await tx.person.findMany({
    where: { siteRole: { not: null }, id: { not: exceptId }, NOT: { declinedMail: { has: 'queue' } } },
    select: { email: true },
  })
  return people.map(({ email }) => email)
}
