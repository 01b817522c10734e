// Names that stand in a project's text by right.
import 'server-only'
import { db } from '@/lib/db/client'
import type { Content } from './schema'

/** The names of the schools, the partnership and the organisations of a project, and of those its sources come from. */
export async function harmlessNames({ schools, impact }: Content): Promise<string[]> {
  const [held, partnership] = await Promise.all([
    db.school.findMany({
      where: { id: { in: schools.participations.map(({ schoolId }) => schoolId) } },
      select: { name: true, ownName: true, registerName: true, town: true, trust: true },
    }),
    schools.partnershipId
      ? db.partnership.findUnique({
          where: { id: schools.partnershipId },
          select: { name: true, alsoKnownAs: true },
        })
      : null,
  ])
  const names = [
    ...held.flatMap((school) => Object.values(school)),
    partnership?.name,
    ...(partnership?.alsoKnownAs ?? []),
    schools.leadOrganisation,
    schools.groupName,
    ...schools.otherOrganisations,
    ...impact.sources.map(({ publisher }) => publisher),
  ]
  return [...new Set(names.filter((name) => typeof name === 'string' && name !== ''))] as string[]
}
