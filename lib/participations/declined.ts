// Schools that took themselves off a project: nobody but they can put them back.
import 'server-only'
import type { Tx } from '@/lib/db/client'

/** The ids of the schools that a project must not name. */
export async function declinedSchools(tx: Tx, projectId: string): Promise<Set<string>> {
  const rows = await tx.participationAnswer.findMany({
    where: { projectId, isConfirmed: false },
    select: { schoolId: true },
  })
  return new Set(rows.map(({ schoolId }) => schoolId))
}
