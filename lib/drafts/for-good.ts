// What was deleted, once nobody can bring it back any more. The worker does it, so nothing of pages is imported here.
import 'server-only'
import { db } from '@/lib/db/client'

/** For how many days a deleted project can be brought back. */
const DAYS = 30

/** Deletes for good what was deleted more than 30 days ago. The files of its pictures go with the next sweep of files. */
export async function deleteForGood(now: Date): Promise<void> {
  const before = new Date(now.getTime() - DAYS * 86_400_000)
  const old = await db.draft.findMany({
    where: { deletedAt: { lt: before } },
    select: { id: true, projectId: true },
    take: 500,
  })
  await db.$transaction(async (tx) => {
    await tx.project.deleteMany({ where: { id: { in: old.flatMap(({ projectId }) => projectId ?? []) } } })
    await tx.draft.deleteMany({ where: { id: { in: old.map(({ id }) => id) } } })
  })
}
