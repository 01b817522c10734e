// Names that stand in a project's text by right.
import 'server-only'
import { findNames } from '@/lib/checks/names'
import { db, type Tx } from '@/lib/db/client'
import type { Harmless } from './checks'
import type { Content } from './schema'

/**
 * The names of the schools and the partnership of a project, as the registers have them, and of the organisations that were
 * typed: those only where they do not look like a person's name themselves.
 * @param tx the transaction that asks, if one does
 */
export async function harmlessNames({ schools, impact }: Content, tx: Tx = db): Promise<Harmless> {
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
  const offices = distinct([
    ...held.flatMap(({ name, ownName, registerName, trust }) => [name, ownName, registerName, trust]),
    partnership?.name,
    ...(partnership?.alsoKnownAs ?? []),
  ])
  const typed = distinct([
    schools.leadOrganisation,
    schools.groupName,
    ...schools.otherOrganisations,
    ...impact.sources.map(({ publisher }) => publisher),
  ])
  return {
    offices,
    registered: distinct([...offices, ...held.map(({ town }) => town)]),
    typed: typed.filter((name) => findNames(name).length === 0),
  }
}

const distinct = (names: (string | null | undefined)[]) => [
  ...new Set(names.filter((name): name is string => typeof name === 'string' && name !== '')),
]
