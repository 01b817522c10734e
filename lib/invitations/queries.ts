// Reads of invitations: one that came by mail, those to one's own address, those of a team.
import 'server-only'
import type { Actor } from '@/lib/auth/schema'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { pending, sentFor, sentTo } from './policy'
import { stateOf } from './schema'

const ORGANISATION = {
  select: {
    id: true,
    trust: true,
    school: { select: { name: true, slug: true } },
    partnership: { select: { name: true, slug: true } },
  },
} satisfies Prisma.OrganisationDefaultArgs

const INVITATION = {
  id: true,
  role: true,
  createdAt: true,
  expiresAt: true,
  acceptedAt: true,
  withdrawnAt: true,
  organisation: ORGANISATION,
} satisfies Prisma.InvitationSelect

/** An invitation to the actor's own verified address, in whatever state; null for anybody else. */
export async function getInvitation(actor: Actor, id: string) {
  if (!(await isVerified(actor))) return null
  const row = await db.invitation.findFirst({
    where: { id, ...sentTo(actor) },
    select: { ...INVITATION, invitedBy: { select: { name: true } } },
  })
  return row && { ...row, state: stateOf(row, new Date()) }
}

/** The invitations to the actor's own address that can be accepted now, the newest first. */
export async function listInvitationsFor(actor: Actor) {
  if (!(await isVerified(actor))) return []
  return db.invitation.findMany({
    where: { ...sentTo(actor), ...pending, expiresAt: { gt: new Date() } },
    orderBy: { createdAt: 'desc' },
    select: INVITATION,
  })
}

const SENT = {
  id: true,
  email: true,
  role: true,
  createdAt: true,
  expiresAt: true,
  undeliverableAt: true,
  organisation: ORGANISATION,
} satisfies Prisma.InvitationSelect

/** The pending invitations of a team the actor owns, the newest first; none for anybody else. */
export async function listSentInvitations(actor: Actor, organisationId: string) {
  const rows = await db.invitation.findMany({
    where: { organisationId, ...sentFor(actor), ...pending },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    select: SENT,
  })
  const now = new Date()
  return rows.map((row) => ({ ...row, hasEnded: row.expiresAt <= now }))
}

/** One pending invitation of a team the actor owns, or null. */
export function getSentInvitation(actor: Actor, id: string) {
  return db.invitation.findFirst({ where: { id, ...sentFor(actor), ...pending }, select: SENT })
}

async function isVerified({ id }: Actor) {
  return (await db.person.count({ where: { id, emailVerifiedAt: { not: null } } })) > 0
}
