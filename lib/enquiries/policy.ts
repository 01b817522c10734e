// Who may read and act in which thread, as query filters.
import type { Actor } from '@/lib/auth/schema'
import type { Prisma } from '@/lib/db/generated/client'

/** The threads that somebody began: signed in, or with the address that they sign in with, which its link confirmed. */
export const sentBy = ({ id, email }: Pick<Actor, 'id' | 'email'>) =>
  ({
    OR: [{ senderPersonId: id }, { senderEmail: email, confirmedAt: { not: null } }],
  }) satisfies Prisma.EnquiryWhereInput

/** The threads that have reached a team that somebody is in. */
export const receivedBy = ({ id }: Pick<Actor, 'id'>) =>
  ({
    sentAt: { not: null },
    organisation: { memberships: { some: { personId: id } } },
  }) satisfies Prisma.EnquiryWhereInput

/** The threads that somebody takes part in, on either side. */
export const threadsOf = (actor: Actor) =>
  ({ OR: [sentBy(actor), receivedBy(actor)] }) satisfies Prisma.EnquiryWhereInput

/** Threads that were reported and nobody has decided about; nothing in them is passed on until then. */
export const paused = { reportedAt: { not: null }, reportDecidedAt: null } satisfies Prisma.EnquiryWhereInput

/** The threads that a moderator may read: those held and those reported, and none that they take part in themselves. */
export const judgedBy = (actor: Actor) =>
  ({ AND: [{ OR: [{ state: 'held' }, paused] }, notOf(actor)] }) satisfies Prisma.EnquiryWhereInput

/** Those that a moderator might have decided about, some of which a colleague has. */
export const everJudgedBy = (actor: Actor) =>
  ({
    AND: [{ OR: [{ NOT: { doubts: { isEmpty: true } } }, { reportedAt: { not: null } }] }, notOf(actor)],
  }) satisfies Prisma.EnquiryWhereInput

function notOf(actor: Actor): Prisma.EnquiryWhereInput {
  const { id, email, siteRole } = actor
  if (!siteRole) return { id: { in: [] } }
  return {
    // Not by NOT alone, which in SQL leaves out the rows where nothing is known.
    AND: [
      { OR: [{ senderPersonId: null }, { senderPersonId: { not: id } }] },
      { OR: [{ senderEmail: null }, { senderEmail: { not: email } }] },
      { organisation: { memberships: { none: { personId: id } } } },
    ],
  }
}
