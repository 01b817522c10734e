// Who may say that a project is still true, as a query filter.
import type { Actor } from '@/lib/auth/schema'
import type { Prisma } from '@/lib/db/generated/client'
import { actedForBy, publicProjects } from '@/lib/projects/policy'

/** The public projects that a person looks after. @param trusts the trusts they act for, by their names on the register */
export const confirmableBy = (actor: Actor, trusts: string[]) =>
  ({ AND: [publicProjects, actedForBy(actor, trusts)] }) satisfies Prisma.ProjectWhereInput
