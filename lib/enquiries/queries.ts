// Reads of threads: one's own, one by the link of a mail, one to confirm, and those that moderators look at. An address is
// read only where its owner gave it to whoever reads.
import 'server-only'
import { organisationName, organisationPath } from '@/lib/accounts/words'
import { addressHash } from '@/lib/accounts/team'
import type { Actor } from '@/lib/auth/schema'
import { isLinkToken } from '@/lib/auth/tokens'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { ageWords, MOST_SHOWN } from '@/lib/moderation/schema'
import { noticePath } from '@/lib/notices/schema'
import { projectPath } from '@/lib/projects/schema'
import { schoolPath } from '@/lib/schools/schema'
import { isPaused } from './party'
import { judgedBy, receivedBy, sentBy, threadsOf } from './policy'
import { LINK_DAYS, type Side } from './words'

const NAMED = { select: { name: true, slug: true } } as const
const HEAD = {
  id: true,
  about: true,
  kind: true,
  senderName: true,
  senderRole: true,
  senderOrganisation: true,
  senderIsKnown: true,
  senderSchool: NAMED,
  state: true,
  answer: true,
  answeredAt: true,
  answeredBy: { select: { name: true } },
  madeAt: true,
  sentAt: true,
  closedAt: true,
  closedBy: true,
  closedBecause: true,
  reportedAt: true,
  reportedBy: true,
  reportDecidedAt: true,
  lastMessageAt: true,
  isExample: true,
  organisation: { select: { id: true, trust: true, school: NAMED, partnership: NAMED } },
  project: { select: { slug: true, publishedAt: true } },
  notice: { select: { slug: true } },
} satisfies Prisma.EnquirySelect

const MESSAGES = {
  orderBy: { sentAt: 'asc' },
  select: { id: true, side: true, authorName: true, words: true, answer: true, sentAt: true },
} satisfies Prisma.Enquiry$messagesArgs

type Head = Prisma.EnquiryGetPayload<{ select: typeof HEAD }>

const present = (row: Head) => ({
  ...row,
  team: organisationName(row.organisation),
  teamPath: organisationPath(row.organisation),
  aboutPath: row.project?.publishedAt
    ? projectPath(row.project.slug)
    : row.notice && noticePath(row.notice.slug),
  from: {
    name: row.senderName,
    role: row.senderRole,
    of: row.senderSchool?.name ?? row.senderOrganisation,
    path: row.senderSchool && schoolPath(row.senderSchool.slug),
    isKnown: row.senderIsKnown,
  },
  isPaused: isPaused(row),
})

/** The threads that somebody takes part in, the latest first, each with its side and whether it is unread; at most 200. */
export async function listThreads(actor: Actor) {
  const rows = await db.enquiry.findMany({
    where: { AND: [threadsOf(actor), { state: { not: 'unconfirmed' } }] },
    orderBy: [{ lastMessageAt: 'desc' }, { id: 'asc' }],
    take: 200,
    select: {
      ...HEAD,
      senderPersonId: true,
      senderEmail: true,
      readings: { where: { personId: actor.id }, select: { readAt: true } },
    },
  })
  return rows.map(({ senderPersonId, senderEmail, readings, ...row }) => ({
    ...present(row),
    side: (senderPersonId === actor.id || senderEmail === actor.email ? 'sender' : 'school') as Side,
    isUnread: !readings[0] || readings[0].readAt < row.lastMessageAt,
  }))
}
export type ThreadRow = Awaited<ReturnType<typeof listThreads>>[number]

