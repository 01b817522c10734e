// Names that stand in a project's text by right.
import 'server-only'
import { db, type Tx } from '@/lib/db/client'
import type { Content } from './schema'

/**
 * The names of the schools, the partnership and the organisations of a project, and of those its sources come from.
 * @param tx the transaction that asks, if one does
 */
export async function harmlessNames({ schools, impact }: Content, tx: Tx = db): Promise<string[]> {
  const [held, partnership] = await Promise.all([
    tx.school.findMany({
      where: { id: { in: schools.participations.map(({ schoolId }) => schoolId) } },
      select: { name: true, ownName: true, registerName: true, town: true, trust: true },
    }),
    schools.partnershipId
      ? tx.partnership.findUnique({
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
