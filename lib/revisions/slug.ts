// The address of a project that is new.
import 'server-only'
import type { Tx } from '@/lib/db/client'
import { slugify } from '@/lib/schools/schema'

// Pages beside those of the projects.
const TAKEN = new Set(['choose', 'csv', 'map', 'points', 'print'])

/** A free address made from a title: "york-masterclasses", "york-masterclasses-2". Held until the transaction ends. */
export async function freeSlug(tx: Tx, title: string): Promise<string> {
  // Two projects of one title at one instant come one after the other.
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('project.slug'))::text`
  const base = /[a-z0-9]/i.test(title.normalize('NFKD')) ? slugify(title) : 'project'
  const rows = await tx.project.findMany({
    where: { OR: [{ slug: base }, { slug: { startsWith: `${base}-` } }] },
    select: { slug: true },
  })
  const held = new Set([...TAKEN, ...rows.map(({ slug }) => slug)])
  let [slug, next] = [base, 2]
  while (held.has(slug)) slug = `${base}-${next++}`
  return slug
}
