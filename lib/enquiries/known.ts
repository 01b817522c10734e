// Whether what a sender says of their school is borne out: they act for it here, or write from an address at its own web domain.
import 'server-only'
import { isAtOwnDomain } from '@/lib/accounts/own-domain'
import type { Tx } from '@/lib/db/client'
import type { EnquiryRow } from './delivery'

/** Works it out for a message whose address is confirmed. */
export async function isKnownSender(tx: Tx, enquiry: EnquiryRow): Promise<boolean> {
  const { senderIsKnown, senderSchool, senderPersonId, senderEmail } = enquiry
  if (senderIsKnown) return true // of their team, in whose name they wrote
  if (!senderSchool || !senderEmail) return false
  if (senderPersonId) {
    const isOfTeam = { personId: senderPersonId, organisation: { schoolId: senderSchool.id } }
    if ((await tx.membership.count({ where: isOfTeam })) > 0) return true
    const isUnverified = { id: senderPersonId, emailVerifiedAt: null }
    if ((await tx.person.count({ where: isUnverified })) > 0) return false
  }
  return isAtOwnDomain(senderEmail, senderSchool, tx)
}
