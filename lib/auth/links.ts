// A link to sign in with: kept as a hash and queued as a mail in one transaction. The token is made from the link's id and
// the server's secret, so it waits in no table and no queue; only the mail holds it.
import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { db } from '@/lib/db/client'
import { enqueueMail } from '@/lib/jobs/queue'
import { LINK_MINUTES } from './schema'
import { linkToken, secret } from './tokens'

// next-auth knows one token; ours names its link.
const tokenOf = (id: string) => `${id}.${linkToken(id)}`

/** The hash that next-auth asks for when a token is used. */
const hashOf = (token: string) => createHash('sha256').update(`${token}${secret()}`).digest('hex')

export const newToken = () => tokenOf(randomUUID())

/** Keeps a link and queues its mail. */
export async function mailLink(email: string, token: string, back: string) {
  const id = token.split('.')[0]!
  const expires = new Date(Date.now() + LINK_MINUTES * 60_000)
  await db.$transaction(async (tx) => {
    await tx.signInLink.create({ data: { id, email, tokenHash: hashOf(token), expires } })
    await enqueueMail(tx, { kind: 'sign-in-link', to: email, linkId: id, back })
  })
}

/** What next-auth needs to use a link that was opened; null when it was used, is too old, or never was. */
export async function findLink(id: string, mac: string) {
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)
  const link = isId && (await db.signInLink.findFirst({ where: { id, expires: { gt: new Date() } } }))
  return link ? { email: link.email, token: `${id}.${mac}` } : null
}

/** Takes a link away as it is used; of two at once one succeeds. */
export async function useLink(email: string, tokenHash: string) {
  const [link] = await db.$queryRaw<{ expires: Date }[]>`
    DELETE FROM sign_in_link WHERE email = ${email} AND token_hash = ${tokenHash} RETURNING expires`
  return link ? { identifier: email, token: tokenHash, expires: link.expires } : null
}
