// Writing to a team, and confirming it. Each command is one transaction with its audit row and its mails.
import 'server-only'
import { createHash } from 'node:crypto'
import { moderators } from '@/lib/accounts/mailing'
import { memberOf } from '@/lib/accounts/policy'
import { organisationName } from '@/lib/accounts/words'
import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/schema'
import { isLinkToken } from '@/lib/auth/tokens'
import { db, type Tx } from '@/lib/db/client'
import { oneLine } from '@/lib/forms/text'
import { found } from '@/lib/http/found'
import { enqueueMail } from '@/lib/jobs/queue'
import type { ProjectType } from '@/lib/projects/schema'
import { type Addressee, findAddressee } from './addressee'
import { keepRead } from './answering'
import { addressOf, ENQUIRY, type EnquiryRow, factsOf, mailSender, mailTeam } from './delivery'
import { doubtsAbout } from './doubts'
import { isKnownSender } from './known'
import { isBlocked, isFull, unreceived } from './receiving'
import { sentBefore } from './repeated'
import type { About } from './schema'

/** How many messages of one day from one network may wait to be confirmed. */
const MOST_UNCONFIRMED = 30
const DAY = 86_400_000
const MANY_WITHIN = 30 // days in which one text to many teams is noticed

/** A message as it was written; `teamId`: of a team of the writer's, in whose name they write. */
export type Written = {
  about: About
  nonce: string
  name: string
  role: string | null
  email: string
  teamId: string | null
  schoolSlug: string | null
  organisation: string | null
  kind: ProjectType | null
  words: string
  givesAddress: boolean
  sourceHash: string
}

type Refusal = 'own' | 'blocked' | 'unreachable' | 'example' | 'many' | 'team'
type Outcome = 'confirm' | 'sent' | 'held' | 'again' | Refusal

/**
 * Keeps a message. Somebody signed in has confirmed their address, so theirs goes on at once; others are mailed a link first.
 * @returns 'again' when this form was sent before with the same in it; a refusal with nothing kept
 */
