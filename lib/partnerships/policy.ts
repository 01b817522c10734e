// Who may see a partnership, as query filters.
import type { Prisma } from '@/lib/db/generated/client'

/** The partnerships that everybody may see. */
export const publicPartnerships = { publishedAt: { not: null } } satisfies Prisma.PartnershipWhereInput
