// Who may see a project, as query filters.
import type { Actor } from '@/lib/auth/schema'
import type { Prisma } from '@/lib/db/generated/client'

/** The projects that everybody may see. */
export const publicProjects = { publishedAt: { not: null } } satisfies Prisma.ProjectWhereInput

/** The projects that lists show: those archived are still reachable, but count for nothing. */
export const listedProjects = {
  ...publicProjects,
  card: { freshness: { not: 'archived' } },
} satisfies Prisma.ProjectWhereInput

/**
 * Projects that a person may look after: those that their schools lead (all schools do where it is led jointly), or that
 * their partnerships run. The view looks_after says the same for everybody at once.
 * @param trusts the trusts the person acts for, by their names on the register
 */
export function actedForBy({ id }: Actor, trusts: string[]) {
  const isTheirs = { organisation: { memberships: { some: { personId: id } } } }
  const school = { OR: [isTheirs, { trust: { in: trusts } }] }
  return {
    OR: [
      { participations: { some: { role: 'lead', school } } },
      { ledBy: 'joint', participations: { some: { school } } },
      { partnership: isTheirs },
    ],
  } satisfies Prisma.ProjectWhereInput
}
