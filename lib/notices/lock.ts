// A notice while it is being changed: locked, so that of two changes at one instant the second sees the first.
import 'server-only'
import type { Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { found } from '@/lib/http/found'
import { slugify } from '@/lib/schools/schema'

const NOTICE = {
  id: true,
  slug: true,
  kind: true,
  organisationId: true,
  schoolId: true,
  title: true,
  words: true,
  times: true,
  costWords: true,
  endsOn: true,
  publishedAt: true,
  renewedAt: true,
  expiresOn: true,
  expiredAt: true,
  closedAt: true,
  takenOffAt: true,
  lookedAt: true,
  version: true,
} satisfies Prisma.NoticeSelect

/** Locks a notice until the transaction ends, and reads it. One that the policy leaves out does not exist (404). */
export async function lockNotice(tx: Tx, id: string, policy: Prisma.NoticeWhereInput) {
  await tx.$queryRaw`SELECT id FROM notice WHERE id = ${id}::uuid FOR NO KEY UPDATE`
  return found(await tx.notice.findFirst({ where: { AND: [{ id }, policy] }, select: NOTICE }))
}
export type LockedNotice = Awaited<ReturnType<typeof lockNotice>>

// Pages beside those of the notices.
const TAKEN = new Set(['choose'])

/** Waits until nobody else publishes a notice; so of one form sent twice the second finds what the first has made. */
export const lockPublishing = (tx: Tx) =>
  tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('notice.slug'))::text`

/** A free address made from a title, once publishing is locked: "latin-for-year-5", "latin-for-year-5-2". */
export async function freeSlug(tx: Tx, title: string): Promise<string> {
  const base = /[a-z0-9]/i.test(title.normalize('NFKD')) ? slugify(title) : 'notice'
  const rows = await tx.notice.findMany({
    where: { OR: [{ slug: base }, { slug: { startsWith: `${base}-` } }] },
    select: { slug: true },
  })
  const held = new Set([...TAKEN, ...rows.map(({ slug }) => slug)])
  let [slug, next] = [base, 2]
  while (held.has(slug)) slug = `${base}-${next++}`
  return slug
}
