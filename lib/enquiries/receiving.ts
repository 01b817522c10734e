// Whether a team gets a message now: asked when it is written, again when it is confirmed, and when a moderator lets it through.
import 'server-only'
import { addressHash } from '@/lib/accounts/team'
import { mailboxOf } from '@/lib/auth/schema'
import type { Tx } from '@/lib/db/client'
import { mayReceive } from './addressee'

const DAY = 86_400_000
const MOST_A_DAY = 60
const MOST_OF_ONE_DOMAIN = 20 // so that nobody fills a team's day from addresses that they make at will

/** Whether a team wants no messages from the mailbox behind an address. */
export const isBlocked = async (tx: Tx, organisationId: string, email: string) =>
  (await tx.enquiryBlock.count({
    where: { organisationId, addressHash: addressHash(organisationId, email) },
  })) > 0

/** Which threads of a team may be of the mailbox behind an address; `isOfMailbox` says which are. */
export function likeMailbox(email: string) {
  const [local = '', domain = ''] = mailboxOf(email).split('@')
  return { senderEmail: { startsWith: local, endsWith: `@${domain}` } }
}

export const isOfMailbox = (email: string, other: string | null) =>
  other !== null && mailboxOf(other) === mailboxOf(email)

/** Why a team does not get a message from an address, or null. */
export async function unreceived(tx: Tx, organisationId: string, email: string | null) {
  if (!(await mayReceive(tx, organisationId))) return 'unreachable' as const
  return email && (await isBlocked(tx, organisationId, email)) ? ('blocked' as const) : null
}

/** Whether a team, or one domain at it, has had its share of messages today; only what was sent or held counts. */
export async function isFull(tx: Tx, organisationId: string, email: string) {
  const today = { organisationId, confirmedAt: { gt: new Date(Date.now() - DAY) } }
  const ofDomain = { senderEmail: { endsWith: email.slice(email.lastIndexOf('@')) } }
  return (
    (await tx.enquiry.count({ where: today })) >= MOST_A_DAY ||
    (await tx.enquiry.count({ where: { ...today, ...ofDomain } })) >= MOST_OF_ONE_DOMAIN
  )
}
