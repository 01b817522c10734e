// What administrators see: who looks after the site, and the audit trail.
import 'server-only'
import { administeredBy } from '@/lib/accounts/policy'
import { organisationName } from '@/lib/accounts/words'
import type { Actor } from '@/lib/auth/schema'
import { db } from '@/lib/db/client'

/** Moderators and administrators by address. */
export function listSiteRoles(actor: Actor) {
  return db.person.findMany({
    where: { AND: [{ siteRole: { not: null } }, administeredBy(actor)] },
    orderBy: { email: 'asc' },
    select: { id: true, email: true, name: true, siteRole: true },
  })
}

/** One moderator or administrator, or null. */
export function getSiteRole(actor: Actor, id: string) {
  return db.person.findFirst({
    where: { AND: [{ id, siteRole: { not: null } }, administeredBy(actor)] },
    select: { id: true, email: true, name: true, siteRole: true },
  })
}

const PAGE = 50
const PERSON = { select: { name: true, email: true } }
const NAMED = {
  select: {
    id: true,
    trust: true,
    school: { select: { name: true, slug: true } },
    partnership: { select: { name: true, slug: true } },
  },
}

/**
 * A page of the audit trail, the newest first; `next` is the number to ask for the page after it before, or null.
 * @param before only rows with a smaller number; `team`: only rows of this team
 */
export async function listAudit(
  actor: Actor,
  { before, team }: { before: bigint | null; team: string | null },
) {
  if (actor.siteRole !== 'administrator') return { events: [], next: null }
  const rows = await db.auditEvent.findMany({
    where: { ...(before === null ? {} : { id: { lt: before } }), ...(team ? { organisationId: team } : {}) },
    orderBy: { id: 'desc' },
    take: PAGE + 1,
    select: {
      id: true,
      at: true,
      action: true,
      detail: true,
      actor: PERSON,
      subject: PERSON,
      organisation: NAMED,
    },
  })
  const events = rows.slice(0, PAGE).map((row) => ({
    ...row,
    team: row.organisation && { id: row.organisation.id, name: organisationName(row.organisation) },
  }))
  return { events, next: rows.length > PAGE ? (events.at(-1)?.id ?? null) : null }
}
