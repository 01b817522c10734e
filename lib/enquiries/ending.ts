// Closing a thread, reporting it, and blocking its sender. Each command is one transaction with its audit row and its mails.
import 'server-only'
import { moderators } from '@/lib/accounts/mailing'
import { addressHash } from '@/lib/accounts/team'
import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/schema'
import { db, type Tx } from '@/lib/db/client'
import { found } from '@/lib/http/found'
import { enqueueMail } from '@/lib/jobs/queue'
import { type EnquiryRow, factsOf, mailSender, mailTeam } from './delivery'
import { type By, isPaused, noteOf, type Party, spend, takePart } from './party'
import { isOfMailbox, likeMailbox } from './receiving'
import type { Side } from './words'

/** Closes a thread for both sides. @returns 'used' when the link has acted before */
export async function closeThread(by: By): Promise<'closed' | 'closed-before' | 'used'> {
  return db.$transaction(async (tx) => {
    const party = await takePart(tx, by)
    if (party.isSpent) return 'used'
    if (party.enquiry.state !== 'open') return 'closed-before'
    await end(tx, party.enquiry, party.side)
    await spend(tx, party)
    await record(tx, 'enquiry.closed', noteOf(party))
    return 'closed'
  })
}

/** Closes a thread and tells the other side; a team that has not answered need not hear that it no longer has to. */
async function end(tx: Tx, enquiry: EnquiryRow, closedBy: Side) {
  await tx.enquiry.update({
    where: { id: enquiry.id },
    data: { state: 'closed', closedAt: new Date(), closedBy },
  })
  if (isPaused(enquiry)) return
  if (closedBy === 'school') await mailSender(tx, enquiry, (linkId) => closedMail(enquiry, linkId, 'school'))
  else if (enquiry.answer)
    await mailTeam(tx, enquiry, (linkId, isNeeded) => ({
      ...closedMail(enquiry, linkId, 'sender'),
      isNeeded,
    }))
}

/** The mail that a thread is closed. @param by who closed it */
export function closedMail(
  enquiry: EnquiryRow,
  linkId: string,
  by: Side | 'moderator',
  because: string | null = null,
) {
  const { organisation, about, from } = factsOf(enquiry)
  return { kind: 'enquiry-closed' as const, linkId, organisation, about, from, by, because, isNeeded: true }
}

/** Reports a thread to the moderators; nothing more is passed on until one has decided. */
export async function reportThread(
  by: By,
  because: string,
): Promise<'reported' | 'reported-before' | 'used'> {
  return db.$transaction(async (tx) => {
    const party = await takePart(tx, by)
    if (party.isSpent) return 'used'
    const { enquiry, side } = party
    if (isPaused(enquiry)) return 'reported-before'
    found(enquiry.sentAt)
    await tx.enquiry.update({
      where: { id: enquiry.id },
      data: { reportedAt: new Date(), reportedBy: side, reportedBecause: because, reportDecidedAt: null },
    })
    await spend(tx, party)
    await record(tx, 'enquiry.reported', noteOf(party))
    await tellModerators(tx, party)
    return 'reported'
  })
}

async function tellModerators(tx: Tx, { enquiry: { id: enquiryId }, person }: Party) {
  const told = await moderators(tx, person?.id)
  await enqueueMail(
    tx,
    ...told.map((to) => ({ kind: 'enquiry-waiting' as const, to, enquiryId, isReport: true })),
  )
}

/** Keeps the sender of a thread from writing to the team again, and closes what they have open with it or held. */
export async function blockSender(by: By): Promise<'blocked' | 'used'> {
  return db.$transaction(async (tx) => {
    const party = await takePart(tx, by)
    if (party.isSpent) return 'used'
    const { enquiry, side } = party
    found(side === 'school' || null)
    const { organisationId } = enquiry
    const email = found(enquiry.senderEmail)
    await tx.enquiryBlock.createMany({
      data: [{ organisationId, addressHash: addressHash(organisationId, email) }],
      skipDuplicates: true,
    })
    if (enquiry.state === 'open') await end(tx, enquiry, 'school')
    const others = await tx.enquiry.findMany({
      where: { organisationId, state: { in: ['open', 'held'] }, ...likeMailbox(email) },
      select: { id: true, senderEmail: true },
    })
    const ids = others.filter((other) => isOfMailbox(email, other.senderEmail)).map(({ id }) => id)
    await tx.enquiry.updateMany({
      where: { id: { in: ids } },
      data: { state: 'closed', closedAt: new Date(), closedBy: 'school' },
    })
    await spend(tx, party)
    await record(tx, 'enquiry.blocked', noteOf(party))
    return 'blocked'
  })
}

/** Lets the sender of a thread write to the team again, in a new thread. */
export async function unblockSender(actor: Actor, enquiryId: string): Promise<'unblocked'> {
  return db.$transaction(async (tx) => {
    const party = await takePart(tx, { actor, enquiryId })
    found(party.side === 'school' || null)
    const { organisationId, senderEmail } = party.enquiry
    await tx.enquiryBlock.deleteMany({
      where: { organisationId, addressHash: addressHash(organisationId, found(senderEmail)) },
    })
    await record(tx, 'enquiry.unblocked', noteOf(party))
    return 'unblocked' as const
  })
}
