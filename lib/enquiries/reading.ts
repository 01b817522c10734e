// Keeps that somebody has seen a thread.
import 'server-only'
import type { Actor } from '@/lib/auth/schema'
import { db } from '@/lib/db/client'
import { found } from '@/lib/http/found'
import { keepRead } from './answering'
import { threadsOf } from './policy'

/** Notes that a person has read a thread of theirs up to now. */
export async function markRead(actor: Actor, enquiryId: string) {
  await db.$transaction(async (tx) => {
    found(
      await tx.enquiry.findFirst({
        where: { AND: [{ id: enquiryId }, threadsOf(actor)] },
        select: { id: true },
      }),
    )
    await keepRead(tx, enquiryId, actor.id, new Date())
  })
}
