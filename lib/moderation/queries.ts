// What moderators see: requests to join, and teams without an owner.
import 'server-only'
import { decidableBy, moderatedBy, withoutOwner } from '@/lib/accounts/policy'
import { removalsOf } from '@/lib/accounts/team'
import { organisationName } from '@/lib/accounts/words'
import type { Actor } from '@/lib/auth/schema'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { publicProjects } from '@/lib/projects/policy'
import { ageWords, MOST_SHOWN } from './schema'

const SCHOOL = { select: { name: true, slug: true, website: true, webHost: true, town: true, urn: true } }
const ORGANISATION = {
  id: true,
  trust: true,
  school: SCHOOL,
  partnership: { select: { name: true, slug: true, site: true } },
  memberships: { where: { role: 'owner' }, select: { personId: true } },
} satisfies Prisma.OrganisationSelect

const REQUEST = {
  id: true,
  reason: true,
  state: true,
  createdAt: true,
  decidedAt: true,
  answer: true,
  decidedBy: { select: { name: true, email: true } },
  person: { select: { id: true, name: true, email: true } },
  organisation: { select: ORGANISATION },
} satisfies Prisma.JoinRequestSelect

type Row = Prisma.JoinRequestGetPayload<{ select: typeof REQUEST }>

const present = (request: Row) => ({
  ...request,
  name: organisationName(request.organisation),
  age: ageWords(request.createdAt, new Date()),
  wouldBe: request.organisation.memberships.length > 0 ? ('editor' as const) : ('owner' as const),
})

/** The requests that wait for a moderator, the oldest first; at most a hundred. */
export async function listRequests(actor: Actor) {
  const rows = await db.joinRequest.findMany({
    where: { AND: [{ state: 'waiting' }, decidableBy(actor)] },
    orderBy: { createdAt: 'asc' },
    take: MOST_SHOWN,
    select: REQUEST,
  })
  return rows.map(present)
}

/** One request, decided or not, with whether the person was once removed, also under an earlier account; or null. */
export async function getRequest(actor: Actor, id: string) {
  const row = await db.joinRequest.findFirst({
    where: { AND: [{ id }, decidableBy(actor)] },
    select: REQUEST,
  })
  if (!row) return null
  const removals = await db.removedMember.count({ where: removalsOf(row.organisation.id, row.person) })
  return { ...present(row), wasRemoved: removals > 0 }
}

export type RequestPage = NonNullable<Awaited<ReturnType<typeof getRequest>>>

const OWNERLESS = {
  id: true,
  trust: true,
  school: { select: { name: true, slug: true } },
  partnership: { select: { name: true, slug: true } },
  memberships: {
    orderBy: { joinedAt: 'asc' },
    select: { personId: true, joinedAt: true, person: { select: { name: true, email: true } } },
  },
} satisfies Prisma.OrganisationSelect

/** The teams that have members of whom none is an owner. */
export async function listOwnerless(actor: Actor) {
  const rows = await db.organisation.findMany({
    where: { AND: [withoutOwner, moderatedBy(actor)] },
    select: OWNERLESS,
  })
  return rows.map((row) => ({ ...row, name: organisationName(row) }))
}

/** One team that has members of whom none is an owner, or null. */
export async function getOwnerless(actor: Actor, id: string) {
  const row = await db.organisation.findFirst({
    where: { AND: [{ id }, withoutOwner, moderatedBy(actor)] },
    select: OWNERLESS,
  })
  return row && { ...row, name: organisationName(row) }
}

// The projects a moderator may take off the site: every one that is on it.
const onSite = ({ siteRole }: Actor): Prisma.ProjectWhereInput =>
  siteRole ? publicProjects : { id: { in: [] } }

/** Published projects whose title or address holds some words; at most twenty. @param q also a whole address */
export function findPublished(actor: Actor, q: string) {
  const words = q.replace(/^.*\/projects\//, '').replace(/[\\%_]/g, '\\$&')
  const holds = { contains: words, mode: 'insensitive' as const }
  return db.project.findMany({
    where: { AND: [onSite(actor), { OR: [{ title: holds }, { slug: holds }] }] },
    orderBy: { title: 'asc' },
    take: 20,
    select: { slug: true, title: true },
  })
}

/** One published project by its address, or null. */
export function getPublished(actor: Actor, slug: string) {
  return db.project.findFirst({
    where: { AND: [onSite(actor), { slug }] },
    select: { id: true, title: true },
  })
}