export async function writeEnquiry(actor: Actor | null, written: Written): Promise<Outcome> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext(${`enquiry ${written.nonce}`}))::text`
    const addressee = found(await findAddressee(written.about, tx))
    const { team } = addressee
    if (!team) return addressee.isExample ? 'example' : 'unreachable'
    const email = actor?.email ?? written.email
    const before = await sentBefore(tx, { ...written, email, organisationId: team.id })
    if (before.isAgain) return 'again'
    const refusal = await refusalOf(tx, actor, { ...written, email }, team.id)
    if (refusal) return refusal
    if (before.replaces) await tx.enquiry.delete({ where: { id: before.replaces } })
    const enquiry = await keep(tx, actor, { ...written, email, nonce: before.nonce }, addressee)
    await record(tx, 'enquiry.written', {
      actorId: actor?.id ?? null,
      organisationId: enquiry.organisationId,
      detail: { enquiryId: enquiry.id },
    })
    if (actor) return goOn(tx, enquiry)
    const { organisation, about } = factsOf(enquiry)
    await enqueueMail(tx, { kind: 'enquiry-confirm', to: email, enquiryId: enquiry.id, organisation, about })
    return 'confirm'
  })
}

async function refusalOf(tx: Tx, actor: Actor | null, { email, sourceHash }: Written, id: string) {
  if (actor) {
    if ((await tx.organisation.count({ where: { AND: [{ id }, memberOf(actor)] } })) > 0) return 'own'
    if (await isBlocked(tx, id, email)) return 'blocked'
    return (await isFull(tx, id, email)) ? 'team' : null
  }
  // Nobody has shown yet whose address it is, so they hear of a block, or of a full day, when they confirm it.
  const madeAt = { gt: new Date(Date.now() - DAY) }
  const waiting = await tx.enquiry.count({ where: { sourceHash, state: 'unconfirmed', madeAt } })
  return waiting >= MOST_UNCONFIRMED ? 'many' : null
}

async function keep(tx: Tx, actor: Actor | null, written: Written, { team, subject }: Addressee) {
  const { name, role, email, kind, words, givesAddress, nonce, sourceHash } = written
  const sender = await senderOf(tx, actor, written)
  const now = new Date()
  const wordsHash = createHash('sha256').update(oneLine(words).toLowerCase()).digest('hex')
  const others = await tx.enquiry.findMany({
    where: {
      wordsHash,
      organisationId: { not: team!.id },
      madeAt: { gt: new Date(now.getTime() - MANY_WITHIN * DAY) },
    },
    distinct: ['organisationId'],
    select: { id: true },
  })
  return tx.enquiry.create({
    data: {
      organisationId: team!.id,
      projectId: subject.projectId,
      noticeId: subject.noticeId,
      about: subject.projectId || subject.noticeId ? subject.title.slice(0, 300) : null,
      kind,
      senderName: name,
      senderRole: role,
      senderEmail: email,
      senderPersonId: actor?.id,
      ...sender,
      givesAddress,
      state: actor ? 'held' : 'unconfirmed',
      doubts: doubtsAbout(words, others.length, [name, role, sender.senderOrganisation]),
      wordsHash,
      madeAt: now,
      lastMessageAt: now,
      confirmedAt: actor && now,
      sourceHash: actor ? null : sourceHash,
      messages: {
        create: { side: 'sender', authorId: actor?.id, authorName: name, words, nonce, sentAt: now },
      },
    },
    select: ENQUIRY,
  })
}

// The school or organisation that somebody writes from: of their team, from the register, or in their own words.
async function senderOf(
  tx: Tx,
  actor: Actor | null,
  { teamId, schoolSlug, organisation }: Written,
): Promise<Sender> {
  if (actor && teamId) {
    const where = { AND: [{ id: teamId }, memberOf(actor)] }
    const select = { schoolId: true, trust: true, school: NAMED, partnership: NAMED }
    const team = found(await tx.organisation.findFirst({ where, select }))
    return team.schoolId
      ? { senderSchoolId: team.schoolId, senderIsKnown: true }
      : { senderOrganisation: organisationName(team).slice(0, 150), senderIsKnown: true }
  }
  if (!schoolSlug) return { senderOrganisation: organisation }
  const { id } = found(await tx.school.findUnique({ where: { slug: schoolSlug }, select: { id: true } }))
  return { senderSchoolId: id }
}
const NAMED = { select: { name: true, slug: true } } as const
type Sender = { senderSchoolId?: string; senderOrganisation?: string | null; senderIsKnown?: boolean }

// To the team, or first to the moderators.
async function goOn(tx: Tx, kept: EnquiryRow): Promise<'sent' | 'held'> {
  const known = { senderIsKnown: await isKnownSender(tx, kept) }
  const enquiry = await tx.enquiry.update({ where: { id: kept.id }, data: known, select: ENQUIRY })
  if (enquiry.doubts.length === 0) {
    await sendOn(tx, enquiry)
    return 'sent'
  }
  await tx.enquiry.update({ where: { id: enquiry.id }, data: { state: 'held', sourceHash: null } })
  const told = await moderators(tx)
  await enqueueMail(
    tx,
    ...told.map((to) => ({ kind: 'enquiry-waiting' as const, to, enquiryId: enquiry.id, isReport: false })),
  )
  return 'held'
}

/** Sends a message to its team, and tells the sender. */
export async function sendOn(tx: Tx, enquiry: EnquiryRow) {
  const now = new Date()
  const data = { state: 'open' as const, sentAt: now, lastMessageAt: now, sourceHash: null }
  await tx.enquiry.update({ where: { id: enquiry.id }, data })
  if (enquiry.senderPersonId) await keepRead(tx, enquiry.id, enquiry.senderPersonId, now)
  const { words } = await tx.enquiryMessage.findFirstOrThrow({
    where: { enquiryId: enquiry.id },
    orderBy: { sentAt: 'asc' },
    select: { words: true },
  })
  const facts = factsOf(enquiry)
  const { kind: type } = enquiry
  await mailTeam(tx, enquiry, (linkId, isNeeded) => ({
    kind: 'enquiry-received',
    linkId,
    isNeeded,
    type,
    words,
    ...facts,
  }))
  const { organisation, about } = facts
  const own = await addressOf(tx, enquiry)
  await mailSender(tx, enquiry, (linkId) => ({ kind: 'enquiry-sent', linkId, organisation, about, own }))
}

type Link = { enquiryId: string; token: string }

async function unconfirmed(tx: Tx, { enquiryId: id, token }: Link): Promise<EnquiryRow> {
  found(isLinkToken(token, id, 'enquiry-confirmation') || null)
  await tx.$queryRaw`SELECT id FROM enquiry WHERE id = ${id}::uuid FOR UPDATE`
  return found(await tx.enquiry.findUnique({ where: { id }, select: ENQUIRY }))
}

/**
 * Confirms the address of a sender without an account, and sends the message on.
 * @returns 'before' when that was done already; 'blocked', 'unreachable' and 'team' (which has had enough today) with nothing sent
 */
export async function confirmEnquiry(
  link: Link,
): Promise<'sent' | 'held' | 'before' | 'blocked' | 'unreachable' | 'team'> {
  return db.$transaction(async (tx) => {
    const enquiry = await unconfirmed(tx, link)
    if (enquiry.state !== 'unconfirmed') return 'before'
    const { id, organisationId, senderEmail } = enquiry
    const refusal = await unreceived(tx, organisationId, senderEmail)
    if (refusal) return refusal
    if (await isFull(tx, organisationId, senderEmail!)) return 'team'
    const person = await tx.person.findUnique({ where: { email: senderEmail! }, select: { id: true } })
    const confirmed = await tx.enquiry.update({
      where: { id },
      data: { state: 'held', confirmedAt: new Date(), senderPersonId: person?.id },
      select: ENQUIRY,
    })
    await record(tx, 'enquiry.confirmed', {
      actorId: person?.id ?? null,
      organisationId,
      detail: { enquiryId: id },
    })
    return goOn(tx, confirmed)
  })
}

/** Deletes a message that nobody has confirmed. @returns false when it has been */
export async function discardEnquiry(link: Link): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { id, state, organisationId } = await unconfirmed(tx, link)
    if (state !== 'unconfirmed') return false
    await tx.enquiry.delete({ where: { id } })
    await record(tx, 'enquiry.discarded', { actorId: null, organisationId, detail: { enquiryId: id } })
    return true
  })
}
