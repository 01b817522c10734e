// Which schools take part in a project that lists show.
import 'server-only'
import type { Tx } from '@/lib/db/client'

/** Marks the schools that take part in one of these projects, where it is published and not archived. */
export async function markTakingPart(tx: Tx, projectIds: string[]) {
  await tx.$executeRaw`
    UPDATE school SET takes_part = true
    FROM participation JOIN project_card USING (project_id)
    WHERE school.id = participation.school_id AND NOT school.takes_part AND project_id = ANY(${projectIds}::uuid[])
      AND freshness <> 'archived'`
}

/** Unmarks the schools that no longer take part in any: which they are, no project tells any more. */
export async function unmarkOthers(tx: Tx) {
  await tx.$executeRaw`
    UPDATE school SET takes_part = false
    WHERE takes_part AND NOT EXISTS (
      SELECT FROM participation JOIN project_card USING (project_id)
      WHERE participation.school_id = school.id AND freshness <> 'archived')`
}
