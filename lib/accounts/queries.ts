// Reads of teams: one's own, one whole with its members, the requests one has made.
import 'server-only'
import type { Actor } from '@/lib/auth/schema'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { memberOf, ownedBy, requestedBy } from './policy'
import { organisationName } from './words'

const ORGANISATION = {
  id: true,
  trust: true,
  school: { select: { name: true, slug: true } },
  partnership: { select: { name: true, slug: true } },
} satisfies Prisma.OrganisationSelect

/** The teams the actor is in, by name, with their role and how many are in each. */
export async function listTeams(actor: Actor) {
  const rows = await db.membership.findMany({
    where: { personId: actor.id },
    select: {
      role: true,
      joinedAt: true,
      organisation: { select: { ...ORGANISATION, _count: { select: { memberships: true } } } },
    },
  })
  return rows
    .map((row) => ({ ...row, name: organisationName(row.organisation) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
}

/** The actor's requests that wait for a moderator, the newest first. */
export function listWaitingRequests(actor: Actor) {
  return db.joinRequest.findMany({
    where: { ...requestedBy(actor), state: 'waiting' },
    orderBy: { createdAt: 'desc' },
    select: { id: true, reason: true, createdAt: true, organisation: { select: ORGANISATION } },
  })
}

/** The last answer to a request of the actor's to join something, when it was refused; else null. */
export async function getRefusal(actor: Actor, organisation: Prisma.OrganisationWhereInput) {
  const last = await db.joinRequest.findFirst({
    where: { ...requestedBy(actor), organisation },
    orderBy: { createdAt: 'desc' },
    select: { state: true, answer: true, decidedAt: true },
  })
  return last?.state === 'refused' ? last : null
}

/**
 * A team the actor is in, its owners first, or null. Addresses are for owners; others see names, and their own address.
 */
export async function getTeam(actor: Actor, organisationId: string) {
  const row = await db.organisation.findFirst({
    where: { id: organisationId, ...memberOf(actor) },
    select: {
      ...ORGANISATION,
      memberships: {
        orderBy: [{ role: 'asc' }, { joinedAt: 'asc' }],
        select: {
          personId: true,
          role: true,
          joinedAt: true,
          person: { select: { name: true, email: true } },
        },
      },
    },
  })
  if (!row) return null
  const own = row.memberships.find(({ personId }) => personId === actor.id)!
  const members = row.memberships.map(({ person: { name, email }, ...membership }) => ({
    ...membership,
    name,
    email: own.role === 'owner' || membership.personId === actor.id ? email : null,
  }))
  const owners = members.filter(({ role }) => role === 'owner')
  const isLastOwner = own.role === 'owner' && owners.length === 1
  return { ...row, memberships: undefined, name: organisationName(row), role: own.role, members, isLastOwner }
}

export type TeamPage = NonNullable<Awaited<ReturnType<typeof getTeam>>>

/** A colleague in a team the actor owns, or null; oneself is none. */
export async function getColleague(actor: Actor, organisationId: string, personId: string) {
  const row = await db.membership.findFirst({
    where: { organisationId, personId, organisation: ownedBy(actor), NOT: { personId: actor.id } },
    select: {
      role: true,
      joinedAt: true,
      person: { select: { name: true, email: true } },
      organisation: { select: ORGANISATION },
    },
  })
  return row && { ...row, ...row.person, team: organisationName(row.organisation) }
}

/** Trusts of open schools whose names hold all these words, with how many schools; the largest first, at most ten. */
export async function searchTrusts(q: string) {
  const words = q.split(' ').filter(Boolean).slice(0, 12)
  if (words.length === 0) return []
  const rows = await db.school.groupBy({
    by: ['trust'],
    where: {
      OR: [{ status: null }, { status: { not: 'closed' } }],
      // Prisma leaves the wildcards of LIKE as they are.
      AND: words.map((word) => ({
        trust: { contains: word.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' as const },
      })),
    },
    _count: true,
    orderBy: [{ _count: { trust: 'desc' } }, { trust: 'asc' }],
    take: 10,
  })
  return rows.flatMap(({ trust, _count }) => (trust ? [{ name: trust, schools: _count }] : []))
}
