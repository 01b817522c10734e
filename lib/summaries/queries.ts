// The projects of a school or partnership with all that its summary says of them. One statement.
import 'server-only'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { listedProjects } from '@/lib/projects/policy'
import { INDICATOR, PARTICIPANT, SOURCE } from '@/lib/projects/queries'

const PROJECT = {
  slug: true,
  title: true,
  summary: true,
  type: true,
  status: true,
  startedOn: true,
  startedPrecision: true,
  endedOn: true,
  endedPrecision: true,
  pupils: true,
  indicators: INDICATOR,
  sources: SOURCE,
  participations: { orderBy: { position: 'asc' }, select: { role: true, school: { select: PARTICIPANT } } },
  card: { select: { stateSchools: true, independentSchools: true, unknownSchools: true, evidence: true } },
} satisfies Prisma.ProjectSelect

/** The projects of a school or partnership that the lists show, by title; archived ones are left out. */
export function listSummaryProjects(owner: { schoolId: string } | { partnershipId: string }) {
  const where = 'schoolId' in owner ? { participations: { some: owner } } : owner
  return db.project.findMany({
    relationLoadStrategy: 'join',
    where: { ...where, ...listedProjects },
    orderBy: [{ title: 'asc' }, { slug: 'asc' }],
    select: PROJECT,
  })
}
