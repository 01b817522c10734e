// Somebody who acts in a thread: signed in, or by the link of a mail. The thread is locked, so that of two who act at one
// instant the second sees what the first has done.
import 'server-only'
import { isLinkToken } from '@/lib/auth/tokens'
import type { Actor } from '@/lib/auth/schema'
import { db, type Tx } from '@/lib/db/client'
import { found } from '@/lib/http/found'
import { ENQUIRY, type EnquiryRow } from './delivery'
import { receivedBy, sentBy } from './policy'
import type { Side } from './words'

/** Who acts: the holder of a mailed link, or somebody signed in. */
export type By = { link: string; token: string } | { actor: Actor; enquiryId: string }

type Person = { id: string; name: string | null; email: string }

/** `isSpent`: the link has been used, or is too old. */
export type Party = {
  enquiry: EnquiryRow
  side: Side
  person: Person | null
  name: string | null
  email: string | null
  linkId: string | null
  isSpent: boolean
}

/** Whether a moderator has to decide first. */
export const isPaused = ({
  reportedAt,
  reportDecidedAt,
}: Pick<EnquiryRow, 'reportedAt' | 'reportDecidedAt'>) => reportedAt !== null && reportDecidedAt === null

/** By what the messages of whoever acts are counted: a new link is no new person. */
export async function countedBy(by: By): Promise<string> {
  if ('actor' in by) return by.actor.id
  const isOurs = isLinkToken(by.token, by.link, 'enquiry')
  const { enquiryId, personId } = found(
    isOurs
      ? await db.enquiryLink.findUnique({
          where: { id: by.link },
          select: { enquiryId: true, personId: true },
        })
      : null,
  )
  return personId ?? `${enquiryId} sender`
}

/** Locks the thread and says who acts in it; for whoever may not, it does not exist (404). */
export async function takePart(tx: Tx, by: By): Promise<Party> {
  return 'link' in by ? byLink(tx, by) : signedIn(tx, by)
}

async function lock(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT id FROM enquiry WHERE id = ${id}::uuid FOR UPDATE`
}

async function signedIn(tx: Tx, { actor, enquiryId: id }: Extract<By, { actor: Actor }>): Promise<Party> {
  await lock(tx, id)
  const own = await tx.enquiry.findFirst({ where: { AND: [{ id }, sentBy(actor)] }, select: ENQUIRY })
  const enquiry =
    own ?? found(await tx.enquiry.findFirst({ where: { AND: [{ id }, receivedBy(actor)] }, select: ENQUIRY }))
  const side = own ? ('sender' as const) : ('school' as const)
  const name = own ? enquiry.senderName : actor.name
  return { enquiry, side, person: actor, name, email: actor.email, linkId: null, isSpent: false }
}

const LINK = {
  id: true,
  enquiryId: true,
  side: true,
  usedAt: true,
  expiresAt: true,
  person: { select: { id: true, name: true, email: true } },
} as const

async function byLink(tx: Tx, { link, token }: Extract<By, { link: string }>): Promise<Party> {
  const isOurs = isLinkToken(token, link, 'enquiry')
  const { enquiryId: id } = found(
    isOurs ? await tx.enquiryLink.findUnique({ where: { id: link }, select: { enquiryId: true } }) : null,
  )
  await lock(tx, id)
  const { side, person, usedAt, expiresAt } = found(
    await tx.enquiryLink.findUnique({ where: { id: link }, select: LINK }),
  )
  // Whoever has left the team has no part in its threads.
  const where = side === 'school' ? { AND: [{ id }, receivedBy({ id: person!.id })] } : { id }
  const enquiry = found(await tx.enquiry.findFirst({ where, select: ENQUIRY }))
  const isSpent = usedAt !== null || expiresAt <= new Date()
  const [name, email] =
    side === 'school' ? [person!.name, person!.email] : [enquiry.senderName, enquiry.senderEmail]
  return { enquiry, side, person, name, email, linkId: link, isSpent }
}

/** A link acts once. */
export async function spend(tx: Tx, { linkId }: Party) {
  if (linkId) await tx.enquiryLink.update({ where: { id: linkId }, data: { usedAt: new Date() } })
}

/** Who acts, for the audit row, which names a sender without an account as nobody. */
export const noteOf = ({ enquiry, person, side, linkId }: Party) => ({
  actorId: person?.id ?? null,
  organisationId: enquiry.organisationId,
  detail: { enquiryId: enquiry.id, side, via: linkId ? 'mail' : 'account' },
})
