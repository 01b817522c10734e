// What moderators decide about messages that are held and threads that were reported. Each command is one transaction with
// its audit row and its mails.
import 'server-only'
import { record } from '@/lib/audit/record'
import type { AuditAction } from '@/lib/audit/schema'
import type { Actor } from '@/lib/auth/schema'
import { db, type Tx } from '@/lib/db/client'
import { found } from '@/lib/http/found'
import { enqueueMail } from '@/lib/jobs/queue'
import { sendOn } from './commands'
import { ENQUIRY, type EnquiryRow, factsOf, mailSender, mailTeam } from './delivery'
import { closedMail } from './ending'
import { judgedBy } from './policy'

// Whoever comes second finds it decided, which to them is no longer a thread that they may read.
async function lock(tx: Tx, actor: Actor, id: string, isHeld: boolean): Promise<EnquiryRow> {
  await tx.$queryRaw`SELECT id FROM enquiry WHERE id = ${id}::uuid FOR UPDATE`
  const state = isHeld ? ('held' as const) : { in: ['open' as const, 'closed' as const] }
  const where = { AND: [{ id, state }, judgedBy(actor)] }
  return found(await tx.enquiry.findFirst({ where, select: ENQUIRY }))
}

const note = (
  tx: Tx,
  action: AuditAction,
  actor: Actor,
  { id, organisationId }: EnquiryRow,
  outcome?: string,
) =>
  record(tx, action, {
    actorId: actor.id,
    organisationId,
    detail: { enquiryId: id, outcome: outcome ?? null },
  })

/** Passes a held message on to its team. */
export async function letThrough(actor: Actor, enquiryId: string): Promise<'let-through'> {
  return db.$transaction(async (tx) => {
    const enquiry = await lock(tx, actor, enquiryId, true)
    await sendOn(tx, enquiry)
    await note(tx, 'enquiry.let-through', actor, enquiry)
    return 'let-through' as const
  })
}

type Because = { enquiryId: string; because: string }

/** Ends a held message, and tells the sender why. */
export async function refuseEnquiry(actor: Actor, { enquiryId, because }: Because): Promise<'refused'> {
  return db.$transaction(async (tx) => {
    const enquiry = await lock(tx, actor, enquiryId, true)
    await end(tx, enquiry, because)
    await note(tx, 'enquiry.refused', actor, enquiry)
    const { organisation, about } = factsOf(enquiry)
    if (enquiry.senderEmail)
      await enqueueMail(tx, {
        kind: 'enquiry-refused',
        to: enquiry.senderEmail,
        organisation,
        about,
        because,
      })
    return 'refused' as const
  })
}

async function end(tx: Tx, { id, state }: EnquiryRow, closedBecause: string) {
  if (state === 'closed') return
  const data = {
    state: 'closed' as const,
    closedAt: new Date(),
    closedBy: 'moderator' as const,
    closedBecause,
  }
  await tx.enquiry.update({ where: { id }, data })
}

/** Lets a reported thread go on; whoever reported it is told. */
export async function letGoOn(actor: Actor, enquiryId: string): Promise<'goes-on'> {
  return db.$transaction(async (tx) => {
    const enquiry = await lock(tx, actor, enquiryId, false)
    await decide(tx, actor, enquiry, 'goes-on')
    await tellReporter(tx, enquiry, false)
    return 'goes-on' as const
  })
}

/** Closes a reported thread; both sides are told why. */
export async function endReported(actor: Actor, { enquiryId, because }: Because): Promise<'ended'> {
  return db.$transaction(async (tx) => {
    const enquiry = await lock(tx, actor, enquiryId, false)
    await end(tx, enquiry, because)
    await decide(tx, actor, enquiry, 'ended')
    await tellReporter(tx, enquiry, true)
    const mail = (linkId: string) => closedMail(enquiry, linkId, 'moderator', because)
    await (enquiry.reportedBy === 'school' ? mailSender(tx, enquiry, mail) : mailTeam(tx, enquiry, mail))
    return 'ended' as const
  })
}

async function decide(tx: Tx, actor: Actor, enquiry: EnquiryRow, outcome: string) {
  await tx.enquiry.update({ where: { id: enquiry.id }, data: { reportDecidedAt: new Date() } })
  await note(tx, 'enquiry.report-decided', actor, enquiry, outcome)
}

async function tellReporter(tx: Tx, enquiry: EnquiryRow, isEnded: boolean) {
  const { organisation, about, from } = factsOf(enquiry)
  const mail = (linkId: string) =>
    ({
      kind: 'enquiry-report-decided',
      linkId,
      organisation,
      about,
      from,
      side: enquiry.reportedBy!,
      isEnded,
    }) as const
  await (enquiry.reportedBy === 'school' ? mailTeam(tx, enquiry, mail) : mailSender(tx, enquiry, mail))
}
