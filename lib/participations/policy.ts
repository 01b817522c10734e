// Who may answer for a school, as a query filter.
import type { Actor } from '@/lib/auth/schema'
import type { Prisma } from '@/lib/db/generated/client'

/** The schools in whose teams a person is, as owner or editor. A trust does not answer for its schools. */
export const answeredFor = ({ id }: Pick<Actor, 'id'>) =>
  ({ organisation: { memberships: { some: { personId: id } } } }) satisfies Prisma.SchoolWhereInput
