// What moderators decide about messages that are held and threads that were reported. Each command is one transaction with
// its audit row and its mails.
import 'server-only'
import { record } from '@/lib/audit/record'
import type { AuditAction } from '@/lib/audit/schema'
import { organisationPath } from '@/lib/accounts/words'
import type { Actor } from '@/lib/auth/schema'
import { db, type Tx } from '@/lib/db/client'
import { found } from '@/lib/http/found'
import { enqueueMail } from '@/lib/jobs/queue'
import { sendOn } from './commands'
import { ENQUIRY, type EnquiryRow, factsOf, mailSender, mailTeam } from './delivery'
import { closedMail } from './ending'
import { everJudgedBy, judgedBy } from './policy'
import { unreceived } from './receiving'

// Null for whoever comes second, when a colleague has decided.
async function lock(tx: Tx, actor: Actor, id: string, isHeld: boolean): Promise<EnquiryRow | null> {
  await tx.$queryRaw`SELECT id FROM enquiry WHERE id = ${id}::uuid FOR UPDATE`
  const state = isHeld ? ('held' as const) : { in: ['open' as const, 'closed' as const] }
  found(await tx.enquiry.findFirst({ where: { AND: [{ id }, everJudgedBy(actor)] }, select: { id: true } }))
  const where = { AND: [{ id, state }, judgedBy(actor)] }
  return tx.enquiry.findFirst({ where, select: ENQUIRY })
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

const GONE = 'They take no more messages through the site, or none from you.'

/** Passes a held message on to its team. @returns 'not-received' when the team takes it no more, which the sender is told */
export async function letThrough(
  actor: Actor,
  enquiryId: string,
): Promise<'let-through' | 'not-received' | 'decided'> {
  return db.$transaction(async (tx) => {
    const enquiry = await lock(tx, actor, enquiryId, true)
    if (!enquiry) return 'decided'
    if (await unreceived(tx, enquiry.organisationId, enquiry.senderEmail)) {
      await refuse(tx, actor, enquiry, GONE)
      return 'not-received'
    }
    await sendOn(tx, enquiry)
    await note(tx, 'enquiry.let-through', actor, enquiry)
    return 'let-through'
  })
}

type Because = { enquiryId: string; because: string }

/** Ends a held message, and tells the sender why. */
export async function refuseEnquiry(
  actor: Actor,
  { enquiryId, because }: Because,
): Promise<'refused' | 'decided'> {
  return db.$transaction(async (tx) => {
    const enquiry = await lock(tx, actor, enquiryId, true)
    if (!enquiry) return 'decided'
    await refuse(tx, actor, enquiry, because)
    return 'refused'
  })
}

async function refuse(tx: Tx, actor: Actor, enquiry: EnquiryRow, because: string) {
  await end(tx, enquiry, because)
  await note(tx, 'enquiry.refused', actor, enquiry)
  const { senderEmail: to } = enquiry
  const { organisation, about } = factsOf(enquiry)
  const path = organisationPath(enquiry.organisation) ?? '/schools'
  if (to) await enqueueMail(tx, { kind: 'enquiry-refused', to, organisation, about, because, path })
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
export async function letGoOn(actor: Actor, enquiryId: string): Promise<'goes-on' | 'decided'> {
  return db.$transaction(async (tx) => {
    const enquiry = await lock(tx, actor, enquiryId, false)
    if (!enquiry) return 'decided'
    await decide(tx, actor, enquiry, 'goes-on')
    await tellReporter(tx, enquiry, false)
    return 'goes-on'
  })
}

/** Closes a reported thread; both sides are told why. */
export async function endReported(
  actor: Actor,
  { enquiryId, because }: Because,
): Promise<'ended' | 'decided'> {
  return db.$transaction(async (tx) => {
    const enquiry = await lock(tx, actor, enquiryId, false)
    if (!enquiry) return 'decided'
    await end(tx, enquiry, because)
    await decide(tx, actor, enquiry, 'ended')
    await tellReporter(tx, enquiry, true)
    const mail = (linkId: string) => closedMail(enquiry, linkId, 'moderator', because)
    await (enquiry.reportedBy === 'school' ? mailSender(tx, enquiry, mail) : mailTeam(tx, enquiry, mail))
    return 'ended'
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