/** How many of somebody's threads hold something that they have not read. */
export async function countUnread(actor: Actor): Promise<number> {
  const rows = await db.$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count
    FROM enquiry LEFT JOIN enquiry_reading AS reading ON enquiry_id = enquiry.id AND person_id = ${actor.id}::uuid
    WHERE sent_at IS NOT NULL AND (read_at IS NULL OR read_at < last_message_at)
      AND (sender_person_id = ${actor.id}::uuid OR (sender_email = ${actor.email} AND confirmed_at IS NOT NULL)
        OR organisation_id IN (SELECT organisation_id FROM membership WHERE person_id = ${actor.id}::uuid))`
  return rows[0].count
}

/** A thread that somebody takes part in, with what was said; or null. */
export async function getThread(actor: Actor, id: string) {
  const isSender = (await db.enquiry.count({ where: { AND: [{ id }, sentBy(actor)] } })) > 0
  const where = { AND: [{ id, state: { not: 'unconfirmed' as const } }, isSender ? {} : receivedBy(actor)] }
  return readThread(where, isSender ? 'sender' : 'school', actor.id)
}

async function readThread(where: Prisma.EnquiryWhereInput, side: Side, readerId: string | null) {
  const row = await db.enquiry.findFirst({
    where,
    select: {
      ...HEAD,
      messages: MESSAGES,
      givesAddress: true,
      senderEmail: true,
      addresses: { orderBy: { givenAt: 'asc' }, select: { side: true, address: true, personId: true } },
    },
  })
  if (!row) return null
  const { addresses, senderEmail, messages, givesAddress, ...head } = row
  const organisationId = row.organisation.id
  const isBlocked =
    side === 'school' && senderEmail
      ? (await db.enquiryBlock.count({
          where: { organisationId, addressHash: addressHash(organisationId, senderEmail) },
        })) > 0
      : false
  return {
    ...present(head),
    side,
    messages,
    isBlocked,
    mayBlock: side === 'school' && senderEmail !== null && !isBlocked,
    mayGiveAddress: side === 'school' || senderEmail !== null,
    givesAddress: side === 'sender' && givesAddress,
    /** Those of the other side that were given to this one. */
    addresses: addresses.filter((one) => one.side !== side).map(({ address }) => ({ address })),
    hasGiven: addresses.some((one) => one.side === side),
    hasGivenOwn: addresses.some(
      (one) => one.side === side && (side === 'sender' || one.personId === readerId),
    ),
  }
}
export type Thread = NonNullable<Awaited<ReturnType<typeof getThread>>>

/**
 * The thread that a mailed link leads to, for whoever holds it; null when the token is not the link's, or the person has left the
 * team. `isSpent`: it has acted; `isOld`: its time is over, and it shows nothing more.
 */
export async function getThreadByLink(linkId: string, token: string, now = new Date()) {
  if (!isLinkToken(token, linkId, 'enquiry')) return null
  const link = await db.enquiryLink.findUnique({
    where: { id: linkId },
    select: { enquiryId: true, side: true, personId: true, usedAt: true, expiresAt: true },
  })
  if (!link) return null
  const isTheirs = link.side === 'school' ? receivedBy({ id: link.personId! }) : {}
  const thread = await readThread({ AND: [{ id: link.enquiryId }, isTheirs] }, link.side, link.personId)
  if (!thread) return null
  return { thread, isSpent: link.usedAt !== null, isOld: link.expiresAt <= now }
}

/**
 * A message that waits for its sender's word, or has had it; null when the token is not its own. `isOld`: it went a month ago,
 * and the link shows what it says no more.
 */
export async function getToConfirm(id: string, token: string, now = new Date()) {
  if (!isLinkToken(token, id, 'enquiry-confirmation')) return null
  const row = await db.enquiry.findUnique({
    where: { id },
    select: { ...HEAD, givesAddress: true, messages: MESSAGES },
  })
  if (!row) return null
  const isOld = row.sentAt !== null && now.getTime() - row.sentAt.getTime() > LINK_DAYS * 86_400_000
  return {
    ...present(row),
    givesAddress: row.givesAddress,
    isOld,
    messages: isOld ? [] : row.messages.slice(0, 1),
  }
}

const HELD = { ...HEAD, doubts: true, reportedBecause: true } satisfies Prisma.EnquirySelect

/** What waits for a moderator: threads that were reported and messages that are held, the oldest first; at most a hundred. */
export async function listHeld(actor: Actor) {
  const rows = await db.enquiry.findMany({
    where: judgedBy(actor),
    orderBy: { lastMessageAt: 'asc' },
    take: MOST_SHOWN,
    select: HELD,
  })
  return rows.map((row) => ({
    ...row,
    ...present(row),
    age: ageWords(row.reportedAt ?? row.madeAt, new Date()),
  }))
}

/** One of these with all that was said, or null. */
export async function getHeld(actor: Actor, id: string) {
  const row = await db.enquiry.findFirst({
    where: { AND: [{ id }, judgedBy(actor)] },
    select: { ...HELD, messages: MESSAGES },
  })
  return row && { ...row, ...present(row) }
}
export type HeldPage = NonNullable<Awaited<ReturnType<typeof getHeld>>>
