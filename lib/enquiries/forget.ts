// What goes with an account that is deleted: what was never sent, their address, and their name. What they wrote to somebody
// stays with that side, as a letter does, until the thread itself is deleted.
import 'server-only'
import type { Tx } from '@/lib/db/client'
import type { Actor } from '@/lib/auth/schema'
import { sentBy } from './policy'

/** Takes a person out of their threads; those that they began are closed. */
export async function forgetInThreads(tx: Tx, person: Pick<Actor, 'id' | 'email'>) {
  const own = { OR: [sentBy(person), { senderEmail: person.email }] }
  await tx.enquiry.deleteMany({ where: { AND: [own, { sentAt: null }] } })
  const threads = await tx.enquiry.findMany({ where: own, select: { id: true } })
  const ids = threads.map(({ id }) => id)
  await tx.enquiry.updateMany({
    where: { id: { in: ids }, state: 'open' },
    data: { state: 'closed', closedAt: new Date(), closedBy: 'sender' },
  })
  await tx.enquiry.updateMany({
    where: { id: { in: ids } },
    data: { senderName: 'Somebody who has left', senderRole: null, senderEmail: null, senderPersonId: null },
  })
  await tx.enquiryAddress.deleteMany({ where: { OR: [{ personId: person.id }, { address: person.email }] } })
  await tx.enquiryLink.deleteMany({ where: { enquiryId: { in: ids }, side: 'sender' } })
  await tx.enquiryMessage.updateMany({
    where: { OR: [{ authorId: person.id }, { enquiryId: { in: ids }, side: 'sender' }] },
    data: { authorName: null },
  })
}
