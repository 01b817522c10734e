// What somebody wants to join, and what stands between them and it.
import 'server-only'
import { cache } from 'react'
import type { Actor } from '@/lib/auth/schema'
import { db } from '@/lib/db/client'
import { publicPartnerships } from '@/lib/partnerships/policy'
import { urnInSlug } from '@/lib/schools/schema'
import { isSlug } from '@/lib/search/schema'
import { isAtOwnDomain } from './own-domain'
import { MOST_REQUESTS, MOST_TEAMS, type Wanted } from './schema'
import { type Role } from './words'
import { removalsOf } from './team'

/** A school, partnership or trust that can have a team; `isOpen` is false for a school that the register has closed. */
export const getWanted = cache(async (kind: Wanted['kind'], key: string) => {
  if (kind === 'trust') return trust(key)
  if (!isSlug(key)) return null
  return kind === 'school' ? school(key) : partnership(key)
})

export type WantedPage = NonNullable<Awaited<ReturnType<typeof getWanted>>>

async function school(slug: string) {
  const urn = urnInSlug(slug)
  const row = await db.school.findFirst({
    where: urn === null ? { slug, urn: null } : { urn },
    select: {
      slug: true,
      id: true,
      name: true,
      status: true,
      town: true,
      webHost: true,
      trust: true,
      successors: { select: { successor: { select: { slug: true, name: true } } } },
    },
  })
  if (!row) return null
  const { id, name, status, town, trust: partOf, webHost } = row
  const successors = row.successors.map(({ successor }) => successor)
  const isOpen = status !== 'closed'
  return {
    kind: 'school' as const,
    key: row.slug,
    name,
    isOpen,
    at: { schoolId: id },
    town,
    webHost,
    partOf,
    successors,
  }
}

async function partnership(slug: string) {
  const row = await db.partnership.findFirst({
    where: { slug, ...publicPartnerships },
    select: { id: true, name: true },
  })
  return (
    row && {
      kind: 'partnership' as const,
      key: slug,
      name: row.name,
      isOpen: true,
      at: { partnershipId: row.id },
    }
  )
}

async function trust(name: string) {
  const one = await db.school.findFirst({
    where: { trust: name, OR: [{ status: null }, { status: { not: 'closed' } }] },
    select: { id: true },
  })
  return one && { kind: 'trust' as const, key: name, name, isOpen: true, at: { trust: name } }
}

/** How somebody stands to what they want to join, and what joining it would mean for them. */
export type Standing =
  | { kind: 'member'; organisationId: string; role: Role }
  | { kind: 'waiting'; requestId: string; since: Date }
  | { kind: 'closed' }
  | { kind: 'full'; of: 'teams' | 'requests' }
  | { kind: 'at-once'; role: Role }
  | { kind: 'review'; why: 'always' | 'domain' | 'removed' }

/** How an actor stands to what they want to join. */
export async function getStanding(actor: Actor, wanted: WantedPage): Promise<Standing> {
  const personId = actor.id
  const [team, person, requests] = await Promise.all([
    db.organisation.findFirst({
      where: wanted.at,
      select: {
        id: true,
        memberships: { select: { personId: true, role: true } },
        joinRequests: { where: { personId, state: 'waiting' }, select: { id: true, createdAt: true } },
      },
    }),
    db.person.findUniqueOrThrow({
      where: { id: personId },
      select: { emailVerifiedAt: true, memberships: { select: { organisationId: true } } },
    }),
    db.joinRequest.count({ where: { personId, state: 'waiting' } }),
  ])
  const own = team?.memberships.find((one) => one.personId === personId)
  if (team && own) return { kind: 'member', organisationId: team.id, role: own.role }
  const [waiting] = team?.joinRequests ?? []
  if (waiting) return { kind: 'waiting', requestId: waiting.id, since: waiting.createdAt }
  if (!wanted.isOpen) return { kind: 'closed' }
  if (person.memberships.length >= MOST_TEAMS) return { kind: 'full', of: 'teams' }
  const review = (why: 'always' | 'domain' | 'removed'): Standing =>
    requests >= MOST_REQUESTS ? { kind: 'full', of: 'requests' } : { kind: 'review', why }
  if (wanted.kind !== 'school') return review('always')
  if (team && (await db.removedMember.count({ where: removalsOf(team.id, actor) })) > 0)
    return review('removed')
  const { schoolId } = wanted.at
  const isOwn =
    person.emailVerifiedAt && (await isAtOwnDomain(actor.email, { id: schoolId, webHost: wanted.webHost }))
  if (!isOwn) return review('domain')
  return { kind: 'at-once', role: team && team.memberships.length > 0 ? 'editor' : 'owner' }
}
