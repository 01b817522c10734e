// Whom mails about a project go to.
import 'server-only'
import type { Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import type { MailChoice } from '@/lib/mail/schema'

const SCHOOL = { select: { id: true, trust: true } } as const

/**
 * The addresses of those who may write a project (lib/drafts/policy.ts): the team that began it, and, once it has been
 * public, the teams that look after it; each also through a trust.
 * @param choice the kind of mail it is; who declined that gets none. Null: nobody can decline.
 */
export async function peopleOf(
  tx: Tx,
  draftId: string,
  choice: MailChoice | null = 'projects',
): Promise<string[]> {
  const { organisationId, organisation, project } = await tx.draft.findUniqueOrThrow({
    where: { id: draftId },
    select: {
      organisationId: true,
      organisation: { select: { school: SCHOOL } },
      project: {
        select: {
          ledBy: true,
          partnershipId: true,
          participations: { select: { role: true, school: SCHOOL } },
        },
      },
    },
  })
  const leading = (project?.participations ?? [])
    .filter(({ role }) => role === 'lead' || project?.ledBy === 'joint')
    .map(({ school }) => school)
  const trusts = [organisation?.school, ...leading].flatMap((school) => school?.trust ?? [])
  const teams: Prisma.OrganisationWhereInput[] = [
    { schoolId: { in: leading.map(({ id }) => id) } },
    { trust: { in: trusts } },
    ...(organisationId ? [{ id: organisationId }] : []),
    ...(project?.partnershipId ? [{ partnershipId: project.partnershipId }] : []),
  ]
  const people = await tx.person.findMany({
    where: {
      memberships: { some: { organisation: { OR: teams } } },
      ...(choice && { NOT: { declinedMail: { has: choice } } }),
    },
    orderBy: { email: 'asc' },
    select: { email: true },
  })
  return people.map(({ email }) => email)
}
