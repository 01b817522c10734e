// A form that comes once more: sent twice, or gone back to and changed.
import 'server-only'
import { createHash } from 'node:crypto'
import type { Tx } from '@/lib/db/client'

type Sent = { nonce: string; email: string; words: string; organisationId: string }

/**
 * What a form was before. `isAgain`: it says the same to the same team from the same address. Else `replaces` is the message
 * of this form that nobody has confirmed, and `nonce` the one for the new message.
 */
export async function sentBefore(tx: Tx, { nonce, email, words, organisationId }: Sent) {
  const isSame = { words, enquiry: { senderEmail: email, organisationId } }
  const other = changed(nonce, [email, organisationId, words])
  const before = await tx.enquiryMessage.findMany({
    where: { nonce: { in: [nonce, other] } },
    select: { nonce: true, enquiry: { select: { id: true, state: true } } },
  })
  const again = await tx.enquiryMessage.count({ where: { nonce: { in: [nonce, other] }, ...isSame } })
  const open = before.find((one) => one.enquiry.state === 'unconfirmed')
  return {
    isAgain: again > 0,
    replaces: open?.enquiry.id ?? null,
    nonce: before.length === 0 || open ? nonce : other,
  }
}

// The same for the same change, so that a changed form which is sent twice is one message too.
function changed(nonce: string, parts: string[]) {
  const hex = createHash('sha256')
    .update([nonce, ...parts].join('\n'))
    .digest('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}
